#include "sim/player/card.h"

#include "sim/player/frame.h"

#include <algorithm>
#include <string>
#include <vector>

namespace player {

namespace {

constexpr float Picture = 132;

struct Result {
    std::string words;
    Icon icon = Icon::None;
    ui::Tone tone;
};

Result result_of(const App& app, const Past& past)
{
    if (!past.best) return {past.played > 0 ? app.count("ui.window.played", static_cast<std::int64_t>(past.played)) : app.say("ui.window.not_played"), Icon::None, ui::QuietTone};
    const sim::Fillings best{{"best", std::to_string(*past.best)}};
    if (past.passed) return {app.say("ui.window.passed", best), Icon::Check, ui::MetTone};
    if (past.capped) return {app.say("ui.window.critical", best), Icon::Octagon, ui::LateTone};
    return {app.say("ui.window.not_passed", best), Icon::Clock, ui::DueTone};
}

/// Something short about a case and where it stands on its card.
struct Fact {
    Icon icon = Icon::None;  ///< none: the bars of the difficulty
    std::string words;
    Box box = {};
};

constexpr float Row = 22, Bars = 26;

/// Country, time and difficulty, side by side in as many rows as the width asks for; places count from the first row's corner.
std::vector<Fact> facts_of(const ui::Ui& ui, const App& app, const Card& card, float width)
{
    std::vector<Fact> facts{{Icon::Pin, card.country}, {Icon::Clock, app.count("ui.window.minutes", card.minutes)}};
    if (card.difficulty) facts.push_back({Icon::None, app.say(difficulty_key(*card.difficulty))});
    float x = 0, y = 0;
    for (Fact& fact : facts) {
        const float sign = fact.icon == Icon::None ? Bars + 7 : 23;
        const float wide = std::min(width, sign + ui.text_width(fact.words, Small) + 1);
        if (x > 0 && x + wide > width) x = 0, y += Row;
        fact.box = {x, y, wide, Row};
        x += wide + 14;
    }
    return facts;
}

/// One bar of three is full for an easy case, all are for a hard one.
void draw_difficulty(ui::Ui& ui, Box box, sim::Difficulty difficulty, std::string_view words)
{
    const float foot = box.y + (ui.line_height(Type::Small) + 13) / 2;
    for (int bar = 0; bar < 3; ++bar) {
        const float high = 5 + 4 * static_cast<float>(bar);
        const Box each{box.x + 10 * static_cast<float>(bar), foot - high, 6, high};
        if (bar <= static_cast<int>(difficulty)) ui.fill(each, Small.colour, 1);
        else ui.outline(each, Small.colour, 1, 1);
    }
    ui.text(box.x + Bars + 7, box.y, box.w - Bars - 7, words, Small);
}

/// Gives their height.
float draw_facts(ui::Ui& ui, const App& app, const Card& card, float x, float y, float width)
{
    const std::vector<Fact> facts = facts_of(ui, app, card, width);
    for (const Fact& fact : facts) {
        const Box box = {x + fact.box.x, y + fact.box.y, fact.box.w, fact.box.h};
        if (fact.icon == Icon::None) draw_difficulty(ui, box, *card.difficulty, fact.words);
        else ui::remark(ui, box.x, box.y, box.w, fact.icon, fact.words, Small);
    }
    return facts.back().box.bottom();
}

} // namespace

std::string joined(const std::vector<std::string>& words, std::size_t most)
{
    std::string out;
    for (std::size_t i = 0; i < std::min(most, words.size()); ++i) out += (out.empty() ? "" : ", ") + words[i];
    return out;
}

float card_height(const ui::Ui& ui, const App& app, const Card& card, float width)
{
    const float inner = width - 32;
    const float title = ui.text_height(card.title, inner, {Type::Reading, Weight::Strong, Colour::Ink});
    const float summary = ui.text_height(card.error.empty() ? card.summary : card.error, inner, {});
    const float facts = card.error.empty() ? facts_of(ui, app, card, inner).back().box.bottom() : Row;
    const float teaches = card.teaches.empty() ? 0 : ui.text_height(joined(card.teaches, 3), inner - 23, Small) + 4;
    return Picture + 12 + title + 2 + summary + 8 + 2 + facts + Row + teaches + 8 + 1 + 10 + 24 + 12;
}

void draw_card(ui::Ui& ui, App& app, Box box, std::size_t number)
{
    const Card& card = app.shelf.cards()[number];
    const ui::Hit hit = ui.item("card:" + card.id, box, ui.theme().radius_card);
    ui.fill(box, Colour::Surface, ui.theme().radius_card);
    draw_scene(ui, {box.x + 1, box.y + 1, box.w - 2, Picture - 1}, app.art.place(card.id, card.place), app.art.person(card.id, card.client, sim::Role::Client),
               sim::Mood::Neutral, 9);
    ui.fill({box.x + 1, box.y + Picture - 10, box.w - 2, 10}, Colour::Surface);
    ui.outline(box, hit.hover ? Colour::Border : Colour::Line, ui.theme().radius_card);
    const float x = box.x + 16, width = box.w - 32;
    float y = box.y + Picture + 2;
    y += ui.text(x, y, width, card.title, {Type::Reading, Weight::Strong, Colour::Ink}) + 2;
    if (!card.error.empty()) {
        ui.text(x, y, width, card.error, {Type::Body, Weight::Regular, Colour::Late});
        return;
    }
    y += ui.text(x, y, width, card.summary) + 8;
    y += draw_facts(ui, app, card, x, y + 2, width) + 2;
    ui::remark(ui, x, y, width, Icon::Globe, joined(card.languages), Small);
    if (!card.teaches.empty()) ui::remark(ui, x, y + Row, width, Icon::Bulb, joined(card.teaches, 3), Small);
    const float foot = box.bottom() - 46;
    ui.line(x, foot, box.right() - 16, foot, Colour::Line);
    const Result result = result_of(app, app.shelf.past(number));
    if (result.icon == Icon::None) ui.text(x, foot + 13, width, result.words, Small);
    else ui::chip(ui, x, foot + 10, result.words, result.icon, result.tone, width);
    if (hit.clicked) app.open_card(number);
}

} // namespace player
