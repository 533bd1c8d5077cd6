#include "sim/player/card.h"
#include "sim/player/frame.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace player {

namespace {

constexpr float Gap = 16;

float draw_continue(ui::Ui& ui, App& app, Box room)
{
    const auto& left = app.shelf.left();
    if (!left) return 0;
    const auto& cards = app.shelf.cards();
    const auto card = std::find_if(cards.begin(), cards.end(), [&](const Card& each) { return each.id == left->scenario; });
    if (card == cards.end()) return 0;
    const bool narrow = breadth_of(ui) == Breadth::Narrow;
    const float picture = narrow ? 160 : 330;
    const ui::Button go{app.say("ui.window.continue"), ui::Emphasis::Primary};
    const float button = std::max(152.0F, ui::button_width(ui, go));
    const float words = room.w - picture - button - 24 - 2 * 24;
    const float high = std::max(176.0F, 16 + 18 + 32 + ui.text_height(left->last, words, {Type::Reading, Weight::Regular, Colour::Ink}) + 30 + 16);
    const Box box{room.x, room.y, room.w, high};
    ui.card("continue");
    ui::card(ui, box);
    draw_scene(ui, {box.x + 1, box.y + 1, picture, box.h - 2}, app.art.place(card->id, card->place),
               app.art.person(card->id, card->client, sim::Role::Client), sim::Mood::Neutral, 9);
    const float x = box.x + picture + 24;
    float y = box.y + 20;
    y += ui.text(x, y, words, app.say("ui.window.continue_title"), {Type::Small, Weight::Strong, Colour::PrimaryInk}) + 4;
    y += ui.text(x, y, words, card->title, {Type::Title, Weight::Strong, Colour::Ink}) + 6;
    y += ui.text(x, y, words, left->last, {Type::Reading, Weight::Regular, Colour::Ink}) + 8;
    ui::remark(ui, x, y, words, Icon::Calendar, left->day, Small);
    const float at = box.right() - 24 - button;
    if (ui::button(ui, "continue", {at, box.y + box.h / 2 - 46, button, 44}, go)) {
        app.open_run(left->scenario, left->path);
        return high + Gap;
    }
    if (ui::button(ui, "again", {at, box.y + box.h / 2 + 6, button, 40}, {app.say("ui.window.start_again"), ui::Emphasis::Quiet}))
        app.open_card(static_cast<std::size_t>(card - cards.begin()));
    return high + Gap;
}

template <class Of>
std::vector<std::string> choices_of(const App& app, const std::string& any, Of of)
{
    std::set<std::string> all;
    for (const Card& card : app.shelf.cards()) of(card, all);
    std::vector<std::string> out{any};
    out.insert(out.end(), all.begin(), all.end());
    return out;
}

std::size_t place_of(const std::vector<std::string>& choices, const std::string& wanted)
{
    const auto it = std::find(choices.begin() + 1, choices.end(), wanted);
    return it == choices.end() ? 0 : static_cast<std::size_t>(it - choices.begin());
}

/// Search and filters in as many rows as the width asks for; gives their height.
float draw_filters(ui::Ui& ui, App& app, Box room, std::size_t count)
{
    ui.card("filters");
    constexpr std::array<int, 4> Minutes{0, 15, 30, 60};
    Filter& filter = app.screen.filter;
    float x = room.x, y = room.y;
    const float search = std::min(270.0F, room.w);
    static_cast<void>(ui.field("search", {x, y, search, 40}, filter.words, app.say("ui.window.search")));
    x += search + 8;
    const auto next = [&](float width) {
        if (x + width > room.right()) x = room.x, y += 48;
        const Box box{x, y, std::min(width, room.w), 40};
        x += width + 8;
        return box;
    };
    const std::vector<std::string> countries = choices_of(app, app.say("ui.window.any_country"), [](const Card& card, auto& all) { all.insert(card.country); });
    const std::string country = app.say("ui.window.country"), time = app.say("ui.window.time"), difficulty = app.say("ui.window.difficulty"), teaches = app.say("ui.window.teaches");
    if (const auto chosen = ui::select(ui, "country", next(ui::select_width(ui, country, countries)), country, countries, place_of(countries, filter.country), app.screen.open))
        filter.country = *chosen == 0 ? std::string{} : countries[*chosen];
    std::vector<std::string> minutes{app.say("ui.window.any_time")};
    for (std::size_t i = 1; i < Minutes.size(); ++i) minutes.push_back(app.count("ui.window.at_most", Minutes[i]));
    const auto at = static_cast<std::size_t>(std::find(Minutes.begin(), Minutes.end(), filter.minutes) - Minutes.begin());
    if (const auto chosen = ui::select(ui, "time", next(ui::select_width(ui, time, minutes)), time, minutes, at, app.screen.open)) filter.minutes = Minutes[*chosen];
    std::vector<std::string> degrees{app.say("ui.window.any_difficulty")};
    for (std::size_t i = 0; i < sim::DifficultyNames.size(); ++i) degrees.push_back(app.say(difficulty_key(static_cast<sim::Difficulty>(i))));
    const std::size_t degree = filter.difficulty ? static_cast<std::size_t>(*filter.difficulty) + 1 : 0;
    if (const auto chosen = ui::select(ui, "difficulty", next(ui::select_width(ui, difficulty, degrees)), difficulty, degrees, degree, app.screen.open)) {
        filter.difficulty.reset();
        if (*chosen > 0) filter.difficulty = static_cast<sim::Difficulty>(*chosen - 1);
    }
    const std::vector<std::string> topics = choices_of(app, app.say("ui.window.anything"), [](const Card& card, auto& all) { all.insert(card.teaches.begin(), card.teaches.end()); });
    const std::size_t topic = place_of(topics, filter.teaches);
    const float width = ui::select_width(ui, teaches, {topics[topic]});
    if (const auto chosen = ui::select(ui, "teaches", next(width), teaches, topics, topic, app.screen.open))
        filter.teaches = *chosen == 0 ? std::string{} : topics[*chosen];
    const std::string found_words = app.count("ui.window.scenarios", static_cast<std::int64_t>(count));
    const float found_width = ui.text_width(found_words, {}) + 1;
    if (x + found_width <= room.right()) ui.label({room.right() - found_width, y, found_width, 40}, found_words, {Type::Body, Weight::Regular, Colour::InkSecond}, ui::Align::Right);
    return y + 40 + Gap - room.y;
}

} // namespace

