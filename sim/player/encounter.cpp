#include "sim/player/frame.h"

#include <algorithm>
#include <cmath>

namespace player {

namespace {

constexpr Style Reading{Type::Reading, Weight::Regular, Colour::Ink};
constexpr float Wrap = 650, Column = 840;

const sim::Actor& actor_of(const Play& play, sim::ActorId id) { return play.scenario().actors[id.raw()]; }

std::string person_of(const App& app, sim::ActorId id)
{
    const sim::Actor& actor = actor_of(*app.play, id);
    return app.art.person(app.play->scenario().id, actor.id, actor.role);
}

void draw_picture(ui::Ui& ui, App& app, Box box)
{
    const Views& views = app.play->views;
    const std::string place = app.art.place(app.play->scenario().id, views.talk.place);
    const std::string person = views.talk.with.exists() ? person_of(app, views.talk.with) : std::string{};
    const float eased = ui.eased(app.screen.mood_at, 0.2);
    if (eased < 1) draw_scene(ui, box, place, person, app.screen.mood_before, ui.theme().radius_card);
    draw_scene(ui, box, place, person, views.mood, ui.theme().radius_card, eased);
}

/// Who the trainee is: "Employment counsellor".
std::string seat_of(const Play& play)
{
    const sim::Reading reading = play.it->reading();
    const sim::Seat& seat = play.scenario().seats[play.session.setup.seat.raw()];
    return seat.text.exists() ? reading.text(seat.text) : reading.actor(seat.actor);
}

/// Somebody of the conversation: name, function, mood; gives the height.
float draw_person(ui::Ui& ui, App& app, Box box, sim::ActorId id, bool mine)
{
    const Play& play = *app.play;
    const sim::Reading reading = play.it->reading();
    const sim::Actor& actor = actor_of(play, id);
    const bool client = actor.role == sim::Role::Client;
    ui::avatar(ui, box.x, box.y + 2, letters_of(play, id), tone_of(actor.role));
    const std::string mood = mine || id != play.views.talk.with ? std::string{} : mood_word(app, play.views.mood);
    const float chip = mood.empty() ? 0 : ui::chip_width(ui, mood, Icon::None) + 8;
    const std::string name = mine ? app.say("ui.window.you") : reading.speaker(id);
    const std::string note = client ? app.say("ui.window.client") : mine ? seat_of(play) : reading.actor(id);
    const float width = box.w - 40 - chip;
    float y = box.y;
    y += ui.text(box.x + 40, y, width, name, {Type::Body, Weight::Strong, Colour::Ink});
    if (note != name) y += ui.text(box.x + 40, y, width, note, Small);
    if (chip > 0) ui::chip(ui, box.right() - chip + 8, box.y + 2, mood, Icon::None, client ? ui::ClientTone : ui::QuietTone);
    return std::max(32.0F, y - box.y) + 10;
}

/// Who takes part: whom one talks to, oneself, and who spoke.
std::vector<sim::ActorId> people_of(const Play& play)
{
    const sim::ActorId own = play.scenario().seats[play.session.setup.seat.raw()].actor;
    std::vector<sim::ActorId> out;
    if (play.views.talk.with.exists()) out.push_back(play.views.talk.with);
    out.push_back(own);
    for (const sim::TalkLine& line : play.views.talk.lines)
        if (line.speaker.exists() && std::find(out.begin(), out.end(), line.speaker) == out.end()) out.push_back(line.speaker);
    return out;
}

void draw_side(ui::Ui& ui, App& app, Box side)
{
    const Play& play = *app.play;
    const bool narrow = breadth_of(ui) == Breadth::Narrow;
    const Box picture = side.take_top(narrow ? std::min(side.h * 0.6F, 196.0F) : std::min(side.h - 40, side.w * 0.9F));
    draw_picture(ui, app, picture);
    const sim::ActorId own = play.scenario().seats[play.session.setup.seat.raw()].actor;
    if (narrow) {
        if (!play.views.talk.with.exists()) return;
        const sim::Reading reading = play.it->reading();
        float y = side.y + 8;
        y += ui.text(side.x, y, side.w, reading.speaker(play.views.talk.with), {Type::Body, Weight::Strong, Colour::Ink}) + 4;
        ui::chip(ui, side.x, y, mood_word(app, play.views.mood), Icon::None, actor_of(play, play.views.talk.with).role == sim::Role::Client ? ui::ClientTone : ui::QuietTone, side.w);
        return;
    }
    static_cast<void>(side.take_top(12));
    if (side.h < 90) return;
    const Box inside = ui::card(ui, side);
    const float top = ui.begin_area("people", {inside.x + 2, inside.y + 2, inside.w - 4, inside.h - 4});
    float y = top + 12;
    y += ui.text(side.x + 16, y, side.w - 32, app.say("ui.window.who"), {Type::Small, Weight::Strong, Colour::InkSecond}) + 8;
    for (const sim::ActorId id : people_of(play)) y += draw_person(ui, app, {side.x + 16, y, side.w - 36, 0}, id, id == own);
    ui.end_area(y);
}

bool same_speaker(const sim::TalkLine& a, const sim::TalkLine& b) { return a.mine == b.mine && a.name == b.name && !a.name.empty(); }

float draw_line(ui::Ui& ui, App& app, Box box, const sim::TalkLine& line, bool goes_on, float cover)
{
    const Play& play = *app.play;
    const float x = box.x + 42, width = std::min(Wrap, box.w - 50);
    float y = box.y;
    if (line.name.empty()) {
        return ui.text(x, y + 4, width, words_of(line), {Type::Body, Weight::Regular, Colour::InkSecond}, ui::Align::Left, cover) + 12;
    }
    const sim::Role role = actor_of(play, line.speaker).role;
    if (!goes_on) {
        y += 4;
        ui::avatar(ui, box.x, y, letters_of(play, line.speaker), tone_of(role));
        const Colour ink = line.mine ? Colour::PrimaryInk : role == sim::Role::Client ? Colour::Client : tone_of(role).ink;
        y += ui.text(x, y, width, line.mine ? app.say("ui.window.you") : line.name, {Type::Small, Weight::Strong, ink}) + 1;
    }
    y += ui.text(x, y, width, line.text, Reading, ui::Align::Left, cover) + 6;
    return y - box.y;
}

void draw_talk(ui::Ui& ui, App& app, Box box)
{
    const auto& lines = app.play->views.talk.lines;
    // Measured first, so that a short conversation stands at the bottom, next to the options.
    float all = 8;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool goes_on = i > 0 && same_speaker(lines[i - 1], lines[i]);
        const float width = std::min(Wrap, box.w - 50);
        if (lines[i].name.empty()) all += ui.text_height(words_of(lines[i]), width, {}) + 12;
        else all += ui.text_height(lines[i].text, width, Reading) + 6 + (goes_on ? 0 : 4 + 18 + 1);
    }
    if (app.screen.to_end) ui.scroll_to_end("talk");
    app.screen.to_end = false;
    const float top = ui.begin_area("talk", box);
    float y = top + std::max(0.0F, box.h - all) + 4;
    const float eased = ui.eased(app.screen.said_at, 0.15);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool fresh = i + app.play->views.talk.fresh >= lines.size();
        y += draw_line(ui, app, {box.x, y, box.w - 14, 0}, lines[i], i > 0 && same_speaker(lines[i - 1], lines[i]), fresh ? eased : 1);
    }
    ui.end_area(y);
}

