#include "sim/player/frame.h"

#include <algorithm>
#include <array>

namespace player {

namespace {

struct Entry {
    std::string id, label;
    Icon icon;
    std::string_view key;
    Sheet sheet;
};

std::vector<Entry> entries_of(const App& app)
{
    if (app.screen.room == Room::Start)
        return {{"top:laboratory", app.say("ui.window.laboratory"), Icon::Chart, {}, Sheet::Laboratory},
                {"top:practice", app.say("ui.window.practice"), Icon::People, {}, Sheet::Practice}};
    if (app.screen.room != Room::Play || !app.play) return {};
    std::vector<Entry> entries{{"top:file", app.say("ui.window.file"), Icon::File, "F", Sheet::File},
                               {"top:plan", app.say("ui.window.plan"), Icon::Plan, "L", Sheet::Plan},
                               {"top:calendar", app.say("ui.window.calendar"), Icon::Calendar, "K", Sheet::Calendar},
                               {"top:post", app.say("ui.window.post"), Icon::Post, "O", Sheet::Post}};
    if (app.play->views.common_file) entries.insert(entries.begin(), {"top:common_file", app.say("ui.window.common_file"), Icon::People, "E", Sheet::CommonFile});
    if (app.play->views.calculated) entries.insert(entries.begin(), {"top:money", app.say("ui.window.money"), Icon::Chart, "M", Sheet::Money});
    return entries;
}

/// From the right to the left; what does not fit beside the title is drawn as a pictogram alone.
float draw_entries(ui::Ui& ui, App& app, float right, float left)
{
    const std::vector<Entry> entries = entries_of(app);
    float wanted = 0;
    for (const Entry& entry : entries) wanted += ui::button_width(ui, {entry.label, ui::Emphasis::Quiet, entry.icon, entry.key}) + 8;
    const bool words = right - wanted > left;
    float all = 0;
    for (const Entry& entry : entries) all += words ? ui::button_width(ui, {entry.label, ui::Emphasis::Quiet, entry.icon, entry.key}) + 8 : 44;
    float x = right - all;
    const float begin = x;
    for (const Entry& entry : entries) {
        const float width = words ? ui::button_width(ui, {entry.label, ui::Emphasis::Quiet, entry.icon, entry.key}) : 36;
        const ui::Box box{x, 9, width, 34};
        const bool pressed = words ? ui::button(ui, entry.id, box, {entry.label, ui::Emphasis::Quiet, entry.icon, entry.key})
                                   : ui::icon_button(ui, entry.id, box, entry.icon, entry.label);
        if (pressed) app.show(entry.sheet);
        x += width + 8;
    }
    return begin;
}

void draw_name(ui::Ui& ui, App& app, float& x)
{
    const Style strong{Type::Reading, Weight::Strong, Colour::PrimaryInk};
    const bool narrow = breadth_of(ui) == Breadth::Narrow;
    const float width = narrow ? 36 : 44 + ui.text_width("Onedoor", strong);
    const ui::Hit hit = ui.item("top:start", {x - 4, 8, width + 8, 36}, 6);
    if (hit.hover) ui.fill({x - 4, 8, width + 8, 36}, Colour::PrimarySoft, 6);
    ui.icon(Icon::Door, x + 2, 14, 24, Colour::PrimaryInk);
    if (!narrow) ui.label({x + 34, 0, width, 52}, "Onedoor", strong);
    if (hit.clicked && app.screen.room != Room::Start) app.go_to_start();
    x += width + 12;
}

Icon icon_of(sim::TrackStage::State state)
{
    switch (state) {
    case sim::TrackStage::State::Ahead: return Icon::None;
    case sim::TrackStage::State::Due: return Icon::Clock;
    case sim::TrackStage::State::Late: return Icon::Triangle;
    case sim::TrackStage::State::Met: return Icon::Check;
    }
    return Icon::None;
}

ui::Tone tone_of(sim::TrackStage::State state)
{
    switch (state) {
    case sim::TrackStage::State::Ahead: return ui::QuietTone;
    case sim::TrackStage::State::Due: return ui::DueTone;
    case sim::TrackStage::State::Late: return ui::LateTone;
    case sim::TrackStage::State::Met: return ui::MetTone;
    }
    return ui::QuietTone;
}

void draw_stage(ui::Ui& ui, App& app, ui::Box box, const sim::TrackStage& stage, bool wide)
{
    const bool current = stage.current;
    const ui::Tone tone = current ? ui::Tone{Colour::OnPrimary, Colour::Primary} : tone_of(stage.state);
    const ui::Hit hit = ui.item("stage:" + stage.id, box, 4);
    ui.fill(box, tone.ground, 4);
    if (!current && (stage.state == sim::TrackStage::State::Due || ui.appearance().look == ui::Look::HighContrast)) ui.outline(box, tone.ink, 4, 1);
    const Icon icon = icon_of(stage.state);
    const Style style{Type::Small, Weight::Strong, tone.ink};
    const std::string word = wide ? stage.id + " " + stage.title : stage.id;
    const float width = ui.text_width(word, style) + 1, all = width + (icon == Icon::None ? 0 : 16);
    float x = box.x + (box.w - all) / 2;
    if (icon != Icon::None) {
        ui.icon(icon, x, box.y + (box.h - 13) / 2, 13, tone.ink);
        x += 16;
    }
    ui.label({x, box.y, width, box.h}, word, style);
    if (hit.clicked) {
        app.screen.stage = stage.id;
        app.show(Sheet::Protocol);
    }
}

/// Where the track fits it is whole; else the current stage stands alone with a count of the others.
void draw_track(ui::Ui& ui, App& app, ui::Box box)
{
    const auto& track = app.play->views.track;
    const Style style{Type::Small, Weight::Strong, Colour::Ink};
    const auto short_of = [&](const sim::TrackStage& stage) { return std::max(38.0F, ui.text_width(stage.id, style) + (icon_of(stage.state) == Icon::None ? 12 : 26)); };
    float bare = 0, named = 0, unnamed = 0;
    for (const sim::TrackStage& stage : track) {
        bare += short_of(stage) + 3;
        if (!stage.current) continue;
        named = ui.text_width(stage.id + " " + stage.title, style) + 24 + (icon_of(stage.state) == Icon::None ? 0 : 16);
        unnamed = short_of(stage);
    }
    if (bare <= box.w && bare - unnamed + named > box.w) named = unnamed;
    const float wanted = bare - unnamed + named;
    const bool whole = wanted <= box.w;
    float x = box.x + std::max(0.0F, (box.w - (whole ? wanted : std::min(box.w, named + 8))) / 2);
    for (const sim::TrackStage& stage : track) {
        if (!whole && !stage.current) continue;
        const float width = stage.current ? std::min(named, box.w) : short_of(stage);
        draw_stage(ui, app, {x, box.y + (box.h - 30) / 2, width, 30}, stage, stage.current && named <= box.w && named > unnamed);
        x += width + 3;
    }
}

/// What falls due first, in the words of the protocol.
void draw_next(ui::Ui& ui, const App& app, ui::Box box)
{
    const auto& due = app.play->views.protocol.due;
    const auto next = std::find_if(due.begin(), due.end(), [](const sim::DutyLine& duty) { return duty.due != sim::Never; });
    if (next == due.end()) return;
    const bool late = next->state == sim::DutyLine::State::Overdue && app.play->views.protocol.tells_past;
    const Style style{Type::Small, Weight::Strong, late ? Colour::Late : Colour::Due};
    const std::string words = next->title + (next->says.empty() ? ": " + next->date : ": " + next->says);
    const float width = std::min(box.w - 24, ui.text_width(words, style) + 1);
    const float high = ui.text_height(words, width, style);
    if (high > box.h) return;  // two lines at most; the list of what is due says it as well
    ui.icon(late ? Icon::Triangle : Icon::Clock, box.right() - width - 22, box.y + (box.h - 16) / 2, 16, style.colour);
    ui.label({box.right() - width, box.y, width, box.h}, words, style);
}

} // namespace

ui::Tone tone_of(sim::Role role)
{
    switch (role) {
    case sim::Role::Ess:
    case sim::Role::Supervisor: return ui::ChosenTone;
    case sim::Role::Csd: return ui::SocialTone;
    case sim::Role::Health: return ui::InfoTone;
    case sim::Role::Ngo: return ui::MetTone;
    case sim::Role::Employer: return ui::DueTone;
    case sim::Role::Client: return ui::ClientTone;
    }
    return ui::QuietTone;
}

std::string letters_of(const Play& play, sim::ActorId actor) { return ui::initials(play.it->reading().speaker(actor)); }

std::string mood_word(const App& app, sim::Mood mood)
{
    return app.say("ui.mood." + std::string(sim::MoodNames[static_cast<std::size_t>(mood)]));
}

std::string words_of(const sim::TalkLine& line) { return line.date.empty() ? line.text : line.date + ": " + line.text; }

std::string note_of(const sim::Offer& offer)
{
    return offer.takes.empty() ? offer.note : offer.note.empty() ? offer.takes : offer.takes + " · " + offer.note;
}

float draw_message(ui::Ui& ui, App& app, ui::Box box)
{
    std::string words = app.screen.message;
    if (app.play && (app.play->autosave.failure || app.play->autosave.path.empty())) words = sim::failure_text(app.play->it->reading(), app.play->autosave) + (app.screen.leaves_unsaved ? " " + app.screen.message : std::string{});
    if (words.empty()) return 0;
    const Style style{Type::Body, Weight::Regular, Colour::Due};
    const float high = ui.text_height(words, box.w - 50, style) + 14;
    const ui::Box place{box.x, box.y, box.w, high};
    ui.fill(place, Colour::DueSoft, 6);
    ui::remark(ui, place.x + 12, place.y + 7, place.w - 24, Icon::Info, words, style);
    return high + 8;
}

ui::Box draw_top(ui::Ui& ui, App& app, std::string_view title, std::string_view where)
{
    ui.card("top");
    const ui::Box top{0, 0, ui.width(), 52};
    ui.fill(top, Colour::Surface);
    ui.line(0, 51, ui.width(), 51, Colour::Line);
    float left = 20, right = ui.width() - 16;
    draw_name(ui, app, left);

    // In reading order: what stands at the right end is asked last, but measured first.
    constexpr float Side = 38;
    const float end = right - 3 * Side + 2;
    const bool play = app.play && app.screen.room == Room::Play;
    const std::string mode = play ? app.say(app.play->session.setup.mode == sim::Mode::Practice ? "ui.window.practice" : "ui.window.assessment") : std::string{};
    const float chip = mode.empty() || breadth_of(ui) == Breadth::Narrow ? 0 : ui::chip_width(ui, mode, Icon::None) + 12;
    const Style strong{Type::Body, Weight::Strong, Colour::Ink}, second{Type::Body, Weight::Regular, Colour::InkSecond};
    const float title_width = ui.text_width(title, strong) + 1, where_width = ui.text_width(where, second) + 1;
    const float entries = draw_entries(ui, app, end - 12, left + 16 + title_width + chip);
    float room = entries - 12 - chip - left - 14;
    if (!title.empty() && room > 60) {
        ui.line(left - 2, 14, left - 2, 38, Colour::Line);
        const float width = std::min(title_width, room);
        if (ui.text_height(title, width, strong) <= 46) ui.label({left + 12, 3, width, 46}, title, strong);
        room -= width + 12;
        if (where_width <= room) ui.label({left + 24 + width, 0, where_width, 52}, where, second);
    }
    if (chip > 0) ui::chip(ui, entries - chip, 14, mode, Icon::None, ui::QuietTone);
    ui.line(end - 4, 14, end - 4, 38, Colour::Line);
    if (ui::icon_button(ui, "top:speak", {end, 8, 36, 36}, Icon::Speak, app.say(app.settings.reads_aloud ? "ui.window.speak_off" : "ui.window.speak_on"))) {
        Settings wanted = app.settings;
        wanted.reads_aloud = !wanted.reads_aloud;
        app.change(wanted);
        if (wanted.reads_aloud && !app.surface.read_aloud) app.screen.message = app.say("ui.window.no_speaker");
        if (wanted.reads_aloud) app.read_talk();
    }
    if (ui::icon_button(ui, "top:help", {end + Side, 8, 36, 36}, Icon::Help, app.say("ui.window.help"))) app.show(Sheet::Help);
    if (ui::icon_button(ui, "top:settings", {end + 2 * Side, 8, 36, 36}, Icon::Settings, app.say("ui.window.settings"))) app.show(Sheet::Settings);
    ui.card({});
    return {0, 52, ui.width(), ui.height() - 52};
}

ui::Box draw_strip(ui::Ui& ui, App& app, ui::Box rest)
{
    ui.card("track");
    const bool narrow = breadth_of(ui) == Breadth::Narrow;
    const ui::Box strip = rest.take_top(narrow ? 46 : 64).inset(20, 0);
    const Views& views = app.play->views;
    const Style title{Type::Title, Weight::Strong, Colour::Ink}, second{Type::Body, Weight::Regular, Colour::InkSecond};
    const float day = ui.text_width(views.day, title) + 1, date = ui.text_width(views.date, second) + 1;
    ui.label({strip.x, strip.y, day, strip.h}, views.day, title);
    ui.label({strip.x + day + 12, strip.y + 2, date, strip.h}, views.date, second);
    const float left = strip.x + day + date + 28;
    const float side = std::clamp((strip.right() - left) * 0.3F, 120.0F, 300.0F);
    draw_track(ui, app, {left, strip.y, strip.right() - left - side - 12, strip.h});
    draw_next(ui, app, {strip.right() - side, strip.y, side, strip.h});
    ui.card({});
    return rest;
}

} // namespace player
