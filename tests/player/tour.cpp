#include "tests/player/tour.h"

#include "sim/session/exemplars.h"
#include "sim/session/policy.h"

#include <algorithm>

namespace {

using player::App;
using player::Room;
using player::Sheet;
using player::Step;

void to_start(App& app)
{
    app.go_to_start();
    app.do_later();
    while (app.shelf.read_next(app.library)) {}
}

std::size_t card_of(const App& app, const std::string& id)
{
    const auto& cards = app.shelf.cards();
    return static_cast<std::size_t>(std::find_if(cards.begin(), cards.end(), [&](const player::Card& card) { return card.id == id; }) - cards.begin());
}

void begin(App& app, const std::string& scenario, sim::Mode mode = sim::Mode::Practice, std::size_t seat = 0)
{
    to_start(app);
    player::PlayWish wish;
    wish.scenario = scenario;
    wish.language = app.language();
    wish.mode = mode;
    wish.seat = seat;
    wish.seed = 7;
    app.begin(wish);
    app.do_later();
}

/// The first act that is open, or the last; going on is the last at the desk.
void act(App& app, bool first)
{
    const sim::Moves moves = sim::offered(app.play->it->program, app.play->session.state());
    if (moves.empty()) return;
    app.perform(sim::ActId{moves[first ? 0 : moves.size() - 1].index});
    app.do_later();
}

void play_acts(App& app, int count)
{
    for (int i = 0; i < count && !app.play->views.ended; ++i) act(app, true);
}

void to_desk(App& app)
{
    for (int i = 0; i < 40 && app.play->views.in_scene; ++i) act(app, true);
}

void to_end(App& app, const std::string& policy)
{
    sim::Setback setback;
    sim::Session session = app.play->session;
    static_cast<void>(sim::play_out(*sim::policy_named(policy), app.play->it->program, session, setback));
    const std::string path = app.play->autosave.path;
    app.play = player::resume_play(std::move(app.play->it), std::move(session), path);
    app.look_at_play();
}

/// As an exemplar plays, up to the act behind the one of that name.
void to_act(App& app, const std::string& name)
{
    const sim::Program& program = app.play->it->program;
    const sim::Exemplar& exemplar = program.scenario.claims.exemplars.front();
    const auto end = std::find(exemplar.acts.begin(), exemplar.acts.end(), name);
    const std::vector<std::string> acts(exemplar.acts.begin(), end == exemplar.acts.end() ? end : end + 1);
    sim::ScriptPlayed played = sim::play_script(program, {exemplar.seat, exemplar.variant.exists() ? exemplar.variant : sim::VariantId{0}, acts, {}});
    const std::string path = app.play->autosave.path;
    app.play = player::resume_play(std::move(app.play->it), std::move(played.session), path);
    app.look_at_play();
}

/// Until the values of decisions are known.
void wait_for_values(App& app)
{
    while (app.debriefing && app.debriefing->job) {
        if (app.debriefing->job->is_done()) static_cast<void>(player::take_values(*app.debriefing, *app.play));
    }
}

Stop step(const std::string& name, Step to, std::size_t card = 0, bool shown = true)
{
    return {name, [=](App& app) {
                if (!app.debriefing) {
                    begin(app, "first-day");
                    to_end(app, "random");
                    wait_for_values(app);
                }
                app.debriefing->step = to;
                app.debriefing->card = std::min(card, app.debriefing->review.cards.empty() ? 0 : app.debriefing->review.cards.size() - 1);
                std::fill(app.debriefing->shown.begin(), app.debriefing->shown.end(), shown ? char{1} : char{0});
                app.debriefing->revealed = to != Step::Timeline || shown;
                if (app.debriefing->revealed) app.debriefing->order = app.debriefing->review.shuffled;
            }};
}

Stop sheet(const std::string& name, Sheet which)
{
    return {name, [=](App& app) {
                app.screen.sheet = which;
                app.screen.open.clear();
            }};
}

} // namespace

std::vector<Stop> stops()
{
    return {
        {"start", to_start},
        {"start-choices", [](App& app) { app.screen.open = "teaches"; }},
        {"settings", [](App& app) { app.screen.open.clear(); app.show(Sheet::Settings); }},
        sheet("help", Sheet::Help),
        {"opening", [](App& app) { to_start(app); app.open_card(card_of(app, "ljubljana-lone-mother")); app.do_later(); }},
        {"encounter", [](App& app) { begin(app, "ljubljana-lone-mother"); }},
        {"encounter-chosen", [](App& app) { play_acts(app, 2); app.screen.chosen = app.play->views.offers.front().act; app.screen.hint = true; }},
        {"encounter-tutorial", [](App& app) { begin(app, "first-day"); play_acts(app, 1); }},
        {"desk-tutorial", to_desk},
        {"desk", [](App& app) { begin(app, "ljubljana-lone-mother"); to_desk(app); play_acts(app, 6); to_desk(app); }},
        {"desk-file", [](App& app) { app.screen.tab = 1; app.screen.column = 3; }},
        {"desk-person", [](App& app) { app.screen.tab = 2; app.screen.column = 2; }},
        {"desk-log", [](App& app) { app.screen.tab = 3; app.screen.column = 4; }},
        sheet("sheet-file", Sheet::File),
        sheet("sheet-calendar", Sheet::Calendar),
        sheet("sheet-plan", Sheet::Plan),
        sheet("sheet-post", Sheet::Post),
        sheet("sheet-protocol", Sheet::Protocol),
        {"sheet-money", [](App& app) { begin(app, "ljubljana-lone-mother"); to_act(app, "calculate"); app.show(Sheet::Money); }},
        {"sheet-common-file", [](App& app) { app.screen.sheet = Sheet::None; begin(app, "zabrze-two-files"); to_act(app, "calculate"); app.show(Sheet::CommonFile); }},
        {"laboratory", [](App& app) { app.screen.sheet = Sheet::None; to_start(app); app.show(Sheet::Laboratory); }},
        {"laboratory-pilot", [](App& app) { app.laboratory->curve = 2; }},
        {"practice", [](App& app) { app.show(Sheet::Practice); }},
        {"practice-doubles", [](App& app) { player::find_doubles(*app.practice); }},
        {"practice-record", [](App& app) { player::read_record(*app.practice, 2); }},
        {"encounter-other-seat", [](App& app) { begin(app, "ljubljana-lone-mother", sim::Mode::Assessment, 1); play_acts(app, 1); }},
        {"start-continue", to_start},
        step("debrief-1-reaction", Step::Reaction),
        step("debrief-2-order", Step::Timeline, 0, false),
        step("debrief-2-timeline", Step::Timeline),
        step("debrief-3-why", Step::Decisions, 0, false),
        step("debrief-3-decision-1", Step::Decisions, 0),
        step("debrief-3-decision-2", Step::Decisions, 1),
        step("debrief-3-decision-3", Step::Decisions, 2),
        step("debrief-4-what-if", Step::WhatIf, 0),
        step("debrief-5-luck", Step::Luck),
        step("debrief-6-result", Step::Result),
        step("debrief-7-next", Step::Next),
    };
}

void lengthen(sim::Phrases& phrases)
{
    for (auto& [key, forms] : phrases.forms) {
        if (key.starts_with("ui.word.")) continue;  // what people type
        for (std::string& text : forms) {
            const std::size_t length = text.size();
            std::string more;
            // Whole words of the text itself, so that it breaks where a real one would.
            while (more.size() * 5 < length * 2) more += " žlüpo";
            text += more;
        }
    }
}