/// The clause that asks for something now; empty where none does.
std::string hint_of(const App& app)
{
    const auto& due = app.play->views.protocol.due;
    if (due.empty()) return app.say("ui.window.no_hint");
    return app.say("ui.window.hint_text", {{"rule", due.front().rule.substr(0, due.front().rule.find('-'))}, {"title", due.front().title}, {"clause", due.front().clause}});
}

float option_height(const ui::Ui& ui, const sim::Offer& offer, float width)
{
    float high = ui.text_height(offer.text, width - 98, Reading);
    if (!offer.reason.empty()) high += ui.text_height(offer.reason, width - 98, Small);
    if (!offer.note.empty() || !offer.takes.empty()) high += 18;
    return std::max(42.0F, high + 16);
}

/// True when it is to be said at once.
bool draw_option(ui::Ui& ui, App& app, Box box, const sim::Offer& offer)
{
    const bool open = offer.number != 0;
    const bool chosen = open && app.screen.chosen == offer.act;
    const ui::Hit hit = ui.item("option:" + offer.id, box, 6);
    if (open) {
        ui.fill(box, chosen ? Colour::PrimarySoft : Colour::Surface, 6);
        if (hit.hover && !chosen) ui.fill(box, Colour::PrimarySoft, 6, 0.5F);
        ui.outline(box, chosen ? Colour::Primary : Colour::Border, 6, chosen ? 1.5F : 0);
        ui::radio(ui, box.x + 24, box.y + box.h / 2, chosen);
    } else {
        ui.icon(Icon::Lock, box.x + 15, box.y + box.h / 2 - 9, 18, Colour::InkSecond);
    }
    const float width = box.w - 98;
    float y = box.y + 8;
    const float words = ui.text_height(offer.text, width, Reading) + (offer.reason.empty() ? 0 : ui.text_height(offer.reason, width, Small)) + (note_of(offer).empty() ? 0 : 18);
    y = box.y + (box.h - words) / 2;
    y += ui.text(box.x + 49, y, width, offer.text, {Type::Reading, Weight::Regular, open ? Colour::Ink : Colour::InkSecond});
    if (!offer.reason.empty()) y += ui.text(box.x + 49, y, width, offer.reason, Small);
    if (!note_of(offer).empty()) ui.text(box.x + 49, y, width, note_of(offer), Small);
    if (open && offer.number < 10) {
        const Box key{box.right() - 37, box.y + (box.h - 22) / 2, 22, 22};
        ui.outline(key, Colour::Border, 4, 1);
        ui.label(key, std::to_string(offer.number), Small, ui::Align::Centre);
    }
    if (hit.clicked && open) {
        const bool now = hit.twice || (hit.by_enter && chosen);
        app.screen.chosen = offer.act;
        return now;
    }
    return false;
}

