#include "sim/player/debrief.h"

#include <algorithm>

namespace player {

namespace {

std::string kind_words(const App& app, const sim::DecisionCard& card)
{
    switch (card.kind) {
    case sim::DecisionCard::Kind::Critical: return app.say("ui.report.critical");
    case sim::DecisionCard::Kind::Costly: return app.say("ui.report.costly");
    case sim::DecisionCard::Kind::Good: return app.say("ui.report.good");
    }
    return {};
}

/// Which decision it is, who was there, what was known, why it was chosen.
void draw_known(ui::Ui& ui, App& app, Box box, const sim::DecisionCard& card)
{
    Debriefing& debriefing = *app.debriefing;
    ui.card("known");
    ui::card(ui, box);
    const float top = ui.begin_area("known", box.inset(2));
    const float x = box.x + 18;
    const float width = box.w - 44;
    float y = top + 14;
    float words = width;
    if (card.with.exists() && width > 260) {
        const sim::Actor& actor = app.play->scenario().actors[card.with.raw()];
        draw_face(ui, {box.right() - 26 - 72, y, 72, 72}, app.art.person(app.play->scenario().id, actor.id, actor.role), card.mood.value_or(sim::Mood::Neutral), 8);
        words -= 84;
    }
    // Whether it was a good one is told with its worth, after the reason.
    const bool told = shows_worth(debriefing);
    const Colour ink = !told ? Colour::InkSecond : card.kind == sim::DecisionCard::Kind::Good ? Colour::Met : Colour::Late;
    const sim::Fillings fillings{{"n", std::to_string(debriefing.card + 1)}, {"of", std::to_string(debriefing.review.cards.size())}, {"kind", kind_words(app, card)}};
    const std::string number = app.say(told ? "ui.step.card" : "ui.step.card_number", fillings);
    y += ui.text(x, y, words, number, {Type::Small, Weight::Strong, ink}) + 2;
    y += ui.text(x, y, words, card.title, {Type::Title, Weight::Strong, Colour::Ink}) + 2;
    y += ui.text(x, y, words, card.day + ", " + card.date, {Type::Body, Weight::Regular, Colour::InkSecond}) + 6;
    y = std::max(y, top + 92) + 2;
    y += ui::remark(ui, x, y, width, Icon::Quote, card.act, {Type::Reading, Weight::Regular, Colour::Ink}) + 10;
    ui.line(x, y, x + width, y, Colour::Line);
    y += 10;
    if (!card.knew.empty()) {
        y += ui.text(x, y, width, app.say("ui.report.knew"), Strong) + 4;
        for (const std::string& each : card.knew) y += ui::remark(ui, x, y, width, Icon::Dash, each, {}) + 3;
        y += 8;
        ui.line(x, y, x + width, y, Colour::Line);
        y += 10;
    }
    y += draw_question(ui, app, "words:reason:" + std::to_string(card.place), x, y, width, app.say("ui.step.ask_why"), debriefing.reasons[debriefing.card], 3);
    y += ui.text(x, y - 8, width, app.say("ui.step.kept"), Small);
    ui.end_area(y + 4);
}

/// One option as a bar; gives the height.
float draw_option(ui::Ui& ui, const App& app, Box box, const sim::DecisionCard& card, const sim::OptionBar& option)
{
    const float name = box.w * 0.42F, figure = 62, bar = std::max(60.0F, box.w - name - figure - 12);
    const std::string note = option.taken ? app.say("ui.review.taken") : option.best ? app.say("ui.review.best") : std::string{};
    const float words = ui.text_height(option.text, name - 14, {});
    const float high = std::max(36.0F, words + (note.empty() ? 0.0F : 26.0F) + 12);
    const bool lost = option.taken && card.lost > 0 && card.kind != sim::DecisionCard::Kind::Good;
    if (option.taken) ui.fill({box.x - 10, box.y, box.w + 20, high}, lost ? Colour::LateSoft : Colour::PrimarySoft, 4);
    float y = box.y + 6;
    y += ui.text(box.x, y, name - 14, option.text);
    if (!note.empty()) ui::chip(ui, box.x, y + 1, note, option.taken ? Icon::Person : Icon::Star, option.taken && lost ? ui::LateTone : ui::MetTone, name - 14);
    const float x = box.x + name, at = box.y + high / 2;
    const auto share = [](std::int32_t value) { return std::clamp(static_cast<float>(value) / 1000.0F, 0.0F, 1.0F); };
    ui::bar(ui, {x, at - 8, bar, 16}, share(option.value), lost ? Colour::Late : option.best ? Colour::Bar : Colour::BarOther);
    if (lost) {
        const float from = x + bar * share(option.value), to = x + bar * share(option.value + card.lost);
        ui.dashes(from, at - 8, to, at - 8, Colour::Late);
        ui.dashes(from, at + 8, to, at + 8, Colour::Late);
        ui.dashes(to, at - 8, to, at + 8, Colour::Late);
    }
    if (option.low != option.high) {
        const float low = x + bar * share(option.low), up = x + bar * share(option.high);
        ui.line(low, at, up, at, Colour::Ink, 1.5F);
        ui.line(low, at - 5, low, at + 5, Colour::Ink, 1.5F);
        ui.line(up, at - 5, up, at + 5, Colour::Ink, 1.5F);
    }
    ui.label({box.right() - figure, box.y, figure, high}, std::to_string(option.value), Strong, ui::Align::Right);
    return high;
}

float draw_options(ui::Ui& ui, App& app, float x, float y, float width, const sim::DecisionCard& card)
{
    const float top = y;
    y += draw_waiting(ui, app, {x, y, width, 0});
    y += ui.text(x, y, width, app.say("ui.review.options"), Strong) + 8;
    if (card.options.empty()) return y + ui.text(x, y, width, app.say("ui.review.no_values"), {Type::Body, Weight::Regular, Colour::InkSecond}) + 12 - top;
    bool chance = false;
    for (const sim::OptionBar& option : card.options) {
        y += draw_option(ui, app, {x + 10, y, width - 20, 0}, card, option) + 2;
        chance = chance || option.low != option.high;
    }
    y += 4;
    if (card.kind == sim::DecisionCard::Kind::Good) y += ui.text(x, y, width, app.count("ui.review.avoided", card.lost), Small);
    else if (card.lost > 0) y += ui.text(x, y, width, app.count("ui.review.lost", card.lost), Small);
    if (chance) y += ui.text(x, y, width, app.say("ui.step.whisker"), Small);
    return y + 12 - top;
}

float draw_rules(ui::Ui& ui, const App& app, float x, float y, float width, const sim::DecisionCard& card)
{
    const float top = y;
    if (!card.why.empty()) {
        y += ui.text(x, y, width, app.say("ui.report.author"), Strong) + 4;
        y += ui.text(x, y, std::min(width, 620.0F), card.why) + 12;
    }
    for (const sim::CitedRule& rule : card.rules) {
        ui.line(x, y, x + width, y, Colour::Line);
        y += 10;
        const Icon icon = rule.critical && rule.broken ? Icon::Octagon : rule.broken ? Icon::Triangle : Icon::Check;
        const Colour colour = rule.broken ? Colour::Late : Colour::Met;
        const std::string title = (rule.critical && rule.broken ? app.say("ui.report.critical") + ": " : std::string{}) + rule.title + ": " + rule.says;
        y += ui::remark(ui, x, y, width, icon, title, {Type::Body, Weight::Strong, colour}) + 3;
        if (!rule.clause.empty()) y += ui.text(x + 23, y, std::min(width - 23, 620.0F), rule.clause) + 3;
        std::string source = rule.id;
        if (!rule.source.empty()) source += ". " + rule.source;
        if (!rule.mark.empty()) source += " (" + rule.mark + ")";
        y += ui.text(x + 23, y, width - 23, source, Small) + 12;
    }
    return y - top;
}

void draw_worth(ui::Ui& ui, App& app, Box box, const sim::DecisionCard& card)
{
    ui.card("worth");
    ui::card(ui, box);
    float y = ui.begin_area("worth" + std::to_string(app.debriefing->card), box.inset(2)) + 12;
    const float x = box.x + 16, width = box.w - 42;
    y += draw_options(ui, app, x, y, width, card);
    y += draw_rules(ui, app, x, y, width, card);
    ui.end_area(y);
}

void draw_no_cards(ui::Ui& ui, App& app, Box box)
{
    ui.card("worth");
    const float y = box.y + draw_waiting(ui, app, box);
    ui.text(box.x, y + 8, box.w, app.say("ui.step.no_cards"), {Type::Reading, Weight::Regular, Colour::InkSecond});
}

/// One of two plays as a line with marks, its differences as sentences below; gives the height.
float draw_lane(ui::Ui& ui, float x, float y, float width, std::string_view title, const std::vector<sim::LaneEvent>& events, const sim::WhatIf& what, bool mine, const std::string& empty)
{
    const float top = y;
    const Colour colour = mine ? Colour::Late : Colour::Bar;
    y += ui.text(x, y, width, title, Strong) + 12;
    const float left = x + 14, right = x + width - 14;
    ui.line(left, y, right, y, colour, 2);
    const auto days = static_cast<float>(std::max(1, what.last_day - what.first_day));
    float before = -100;
    for (std::size_t i = 0; i < events.size(); ++i) {
        float at = left + (right - left) * static_cast<float>(std::clamp(events[i].day, what.first_day, what.last_day) - what.first_day) / days;
        at = std::max(at, before + 24);
        before = at;
        ui.disc(at, y, 10, Colour::Surface);
        if (events[i].good) ui.ring(at, y, 10, Colour::Met, 2);
        else ui.outline({at - 9, y - 9, 18, 18}, Colour::Late, 2, 2);
        ui.label({at - 10, y - 10, 20, 20}, std::to_string(i + 1), {Type::Small, Weight::Strong, events[i].good ? Colour::Met : Colour::Late}, ui::Align::Centre);
    }
    y += 18;
    for (std::size_t i = 0; i < events.size(); ++i) {
        ui.text(x, y, 24, std::to_string(i + 1), {Type::Small, Weight::Strong, Colour::InkSecond});
        ui.text(x + 26, y, 118, events[i].date, Small);
        y += ui::remark(ui, x + 146, y, width - 146, events[i].good ? Icon::Check : Icon::Cross, events[i].text, {Type::Small, Weight::Regular, Colour::Ink}, 14) + 2;
    }
    if (events.empty()) y += ui.text(x, y, width, empty, Small);
    return y + 12 - top;
}

} // namespace

void draw_decisions(ui::Ui& ui, App& app, Box box)
{
    const Debriefing& debriefing = *app.debriefing;
    if (debriefing.review.cards.empty()) return draw_no_cards(ui, app, box);
    const sim::DecisionCard& card = debriefing.review.cards[debriefing.card];
    Box left = box.take_left(breadth_of(ui) == Breadth::Wide ? 440.0F : std::min(376.0F, box.w * 0.4F));
    static_cast<void>(box.take_left(16));
    draw_known(ui, app, left, card);
    if (shows_worth(debriefing)) return draw_worth(ui, app, box, card);
    ui.card("worth");
    box.y += draw_waiting(ui, app, box);
    ui.text(box.x + 8, box.y + 14, std::min(box.w - 16, 560.0F), app.say("ui.step.why_first"), {Type::Reading, Weight::Regular, Colour::InkSecond});
}

void draw_what_if(ui::Ui& ui, App& app, Box box)
{
    Debriefing& debriefing = *app.debriefing;
    if (debriefing.review.cards.empty()) return draw_no_cards(ui, app, box);
    const sim::DecisionCard& card = debriefing.review.cards[debriefing.card];
    ui.card("what_if");
    ui::card(ui, box);
    float y = ui.begin_area("what_if" + std::to_string(debriefing.card), box.inset(2)) + 14;
    const float x = box.x + 18, width = std::min(box.w - 46, 1100.0F);
    y += draw_waiting(ui, app, {x, y, width, 0});
    y += ui.text(x, y, width, card.title + ", " + card.day, {Type::Small, Weight::Strong, Colour::InkSecond}) + 2;
    y += ui.text(x, y, width, app.say("ui.review.what_if"), {Type::Title, Weight::Strong, Colour::Ink}) + 6;
    if (card.what_ifs.empty()) {
        y += ui.text(x, y, width, app.say(card.kind == sim::DecisionCard::Kind::Good ? "ui.step.kept_good" : "ui.review.no_values"));
        return ui.end_area(y + 8);
    }
    if (card.what_ifs.size() > 1) {
        const std::vector<std::string> words{app.say("ui.step.your_choices"), app.say("ui.step.best_choices")};
        if (const auto tab = ui::tabs(ui, "rest", {x - 8, y, width, 40}, words, debriefing.best_rest ? 1 : 0)) debriefing.best_rest = *tab == 1;
        y += 48;
    }
    const sim::WhatIf& what = card.what_ifs[debriefing.best_rest && card.what_ifs.size() > 1 ? 1 : 0];
    const bool best = what.rest == sim::WhatIf::Rest::BestChoices;
    y += ui.text(x, y, width, app.say(best ? "ui.review.if_best" : "ui.review.if_yours", {{"act", what.instead}})) + 12;
    const std::string empty = app.say("ui.review.lane_empty");
    y += draw_lane(ui, x, y, width, app.say("ui.report.your_run"), what.yours, what, true, empty);
    y += draw_lane(ui, x, y, width, app.say("ui.report.other_run"), what.other, what, false, empty);
    y += ui.text(x, y, width, app.say("ui.step.same_luck"), Small);
    ui.end_area(y + 8);
}

} // namespace player
