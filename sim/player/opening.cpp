#include "sim/player/card.h"
#include "sim/player/frame.h"

#include <algorithm>

namespace player {

namespace {

constexpr Style Second{Type::Body, Weight::Regular, Colour::InkSecond};

/// One of several, with a sentence of its own; gives the height.
float draw_choice(ui::Ui& ui, std::string_view id, float x, float y, float width, std::string_view title, std::string_view note, bool chosen, bool& clicked)
{
    const float inner = width - 58;
    const float title_high = ui.text_height(title, inner, {Type::Reading, Weight::Regular, Colour::Ink});
    const float note_high = note.empty() ? 0 : ui.text_height(note, inner, {Type::Small, Weight::Regular, Colour::InkSecond});
    const Box box{x, y, width, title_high + note_high + 20};
    const ui::Hit hit = ui.item(id, box, 6);
    ui.fill(box, chosen || hit.hover ? Colour::PrimarySoft : Colour::Surface, 6);
    ui.outline(box, chosen ? Colour::Primary : Colour::Border, 6);
    ui::radio(ui, x + 24, y + box.h / 2, chosen);
    ui.text(x + 46, y + 10, inner, title, {Type::Reading, Weight::Regular, Colour::Ink});
    if (!note.empty()) ui.text(x + 46, y + 10 + title_high, inner, note, {Type::Small, Weight::Regular, Colour::InkSecond});
    clicked = hit.clicked;
    return box.h + 8;
}

float draw_seats(ui::Ui& ui, App& app, const Card& card, float x, float y, float width)
{
    if (card.seats.size() < 2) return 0;
    ui.card("seats");
    const float top = y;
    y += ui.text(x, y, width, app.say("ui.window.which_seat"), {Type::Body, Weight::Strong, Colour::Ink}) + 6;
    for (std::size_t i = 0; i < card.seats.size(); ++i) {
        bool clicked = false;
        y += draw_choice(ui, "seat:" + std::to_string(i), x, y, width, card.seats[i], {}, app.screen.wish.seat == i, clicked);
        if (clicked) app.screen.wish.seat = i;
    }
    return y + 12 - top;
}

float draw_modes(ui::Ui& ui, App& app, float x, float y, float width)
{
    ui.card("modes");
    const float top = y;
    y += ui.text(x, y, width, app.say("ui.window.which_mode"), {Type::Body, Weight::Strong, Colour::Ink}) + 6;
    bool practice = false, assessment = false;
    y += draw_choice(ui, "mode:practice", x, y, width, app.say("ui.window.practice"), app.say("ui.window.practice_note"), !app.screen.assessment, practice);
    y += draw_choice(ui, "mode:assessment", x, y, width, app.say("ui.window.assessment"), app.say("ui.window.assessment_note"), app.screen.assessment, assessment);
    if (practice) app.screen.assessment = false;
    if (assessment) app.screen.assessment = true;
    return y - top;
}

} // namespace

void draw_opening(ui::Ui& ui, App& app)
{
    const Card& card = app.shelf.cards()[app.screen.card];
    const Box body = draw_top(ui, app, {}, app.say("ui.window.library"));
    Box rest = body.inset(20, 16);
    Box foot = rest.take_bottom(56);
    const bool narrow = breadth_of(ui) == Breadth::Narrow;
    const float side = narrow ? 176.0F : 392.0F;
    draw_scene(ui, {rest.x, rest.y + 4, side, std::min(rest.h - 8, narrow ? 198.0F : 352.0F)}, app.art.place(card.id, card.place),
               app.art.person(card.id, card.client, sim::Role::Client), sim::Mood::Neutral, ui.theme().radius_card);
    const Box area{rest.x + side + 24, rest.y, std::min(rest.w - side - 24, 860.0F), rest.h};
    const float x = area.x + 8, width = std::min(area.w - 28, 700.0F);
    float y = ui.begin_area("opening", area) + 4;
    y += draw_message(ui, app, {x, y, width, 0});
    y += ui.text(x, y, width, card.title, {Type::Title, Weight::Strong, Colour::Ink}) + 4;
    y += ui.text(x, y, std::min(width, 650.0F), card.summary, {Type::Reading, Weight::Regular, Colour::Ink}) + 10;
    std::string facts = card.country + " · " + app.count("ui.window.minutes", card.minutes) + " · " + app.count("ui.window.days", card.days);
    if (card.difficulty) facts += " · " + app.say("ui.window.difficulty") + ": " + app.say(difficulty_key(*card.difficulty));
    y += ui::remark(ui, x, y, width, Icon::Clock, facts, Second) + 4;
    if (!card.teaches.empty()) {
        y += ui::remark(ui, x, y, width, Icon::Bulb, app.say("ui.window.teaches_what", {{"what", joined(card.teaches)}}), Second) + 4;
    }
    y += ui::remark(ui, x, y, width, Icon::Info, app.say("ui.window.invented"), Second) + 16;
    y += draw_seats(ui, app, card, x, y, width);
    y += draw_modes(ui, app, x, y, width);
    ui.end_area(y + 8);

    ui.card("opening");
    ui.focus.home("begin");
    const ui::Button back{app.say("ui.window.back"), ui::Emphasis::Quiet, Icon::Back};
    const Past& past = app.shelf.past(app.screen.card);
    if (!past.ended.empty()) {
        const ui::Button look{app.say("ui.window.look_back"), ui::Emphasis::Quiet, Icon::Clock};
        if (ui::button(ui, "look_back", {area.x + ui::button_width(ui, back) + 8, foot.y + 12, ui::button_width(ui, look), 40}, look)) app.open_run(card.id, past.ended);
    }
    const ui::Button begin{app.say("ui.window.begin"), ui::Emphasis::Primary, Icon::None, {}, card.error.empty()};
    const float wide = std::max(170.0F, ui::button_width(ui, begin));
    if (ui::button(ui, "back", {area.x, foot.y + 12, ui::button_width(ui, back), 40}, back) || (app.screen.sheet == Sheet::None && ui.keys.take(ui::Key::Escape))) {
        app.go_to_start();
        return;
    }
    const ui::Button go_on{app.say("ui.window.continue")};
    const float beside = std::max(120.0F, ui::button_width(ui, go_on));
    if (past.left && ui::button(ui, "continue", {std::min(foot.right(), x + width) - wide - beside - 12, foot.y + 12, beside, 40}, go_on))
        return app.open_run(card.id, past.left->path);
    if (ui::button(ui, "begin", {std::min(foot.right(), x + width) - wide, foot.y + 12, wide, 40}, begin)) {
        PlayWish wish = app.screen.wish;
        wish.scenario = card.id;
        const auto& languages = card.languages;
        if (wish.language.empty()) wish.language = std::find(languages.begin(), languages.end(), app.language()) != languages.end() ? app.language() : std::string{};
        wish.mode = app.screen.assessment ? sim::Mode::Assessment : sim::Mode::Practice;
        app.begin(wish);
    }
}

} // namespace player