void choose_by_digit(ui::Ui& ui, App& app)
{
    for (int digit = 1; digit <= 9; ++digit) {
        if (!ui.keys.take(static_cast<ui::Key>(static_cast<int>(ui::Key::Digit1) + digit - 1))) continue;
        for (const sim::Offer& offer : app.play->views.offers)
            if (offer.number == static_cast<std::size_t>(digit)) {
                app.screen.chosen = offer.act;
                ui.focus.move_to("option:" + offer.id);
            }
    }
}

/// The row below the options; true when what is chosen is to be said.
bool draw_foot(ui::Ui& ui, App& app, Box foot)
{
    ui.card("say");
    const bool practice = app.play->session.setup.mode == sim::Mode::Practice;
    if (practice && !app.play->session.line.empty()) {
        const ui::Button back{app.say("ui.window.take_back"), ui::Emphasis::Quiet, Icon::Undo};
        if (ui::button(ui, "undo", {foot.x, foot.y + 8, ui::button_width(ui, back), 40}, back)) {
            app.undo();
            return false;
        }
    }
    const ui::Button say{app.say("ui.window.say_this"), ui::Emphasis::Primary, Icon::None, "Enter", app.screen.chosen.has_value()};
    const float width = std::max(170.0F, ui::button_width(ui, say));
    return ui::button(ui, "say", {foot.right() - width, foot.y + 8, width, 40}, say);
}

