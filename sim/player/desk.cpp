#include "sim/player/panels.h"

#include <algorithm>

namespace player {

namespace {

constexpr float Gap = 16;

using Panel = float (*)(ui::Ui&, const App&, Box);

/// A card whose content scrolls, with a count of what is out of sight.
void draw_panel(ui::Ui& ui, const App& app, Box box, std::string_view id, std::string_view title, Icon icon, Panel panel, std::string_view note = {})
{
    ui.card(id);
    const Box inside = ui::card(ui, box, title, icon, note);
    const float y = ui.begin_area(id, {inside.x + 1, inside.y, inside.w - 2, inside.h - 2});
    ui.end_area(y + panel(ui, app, {box.x + 15, y, box.w - 38, 0}) + 6);
}

void draw_act(ui::Ui& ui, App& app, Box box, const sim::Offer& offer, bool& perform)
{
    const bool open = offer.number != 0, chosen = open && app.screen.chosen == offer.act;
    const ui::Hit hit = ui.item("act:" + offer.id, box, 6);
    if (open) {
        ui.fill(box, chosen || hit.hover ? Colour::PrimarySoft : Colour::Surface, 6);
        ui.outline(box, chosen ? Colour::Primary : Colour::Border, 6, chosen ? 1.5F : 0);
        ui.icon(Icon::ChevronRight, box.right() - 24, box.y + box.h / 2 - 8, 16, Colour::InkSecond);
    } else {
        ui.icon(Icon::Lock, box.x + 10, box.y + 10, 16, Colour::InkSecond);
    }
    const float left = open ? 12.0F : 34.0F, width = box.w - left - 32;
    float y = box.y + 9;
    y += ui.text(box.x + left, y, width, offer.text, {Type::Body, Weight::Regular, open ? Colour::Ink : Colour::InkSecond});
    const std::string note = open ? note_of(offer) : offer.reason;
    if (!note.empty()) ui.text(box.x + left, y, width, note, Small);
    if (hit.clicked && open) {
        perform = perform || hit.twice || (hit.by_enter && chosen);
        app.screen.chosen = offer.act;
    }
}

float act_height(const ui::Ui& ui, const sim::Offer& offer, float width)
{
    const bool open = offer.number != 0;
    const float room = width - (open ? 12.0F : 34.0F) - 32;
    const std::string note = open ? note_of(offer) : offer.reason;
    return ui.text_height(offer.text, room, {}) + (note.empty() ? 0 : ui.text_height(note, room, Small)) + 18;
}

/// What can be done by stage, then what cannot be done yet, with the reason.
float draw_acts(ui::Ui& ui, App& app, Box box, bool& perform)
{
    float y = box.y + 8;
    const auto row = [&](const sim::Offer& offer) {
        const float high = act_height(ui, offer, box.w);
        draw_act(ui, app, {box.x, y, box.w, high}, offer, perform);
        y += high + 8;
    };
    bool locked = false, any = false;
    for (const sim::StageOffers& stage : app.play->views.stages) {
        const bool open = std::any_of(stage.offers.begin(), stage.offers.end(), [](const sim::Offer& offer) { return offer.number != 0; });
        locked = locked || std::any_of(stage.offers.begin(), stage.offers.end(), [](const sim::Offer& offer) { return offer.number == 0; });
        if (!open) continue;
        any = true;
        const std::string title = stage.stage.empty() ? app.say("ui.window.other_acts") : stage.stage + " " + stage.title;
        y += ui.text(box.x, y, box.w, title, {Type::Small, Weight::Strong, Colour::InkSecond}) + 4;
        for (const sim::Offer& offer : stage.offers)
            if (offer.number != 0) row(offer);
    }
    if (!any) y += draw_empty(ui, {box.x, y, box.w, 0}, app.say("ui.window.nothing_to_do"));
    if (!locked) return y - box.y;
    y += ui.text(box.x, y + 4, box.w, app.say("ui.window.not_yet"), {Type::Small, Weight::Strong, Colour::InkSecond}) + 8;
    for (const sim::StageOffers& stage : app.play->views.stages)
        for (const sim::Offer& offer : stage.offers)
            if (offer.number == 0) row(offer);
    return y - box.y;
}

/// Where the keyboard begins: at what can be done, so that Enter does not pass a day by mistake.
std::string first_open(const Views& views)
{
    for (const sim::StageOffers& stage : views.stages)
        for (const sim::Offer& offer : stage.offers)
            if (offer.number != 0) return "act:" + offer.id;
    return "go";
}

/// The list of acts with the button below it.
void draw_doing(ui::Ui& ui, App& app, Box box)
{
    const Views& views = app.play->views;
    const bool practice = app.play->session.setup.mode == sim::Mode::Practice && !app.play->session.line.empty();
    bool perform = false;
    const bool doing = app.screen.chosen.has_value();
    const std::string go = views.next_day.empty() ? app.say("ui.window.go_on") : app.say("ui.window.go_on_to", {{"date", views.next_day}});
    const bool can = doing || (views.go_on && views.go_on->number != 0);
    const ui::Button button{doing ? app.say("ui.window.do_this") : go, ui::Emphasis::Primary, Icon::None, {}, can};
    const ui::Button back{app.say("ui.window.take_back"), ui::Emphasis::Quiet, Icon::Undo};
    const float high = ui::button_height(ui, button, box.w);
    const Box foot = box.take_bottom(high + (practice ? 44 : 0));
    static_cast<void>(box.take_bottom(14));

    ui.card("acts");
    ui.focus.home(first_open(views));
    const Box inside = ui::card(ui, box, app.say("ui.window.what_can_you_do"), Icon::List);
    const float y = ui.begin_area("acts", {inside.x + 1, inside.y, inside.w - 2, inside.h - 2});
    ui.end_area(y + draw_acts(ui, app, {box.x + 13, y, box.w - 34, 0}, perform) + 6);

    ui.card("go");
    if (practice && ui::button(ui, "undo", {foot.x, foot.bottom() - high - 42, std::min(foot.w, ui::button_width(ui, back)), 36}, back)) return app.undo();
    const bool pressed = ui::button(ui, "go", {foot.x, foot.bottom() - high, foot.w, high}, button);
    if (doing && app.screen.sheet == Sheet::None && ui.keys.take(ui::Key::Escape)) app.screen.chosen.reset();
    if (doing && (pressed || perform)) return app.perform(*app.screen.chosen);
    if (pressed && views.go_on) app.perform(views.go_on->act);
}

/// What happened, who knows what, the log; below it the plan, where there is room.
void draw_middle(ui::Ui& ui, App& app, Box box)
{
    constexpr float RoomForPlan = 420;
    constexpr std::array<Panel, 5> Panels{draw_today, draw_file, draw_file_by_person, draw_log, draw_plan};
    const bool with_plan = box.h > RoomForPlan;
    const Box plan = with_plan ? box.take_bottom(box.h * 0.42F) : Box{};
    if (with_plan) static_cast<void>(box.take_bottom(Gap));
    std::vector<std::string> words{app.say("ui.window.today"), app.say("ui.window.file"), app.say("ui.window.by_person"), app.say("ui.window.log")};
    if (!with_plan) words.push_back(app.say("ui.window.plan"));
    app.screen.tab = std::min(app.screen.tab, words.size() - 1);

    ui.card("file");
    ui::card(ui, box);
    Box inside = box;
    const Box head = inside.take_top(41);
    if (const auto tab = ui::tabs(ui, "tab", {head.x + 10, head.y, head.w - 20, 40}, words, app.screen.tab)) app.screen.tab = *tab;
    ui.line(head.x, head.bottom() - 1, head.right() - 1, head.bottom() - 1, Colour::Line);
    const float y = ui.begin_area("tab" + std::to_string(app.screen.tab), {inside.x + 1, inside.y, inside.w - 2, inside.h - 2});
    ui.end_area(y + Panels[app.screen.tab](ui, app, {box.x + 15, y, box.w - 38, 0}) + 6);
    if (with_plan) draw_panel(ui, app, plan, "plan", app.say("ui.window.joint_plan"), Icon::Plan, draw_plan);
}

void draw_side(ui::Ui& ui, App& app, Box box)
{
    const Box due = box.take_top(box.h * 0.56F);
    static_cast<void>(box.take_top(Gap));
    const auto count = app.play->views.protocol.due.size();
    draw_panel(ui, app, due, "due", app.say("ui.window.due"), Icon::Calendar, draw_due, count == 0 ? std::string{} : app.count("ui.window.items", static_cast<std::int64_t>(count)));
    draw_panel(ui, app, box, "partners", app.say("ui.window.partners"), Icon::People, draw_partners);
}

/// In a narrow window the columns stand behind each other.
void draw_narrow(ui::Ui& ui, App& app, Box box)
{
    ui.card("columns");
    const std::vector<std::string> words{app.say("ui.window.acts_tab"), app.say("ui.window.today"), app.say("ui.window.due"), app.say("ui.window.file"), app.say("ui.window.plan")};
    const Box head = box.take_top(42);
    if (const auto column = ui::tabs(ui, "column", head, words, app.screen.column)) app.screen.column = *column;
    static_cast<void>(box.take_top(8));
    switch (app.screen.column) {
    case 0: return draw_doing(ui, app, box);
    case 1: return draw_panel(ui, app, box, "today", {}, Icon::None, draw_today);
    case 2: return draw_side(ui, app, box);
    case 3: return draw_panel(ui, app, box, "file", {}, Icon::None, draw_file);
    default: return draw_panel(ui, app, box, "plan", app.say("ui.window.joint_plan"), Icon::Plan, draw_plan);
    }
}

} // namespace

void draw_desk(ui::Ui& ui, App& app)
{
    const sim::Reading reading = app.play->it->reading();
    const Views& views = app.play->views;
    Box rest = draw_strip(ui, app, draw_top(ui, app, reading.text(reading.scenario().title), app.say("ui.window.at_the_desk")));
    rest = {rest.x + 20, rest.y, rest.w - 40, rest.h - 20};
    static_cast<void>(rest.take_top(draw_message(ui, app, rest)));
    if (!views.holiday.empty()) static_cast<void>(rest.take_top(ui::remark(ui, rest.x, rest.y, rest.w, Icon::Flag, views.holiday, {}) + 8));
    const Breadth breadth = breadth_of(ui);
    if (breadth == Breadth::Narrow) return draw_narrow(ui, app, rest);
    const float side = breadth == Breadth::Wide ? 330.0F : 284.0F;
    const Box left = rest.take_left(side), right = rest.take_right(side + 4);
    static_cast<void>(rest.take_left(Gap));
    static_cast<void>(rest.take_right(Gap));
    draw_side(ui, app, left);
    draw_middle(ui, app, rest);
    draw_doing(ui, app, right);
}

} // namespace player