void draw_start(ui::Ui& ui, App& app)
{
    const Box body = draw_top(ui, app, {}, app.say("ui.window.library"));
    ui.card({});
    const float top = ui.begin_area("start", body);
    const bool narrow = breadth_of(ui) == Breadth::Narrow;
    Box room{20, top + 20, ui.width() - 40, 0};
    room.y += draw_message(ui, app, room);
    room.y += draw_continue(ui, app, room);
    const std::vector<std::size_t> shown = found(app.shelf.cards(), app.screen.filter);
    room.y += draw_filters(ui, app, room, shown.size());

    if (app.shelf.left()) ui.focus.home("continue");
    else if (!shown.empty()) ui.focus.home("card:" + app.shelf.cards()[shown.front()].id);
    ui.card("cards");
    const int columns = std::max(1, static_cast<int>(std::floor((room.w + Gap) / (narrow ? 310 : 300))));
    const float width = std::min(420.0F, (room.w - Gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    float y = room.y;
    for (std::size_t i = 0; i < shown.size(); i += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(shown.size(), i + static_cast<std::size_t>(columns));
        float high = 0;
        for (std::size_t j = i; j < end; ++j) high = std::max(high, card_height(ui, app, app.shelf.cards()[shown[j]], width));
        for (std::size_t j = i; j < end; ++j) draw_card(ui, app, {room.x + (width + Gap) * static_cast<float>(j - i), y, width, high}, shown[j]);
        y += high + Gap;
    }
    if (shown.empty()) {
        y += 24 + ui.text(room.x, y + 24, room.w, app.say("ui.window.nothing_found"), {Type::Reading, Weight::Regular, Colour::InkSecond});
        const ui::Button clear{app.say("ui.window.clear_filters")};
        if (ui::button(ui, "clear", {room.x, y + 12, ui::button_width(ui, clear), 40}, clear)) app.screen.filter = {};
        y += 64;
    }
    ui.end_area(y + 8);
}

} // namespace player
