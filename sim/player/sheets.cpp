#include "sim/player/laboratory_sheet.h"
#include "sim/player/money_sheet.h"
#include "sim/player/panels.h"
#include "sim/player/practice_sheet.h"
#include "sim/player/settings_sheet.h"

#include <algorithm>

namespace player {

namespace {

/// How a sheet is drawn, and how wide it is at most.
struct Kind {
    Sheet sheet;
    std::string_view title;
    Icon icon;
    float (*draw)(ui::Ui&, App&, Box);
    float width = 900;
};

/// A panel only shows.
template <float (*Panel)(ui::Ui&, const App&, Box)>
float shown(ui::Ui& ui, App& app, Box box)
{
    return Panel(ui, app, box);
}

float draw_help(ui::Ui& ui, App& app, Box box);

constexpr std::array<Kind, 12> Kinds{{{Sheet::File, "ui.window.file", Icon::File, shown<draw_file>},
                                      {Sheet::Calendar, "ui.window.calendar", Icon::Calendar, shown<draw_calendar>},
                                      {Sheet::Plan, "ui.window.joint_plan", Icon::Plan, shown<draw_plan>},
                                      {Sheet::Protocol, "ui.window.protocol", Icon::List, shown<draw_protocol>},
                                      {Sheet::Post, "ui.window.post", Icon::Post, shown<draw_post>},
                                      {Sheet::Log, "ui.window.log", Icon::List, shown<draw_log>},
                                      {Sheet::CommonFile, "ui.window.common_file", Icon::People, shown<draw_common_file>},
                                      {Sheet::Money, "ui.window.money", Icon::Chart, draw_money, 1860},
                                      {Sheet::Laboratory, "ui.window.laboratory", Icon::Chart, draw_laboratory, 1860},
                                      {Sheet::Practice, "ui.window.practice", Icon::People, draw_practice, 1100},
                                      {Sheet::Settings, "ui.window.settings", Icon::Settings, draw_settings, 720},
                                      {Sheet::Help, "ui.window.help", Icon::Help, draw_help, 720}}};

float draw_help(ui::Ui& ui, App& app, Box box)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 15> Keys{{{"Tab", "ui.keys.tab"}, {"F6", "ui.keys.card"}, {"↑ ↓", "ui.keys.arrows"},
        {"Enter", "ui.keys.enter"}, {"1–9", "ui.keys.digits"}, {"F", "ui.window.file"}, {"K", "ui.window.calendar"}, {"L", "ui.window.joint_plan"},
        {"R", "ui.window.protocol"}, {"O", "ui.window.post"}, {"M", "ui.window.money"}, {"E", "ui.window.common_file"}, {"Ctrl+Z", "ui.window.take_back"}, {"Ctrl +/−", "ui.keys.scale"}, {"F9", "ui.keys.read"}}};
    float y = box.y + 10;
    y += ui.text(box.x, y, std::min(box.w, 650.0F), app.say("ui.help.window"), {ui::Type::Reading, ui::Weight::Regular, Colour::Ink}) + 14;
    y += ui.text(box.x, y, box.w, app.say("ui.keys.title"), {ui::Type::Body, ui::Weight::Strong, Colour::Ink}) + 6;
    for (const auto& [key, words] : Keys) {
        ui.text(box.x, y, 90, key, {ui::Type::Body, ui::Weight::Strong, Colour::PrimaryInk});
        y += ui.text(box.x + 100, y, box.w - 100, app.say(words)) + 4;
    }
    return y - box.y;
}

} // namespace

void draw_sheet(ui::Ui& ui, App& app)
{
    const Sheet sheet = app.screen.sheet;
    const auto kind = std::find_if(Kinds.begin(), Kinds.end(), [&](const Kind& each) { return each.sheet == sheet; });
    ui.begin_layer("sheet");
    ui.dim(ui.window());
    ui.card("sheet");
    ui.focus.home("sheet:close");
    const float width = std::min(ui.width() - 32, kind->width);
    const Box box{ui.width() - width - 16, 16, width, ui.height() - 32};
    const Box inside = ui::card(ui, box, app.say(kind->title), kind->icon);
    const ui::Button close{app.say("ui.window.close"), ui::Emphasis::Quiet, Icon::Cross, "Esc"};
    const float wide = ui::button_width(ui, close);
    const bool pressed = ui::button(ui, "sheet:close", {box.right() - wide - 6, box.y + 3, wide, 34}, close);
    if (pressed || (app.screen.open.empty() && ui.keys.take(ui::Key::Escape))) app.screen.sheet = Sheet::None;
    const float y = ui.begin_area("sheet:area", {inside.x + 1, inside.y, inside.w - 2, inside.h - 2});
    const Box content{box.x + 20, y, box.w - 48, 0};
    const float high = kind->draw(ui, app, content);
    ui.end_area(y + high + 12);
    ui.end_layer();
}

} // namespace player
