#include "sim/cli/text_player.h"

#include "sim/cli/debrief_talk.h"
#include "sim/cli/money_screen.h"
#include "sim/cli/screens.h"
#include "sim/cli/spoken.h"
#include "sim/score/score.h"
#include "sim/session/view/calculations.h"
#include "sim/session/view/setback.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

namespace sim {

namespace {

/// What one line of input leads to.
enum class Next : std::uint8_t { Ask, ShowNow, Leave, Fail };

struct Table {
    Terminal& terminal;
    const Case& scenario;
    const Judging& judging;
    Session& session;
    Autosave& autosave;
    Reading reading;

    void print(const Page& page) { terminal.out << page.text() << std::flush; }
    void say(std::string_view key, const Fillings& fillings = {})
    {
        Page page(terminal.width);
        page.line(reading.say(key, fillings));
        print(page);
    }
};

/// Told when saving fails for the first time, and when it works again; not at every move.
void keep(Table& table)
{
    const bool failed_before = table.autosave.failure.has_value();
    const bool saved = save(table.autosave, table.scenario, table.session);
    if (saved != failed_before) return;
    if (saved) return table.say("ui.play.saved", {{"path", table.autosave.path}});
    Page page(table.terminal.width);
    page.line(failure_text(table.reading, table.autosave) + " " + table.reading.say("ui.save.goes_on"));
    table.terminal.err << page.text() << std::flush;
}

/// A run that could not be saved is lost only to somebody who wants that.
void save_elsewhere(Table& table)
{
    while (table.autosave.failure || table.autosave.path.empty()) {
        Page page(table.terminal.width);
        page.line(failure_text(table.reading, table.autosave));
        page.line(table.reading.say("ui.save.elsewhere", {{"quit", title_of(table.reading.phrases, Word::Quit)}}));
        table.print(page);
        std::string said;
        if (!read_line(table.terminal, table.reading.say("ui.play.prompt") + " ", said)) return;
        if (word_of(table.reading.phrases, said) == Word::Quit) return;
        if (said.empty() || word_of(table.reading.phrases, said) == Word::Help) continue;  // the question says what to do
        table.autosave.path = said;
        static_cast<void>(save(table.autosave, table.scenario, table.session));
    }
}

bool has_register(const Reading& reading) { return !reading.scenario().common_file.records.empty(); }

void show_help(Table& table)
{
    constexpr std::array<std::pair<Word, std::string_view>, 11> Lines{{
        {Word::File, "ui.help.file"},
        {Word::Plan, "ui.help.plan"},
        {Word::Calendar, "ui.help.calendar"},
        {Word::Protocol, "ui.help.protocol"},
        {Word::Log, "ui.help.log"},
        {Word::Undo, "ui.help.undo"},
        {Word::Save, "ui.help.save"},
        {Word::Quit, "ui.help.quit"},
        {Word::Help, "ui.help.help"},
        {Word::Calculation, "ui.help.money"},
        {Word::Register, "ui.help.register"},
    }};
    Page page(table.terminal.width);
    page.heading(table.reading.say("ui.help.title"));
    for (const auto& [word, key] : Lines)
        if (word != Word::Register || has_register(table.reading)) page.line(title_of(table.reading.phrases, word) + ": " + table.reading.say(key), 2, 4);
    page.line(table.reading.say("ui.play.enter"));
    table.terminal.out << '\n';
    table.print(page);
}

Next take_back(Table& table)
{
    auto before = undo(table.reading.program, table.session);
    if (!before) {
        table.say(before.error().kind == Setback::Kind::UndoForbidden ? "ui.play.undo_forbidden" : "ui.play.nothing_to_undo");
        return Next::Ask;
    }
    table.session = std::move(*before);
    keep(table);
    table.say("ui.play.undone");
    return Next::ShowNow;
}

Next save_now(Table& table)
{
    static_cast<void>(save(table.autosave, table.scenario, table.session));
    save_elsewhere(table);
    if (!table.autosave.failure && !table.autosave.path.empty()) table.say("ui.play.saved", {{"path", table.autosave.path}});
    return Next::Ask;
}

template <class View>
Next look(Table& table, const View& view)
{
    Page page(table.terminal.width);
    show(page, table.reading, view);
    page.blank();
    page.line(table.reading.say("ui.play.enter"));
    table.terminal.out << '\n';
    table.print(page);
    return Next::Ask;
}

/// What was worked out, newest first, each with what it is compared with.
Next look_at_money(Table& table)
{
    const std::vector<ShownCalculation> all = calculations_of(table.reading, table.session);
    if (all.empty()) {
        table.say("ui.money.none_yet");
        return Next::Ask;
    }
    Page page(table.terminal.width);
    for (const ShownCalculation& it : all) {
        show(page, table.reading.phrases, it.main, true);
        page.blank();
        if (it.beside) show(page, table.reading.phrases, *it.beside, false);
        if (it.show.exists()) page.line(table.reading.say("ui.money.can_show", {{"act", table.reading.act(it.show)}}));
    }
    page.blank();
    page.line(table.reading.say("ui.play.enter"));
    table.terminal.out << '\n';
    table.print(page);
    return Next::Ask;
}

Next look_at_register(Table& table)
{
    const auto view = register_of(table.reading, table.session);
    if (view) return look(table, *view);
    table.say("ui.common_file.none");
    return Next::Ask;
}

Next obey(Table& table, Word word)
{
    const Reading& reading = table.reading;
    switch (word) {
    case Word::File: return look(table, file_of(reading, table.session));
    case Word::Plan: return look(table, plan_of(reading, table.session));
    case Word::Calendar:
        return look(table, calendar_of(reading, protocol_of(reading, table.judging, table.session), table.session));
    case Word::Protocol: return look(table, protocol_of(reading, table.judging, table.session));
    case Word::Log: return look(table, log_of(reading, table.session));
    case Word::Undo: return take_back(table);
    case Word::Save: return save_now(table);
    case Word::Quit: return Next::Leave;
    case Word::Help: show_help(table); return Next::Ask;
    case Word::Calculation: return look_at_money(table);
    case Word::Register: return look_at_register(table);
    }
    return Next::Ask;
}

/// The offers as they are numbered on the screen.
std::vector<Offer> numbered(const Table& table)
{
    if (scene_of(table.reading.program, table.session.state()).exists()) return offers_of(table.reading, table.session);
    std::vector<Offer> offers;
    for (StageOffers& stage : desk_of(table.reading, table.session).stages)
        offers.insert(offers.end(), stage.offers.begin(), stage.offers.end());
    return offers;
}

/// A setback is told on the spot; after a fault of the scenario the play cannot go on.
Next perform(Table& table, ActId chosen)
{
    auto after = act(table.reading.program, table.session, chosen);
    if (!after) {
        Page page(table.terminal.width);
        page.line(setback_text(table.reading, after.error()));
        table.terminal.err << page.text() << std::flush;
        return after.error().kind == Setback::Kind::RecordFull ? Next::Ask : Next::Fail;
    }
    table.session = std::move(*after);
    keep(table);
    const Scenario& scenario = table.reading.scenario();
    if (scenario.details_of(scenario.acts[chosen.raw()]).calculates.exists())
        table.say("ui.money.look", {{"word", title_of(table.reading.phrases, Word::Calculation)}});
    return Next::ShowNow;
}

/// The act meant by a number or by its id; none where the input means no act that can be done.
const Offer* meant(const std::vector<Offer>& offers, const std::string& said)
{
    const auto number = number_of(said);
    const auto it = std::find_if(offers.begin(), offers.end(), [&](const Offer& offer) {
        return offer.number != 0 && (number ? offer.number == *number : offer.id == said);
    });
    return it == offers.end() ? nullptr : &*it;
}

Next answer(Table& table, const std::string& said)
{
    if (said.empty()) return Next::ShowNow;
    const std::vector<Offer> offers = numbered(table);
    if (const Offer* offer = meant(offers, said)) return perform(table, offer->act);
    if (const auto word = word_of(table.reading.phrases, said)) return obey(table, *word);
    const auto most = std::count_if(offers.begin(), offers.end(), [](const Offer& offer) { return offer.number != 0; });
    table.say(most == 1 ? "ui.play.not_understood_one" : "ui.play.not_understood",
              {{"n", std::to_string(most)}, {"help", title_of(table.reading.phrases, Word::Help)}});
    return Next::Ask;
}

} // namespace

void show_now(Terminal& terminal, const Case& scenario, const Session& session)
{
    const Reading reading = scenario.reading();
    Page page(terminal.width);
    if (scene_of(reading.program, session.state()).exists()) {
        show(page, reading, encounter_of(reading, session));
    } else {
        show(page, reading, desk_of(reading, session));
    }
    terminal.out << '\n' << page.text() << std::flush;
}

void show_end(Terminal& terminal, const Case& scenario, const Judging& judging, const Session& session)
{
    if (has_ended(scenario.program, session.state())) return tell_review(terminal, scenario, judging, session);
    const Reading reading = scenario.reading();
    const Score score = score_of(scenario.program, judging, session.log, session.state());
    Page page(terminal.width);
    show_score(page, reading, debrief_of(reading, judging, score, session));
    terminal.out << '\n' << page.text() << std::flush;
}

void play_on(Terminal& terminal, const Case& scenario, const Judging& judging, Session& session, Autosave& autosave)
{
    Table table{terminal, scenario, judging, session, autosave, scenario.reading()};
    keep(table);
    Next next = Next::ShowNow;
    while (!has_ended(scenario.program, session.state())) {
        if (next == Next::ShowNow) show_now(terminal, scenario, session);
        std::string said;
        if (!read_line(terminal, table.reading.say("ui.play.prompt") + " ", said)) break;
        next = answer(table, said);
        if (next == Next::Fail || next == Next::Leave) break;
    }
    save_elsewhere(table);
}

} // namespace sim