float draw_hint(ui::Ui& ui, App& app, Box head)
{
    if (app.play->session.setup.mode != sim::Mode::Practice) return 0;
    const ui::Button hint{app.say(app.screen.hint ? "ui.window.hide_hint" : "ui.window.hint"), ui::Emphasis::Quiet, Icon::Bulb};
    const float width = ui::button_width(ui, hint);
    if (ui::button(ui, "hint", {head.right() - width, head.y + 2, width, 34}, hint)) app.screen.hint = !app.screen.hint;
    return width + 8;
}

} // namespace

void draw_encounter(ui::Ui& ui, App& app)
{
    const Views& views = app.play->views;
    const sim::Reading reading = app.play->it->reading();
    Box rest = draw_strip(ui, app, draw_top(ui, app, reading.text(reading.scenario().title), views.talk.title));
    const Breadth breadth = breadth_of(ui);
    rest = {rest.x + 20, rest.y, rest.w - 40, rest.h - 12};
    const float side = breadth == Breadth::Wide ? 500.0F : breadth == Breadth::Normal ? 392.0F : 176.0F;
    Box body = rest;
    if (breadth == Breadth::Wide) {
        const float all = side + 32 + Column;
        body = {rest.x + std::max(0.0F, (rest.w - all) / 2), rest.y, std::min(rest.w, all), rest.h};
    }
    const Box left = body.take_left(side);
    ui.card("people");
    draw_side(ui, app, left);
    static_cast<void>(body.take_left(breadth == Breadth::Narrow ? 18 : 32));
    body.w = std::min(body.w, Column);

    if (app.screen.sheet == Sheet::None) choose_by_digit(ui, app);
    const Box foot = body.take_bottom(52);
    float options = 0;
    for (const sim::Offer& offer : views.offers) options += option_height(ui, offer, body.w) + 8;
    const Box room = body.take_bottom(std::min(options, std::max(60.0F, body.h * 0.66F)));
    Box head = body.take_bottom(38);
    const std::string hint = app.screen.hint ? hint_of(app) : std::string{};
    const float hint_high = hint.empty() ? 0 : std::min(ui.text_height(hint, body.w - 44, {Type::Body, Weight::Regular, Colour::Ink}) + 16, body.h * 0.7F);
    const Box hint_box = body.take_bottom(hint_high);
    static_cast<void>(body.take_top(draw_message(ui, app, body)));

    ui.card("talk");
    draw_talk(ui, app, body);
    if (hint_high > 0) {
        ui.fill(hint_box, Colour::InfoSoft, 6);
        const float y = ui.begin_area("hint", hint_box.inset(2));
        ui.end_area(y + 6 + ui::remark(ui, hint_box.x + 12, y + 6, hint_box.w - 30, Icon::Bulb, hint, {}) + 6);
    }
    ui.line(head.x, head.y, head.right(), head.y, Colour::Line);
    ui.card("options");
    if (!views.offers.empty()) ui.focus.home("option:" + views.offers.front().id);
    const float hint_width = draw_hint(ui, app, head);
    ui.label({head.x, head.y + 2, head.w - hint_width, 34}, app.say("ui.window.what_do_you_say"), {Type::Body, Weight::Strong, Colour::Ink});
    bool say = false;
    float y = ui.begin_area("options", {room.x - 6, room.y, room.w + 12, room.h}) + 4;
    for (const sim::Offer& offer : views.offers) {
        const float high = option_height(ui, offer, room.w - (options > room.h ? 12 : 0));
        say = draw_option(ui, app, {room.x, y, room.w - (options > room.h ? 12 : 0), high}, offer) || say;
        y += high + 8;
    }
    ui.end_area(y - 4);
    say = draw_foot(ui, app, foot) || say;
    if (say && app.screen.chosen) app.perform(*app.screen.chosen);
}

} // namespace player
