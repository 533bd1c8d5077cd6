#include "sim/player/debrief.h"

#include <algorithm>

namespace player {

namespace {

/// All steps by name where they fit, else the present one with its number.
void draw_stepper(ui::Ui& ui, App& app, Box box)
{
    ui.card("steps");
    Debriefing& debriefing = *app.debriefing;
    const auto now = static_cast<std::size_t>(debriefing.step);
    float wanted = 0;
    for (const std::string_view key : StepKeys) wanted += ui.text_width(app.say(key), {Type::Body, Weight::Strong, Colour::Ink}) + 22 + 26;
    const bool whole = wanted <= box.w;
    float x = box.x;
    for (std::size_t i = 0; i < StepKeys.size(); ++i) {
        if (!whole && i != now) continue;
        const std::string name = app.say(StepKeys[i]);
        const std::string words = i < now ? name : std::to_string(i + 1) + "  " + name;
        const Style style{Type::Body, i == now ? Weight::Strong : Weight::Regular, i == now ? Colour::OnPrimary : i < now ? Colour::Ink : Colour::InkSecond};
        const float width = ui.text_width(words, style) + 1 + (i < now ? 22 : 0) + (i == now ? 24 : 8);
        const Box tab{x, box.y + 6, width, box.h - 12};
        const ui::Hit hit = ui.item("step:" + std::to_string(i), tab, 6);
        if (i == now) ui.fill(tab, Colour::Primary, 6);
        else if (hit.hover) ui.fill(tab, Colour::PrimarySoft, 6);
        if (i < now) ui.icon(Icon::Check, tab.x + 4, tab.y + (tab.h - 16) / 2, 16, Colour::Met);
        ui.label({tab.x + (i < now ? 24.0F : i == now ? 12.0F : 4.0F), tab.y, width, tab.h}, words, style);
        // The score comes last: one can go back to a step, and on by one.
        if (hit.clicked && i <= now + 1) debriefing.step = static_cast<Step>(i);
        x += width + 4;
        if (whole && i + 1 < StepKeys.size()) {
            ui.line(x + 2, box.y + box.h / 2, x + 16, box.y + box.h / 2, Colour::Line);
            x += 20;
        }
    }
    if (!whole) ui.label({x + 8, box.y, box.right() - x - 8, box.h}, app.say("ui.step.of", {{"n", std::to_string(now + 1)}, {"of", std::to_string(StepKeys.size())}}), Small);
}

/// Cards of one step are gone through before the next step.
bool has_more_cards(const Debriefing& debriefing)
{
    return (debriefing.step == Step::Decisions || debriefing.step == Step::WhatIf) && debriefing.card + 1 < debriefing.review.cards.size();
}

/// A reason is asked for before its worth is shown.
bool asks_why(const Debriefing& debriefing)
{
    return debriefing.step == Step::Decisions && !debriefing.review.cards.empty() && !shows_worth(debriefing);
}

void go_forward(App& app)
{
    Debriefing& debriefing = *app.debriefing;
    if (debriefing.step == Step::Timeline && !debriefing.revealed) {
        debriefing.revealed = true;
        return keep_words(debriefing, *app.play);
    }
    if (asks_why(debriefing)) {
        debriefing.shown[debriefing.card] = 1;
        return keep_words(debriefing, *app.play);
    }
    if (has_more_cards(debriefing)) {
        ++debriefing.card;
        return;
    }
    if (debriefing.step == Step::Next) return app.go_to_start();
    debriefing.step = static_cast<Step>(static_cast<int>(debriefing.step) + 1);
    debriefing.card = 0;
}

void go_back(App& app)
{
    Debriefing& debriefing = *app.debriefing;
    const bool cards = debriefing.step == Step::Decisions || debriefing.step == Step::WhatIf;
    if (cards && debriefing.card > 0) {
        --debriefing.card;
    } else if (debriefing.step != Step::Reaction) {
        debriefing.step = static_cast<Step>(static_cast<int>(debriefing.step) - 1);
        const bool again = debriefing.step == Step::Decisions || debriefing.step == Step::WhatIf;
        debriefing.card = again && !debriefing.review.cards.empty() ? debriefing.review.cards.size() - 1 : 0;
    }
}

std::string forward_word(const App& app)
{
    const Debriefing& debriefing = *app.debriefing;
    if (debriefing.step == Step::Timeline && !debriefing.revealed) return app.say("ui.step.show_timeline");
    if (asks_why(debriefing)) return app.say("ui.step.show_worth");
    if (has_more_cards(debriefing)) return app.say("ui.step.next_decision");
    if (debriefing.step == Step::Next) return app.say("ui.step.finish");
    return app.say(StepKeys[static_cast<std::size_t>(debriefing.step) + 1]);
}

void draw_foot(ui::Ui& ui, App& app, Box foot)
{
    ui.card("foot");
    Debriefing& debriefing = *app.debriefing;
    const ui::Button back{app.say("ui.window.back"), ui::Emphasis::Quiet, Icon::Back};
    float x = foot.x;
    if (debriefing.step != Step::Reaction) {
        const float width = ui::button_width(ui, back);
        if (ui::button(ui, "debrief:back", {x, foot.y + 8, width, 40}, back)) go_back(app);
        x += width + 8;
    }
    const bool card = (debriefing.step == Step::Decisions || debriefing.step == Step::WhatIf) && !debriefing.review.cards.empty();
    if (card) {
        const ui::Button again{app.say("ui.step.try_again"), ui::Emphasis::Quiet, Icon::Undo};
        if (ui::button(ui, "debrief:again", {x, foot.y + 8, ui::button_width(ui, again), 40}, again)) app.try_again(debriefing.review.cards[debriefing.card].place);
    }
    const ui::Button forward{forward_word(app), ui::Emphasis::Primary, Icon::None, {}, true, debriefing.step != Step::Next};
    const float width = std::max(150.0F, ui::button_width(ui, forward));
    ui.focus.home("debrief:next");
    if (ui::button(ui, "debrief:next", {foot.right() - width, foot.y + 8, width, 40}, forward)) go_forward(app);
    if (!debriefing.exported.empty()) {
        const Style style{Type::Small, Weight::Regular, Colour::InkSecond};
        const float left = x + (card ? 220.0F : 0.0F), room = foot.right() - width - 16 - left;
        if (room > 120) ui.label({left, foot.y + 8, room, 40}, debriefing.exported, style, ui::Align::Right);
    }
}

} // namespace

float draw_question(ui::Ui& ui, App& app, std::string_view id, float x, float y, float width, std::string_view question, std::string& words, int lines)
{
    const float top = y;
    y += ui.text(x, y, width, question, {Type::Body, Weight::Strong, Colour::Ink}) + 6;
    const float high = lines == 1 ? 40.0F : 22.0F * static_cast<float>(lines) + 18;
    if (ui.field(id, {x, y, width, high}, words, {}, lines)) app.debriefing->written_at = ui.seconds();
    return y + high + 14 - top;
}

float draw_waiting(ui::Ui& ui, App& app, Box box)
{
    Debriefing& debriefing = *app.debriefing;
    if (!debriefing.job) return 0;
    const std::string words = app.say("ui.step.working", {{"day", std::to_string(debriefing.job->day() + 1)}, {"days", std::to_string(app.play->scenario().horizon() + 1)}});
    const ui::Button without{app.say("ui.step.without"), ui::Emphasis::Quiet};
    const float width = ui::button_width(ui, without);
    const float high = std::max(44.0F, ui.text_height(words, box.w - width - 60, {}) + 20);
    const Box place{box.x, box.y, box.w, high};
    ui.fill(place, Colour::InfoSoft, 6);
    ui.icon(Icon::Clock, place.x + 12, place.y + (high - 18) / 2, 18, Colour::Info);
    ui.label({place.x + 40, place.y, place.w - width - 60, high}, words);
    if (ui::button(ui, "debrief:without", {place.right() - width - 6, place.y + (high - 36) / 2, width, 36}, without)) debriefing.job->give_up();
    return high + 12;
}

void draw_debrief(ui::Ui& ui, App& app)
{
    Debriefing& debriefing = *app.debriefing;
    Box rest = draw_top(ui, app, debriefing.review.scenario, app.say("ui.window.debrief"));
    rest = rest.inset(20, 0);
    const Box head = rest.take_top(60);
    Box foot = rest.take_bottom(64);
    const ui::Button save{app.say("ui.step.export"), ui::Emphasis::Quiet, Icon::Save};
    const float width = ui::button_width(ui, save);
    draw_stepper(ui, app, {head.x, head.y, head.w - width - 12, head.h});
    if (ui::button(ui, "export", {head.right() - width, head.y + 12, width, 36}, save)) app.export_debrief();
    static_cast<void>(rest.take_top(draw_message(ui, app, rest)));
    switch (debriefing.step) {
    case Step::Reaction: draw_reaction(ui, app, rest); break;
    case Step::Timeline: draw_timeline(ui, app, rest); break;
    case Step::Decisions: draw_decisions(ui, app, rest); break;
    case Step::WhatIf: draw_what_if(ui, app, rest); break;
    case Step::Luck: draw_luck(ui, app, rest); break;
    case Step::Result: draw_result(ui, app, rest); break;
    case Step::Next: draw_next_time(ui, app, rest); break;
    }
    draw_foot(ui, app, foot);
}

} // namespace player
