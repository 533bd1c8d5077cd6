#include "sim/player/laboratory_sheet.h"

#include "sim/library/cohort_words.h"
#include "sim/player/frame.h"
#include "sim/player/panels.h"
#include "sim/window/chart.h"

#include <algorithm>
#include <array>

namespace player {

namespace {

namespace cohort = sim::cohort;

constexpr float Pad = 14, Gap = 14;

struct Lever {
    std::string_view id, title;
    std::int32_t least, most, step;
    cohort::Unit unit;
    double scale;   ///< of the slider's numbers to what is told
};

constexpr std::array<Lever, 5> Levers{{{"caseload", "ui.window.lab.caseload", 20, 400, 10, cohort::Unit::People, 1},
                                       {"wait", "ui.window.lab.wait", 0, 12, 1, cohort::Unit::Month, 1},
                                       {"contact", "ui.window.lab.contact", 0, 1000, 50, cohort::Unit::Share, 0.001},
                                       {"support", "ui.window.lab.support", 0, 1000, 50, cohort::Unit::Share, 0.001},
                                       {"sanctions", "ui.window.lab.sanctions", 0, 500, 10, cohort::Unit::Share, 0.001}}};

std::int32_t assumed(const Laboratory& it, cohort::Parameter parameter)
{
    return static_cast<std::int32_t>(it.config.parameters[static_cast<std::size_t>(parameter)].value);
}

std::int32_t value_of(const Laboratory& it, std::size_t lever)
{
    const cohort::Levers& levers = it.levers;
    const bool now = levers.service == cohort::ServiceModel::New;
    switch (lever) {
    case 0: return levers.caseload.value_or(assumed(it, now ? cohort::Parameter::CaseloadNew : cohort::Parameter::CaseloadOld));
    case 1: return levers.wait_months.value_or(assumed(it, now ? cohort::Parameter::WaitNew : cohort::Parameter::WaitOld));
    case 2: return levers.contact_permille;
    case 3: return levers.support_permille;
    default: return levers.sanctions_permille.value_or(assumed(it, cohort::Parameter::Sanctions));
    }
}

void set_value(Laboratory& it, std::size_t lever, std::int32_t value)
{
    cohort::Levers& levers = it.levers;
    switch (lever) {
    case 0: levers.caseload = value; break;
    case 1: levers.wait_months = value; break;
    case 2: levers.contact_permille = value; break;
    case 3: levers.support_permille = value; break;
    default: levers.sanctions_permille = value;
    }
    work_out(it);
}

float draw_levers(ui::Ui& ui, App& app, Laboratory& it, Box box)
{
    const float x = box.x + Pad, width = box.w - 2 * Pad;
    float y = box.y + 10;
    std::vector<std::string> models{app.say("ui.window.lab.new"), app.say("ui.window.lab.old")};
    y += ui.text(x, y, width, app.say("ui.window.lab.service"), Small) + 4;
    const std::size_t model = it.levers.service == cohort::ServiceModel::New ? 0 : 1;
    if (const auto chosen = ui::select(ui, "lab:service", {x, y, width, 36}, {}, models, model, app.screen.open)) {
        it.levers.service = *chosen == 0 ? cohort::ServiceModel::New : cohort::ServiceModel::Old;
        it.levers.caseload.reset();
        it.levers.wait_months.reset();
        work_out(it);
    }
    y += 46;
    for (std::size_t i = 0; i < Levers.size(); ++i) {
        const Lever& lever = Levers[i];
        std::int32_t value = value_of(it, i);
        const std::string told = sim::number_text(app.phrases, it.config, value * lever.scale, lever.unit);
        const float wide = ui.text_width(told, Strong) + 4;
        const float high = ui.text(x, y, width - wide - 6, app.say(lever.title));
        ui.text(x + width - wide, y, wide, told, Strong, ui::Align::Right);
        y += high + 2;
        if (ui::slider(ui, "lab:" + std::string(lever.id), {x, y, width, 28}, value, lever.least, lever.most, lever.step)) set_value(it, i, value);
        y += 36;
    }
    const std::string shown = app.say("ui.window.lab.exit_shown");
    const float shown_high = std::max(34.0F, ui.text_height(shown, width - 40, {}) + 8);
    if (ui::check(ui, "lab:exit", {x - 6, y, width + 6, shown_high}, shown, it.levers.exit_shown)) work_out(it);
    y += shown_high + 8;
    const ui::Button back{app.say("ui.window.lab.reset"), ui::Emphasis::Plain, Icon::Undo}, save{app.say("ui.window.lab.save"), ui::Emphasis::Plain, Icon::Save};
    const float back_high = ui::button_height(ui, back, width), save_high = ui::button_height(ui, save, width);
    if (ui::button(ui, "lab:reset", {x, y, width, back_high}, back)) {
        it.levers = {};
        work_out(it);
    }
    y += back_high + 8;
    if (ui::button(ui, "lab:save", {x, y, width, save_high}, save)) save_curves(it, app.surface.runs.substr(0, app.surface.runs.rfind('/')), app.say("ui.window.lab.saved"));
    y += save_high + 12;
    if (!it.message.empty()) y += ui.text(x, y, width, it.message, Small) + 10;
    return y - box.y;
}

constexpr std::array<ShownCurve, 3> Curves{{{"ui.window.lab.employed", "employed.treated", "employed.comparison"},
                                       {"ui.window.lab.waiting", "waiting.treated", "waiting.comparison"},
                                       {"ui.window.lab.pilot", "study.employed.treated", "study.employed.comparison"}}};

ui::Chart chart_of(const App& app, const Laboratory& it)
{
    const ShownCurve& shown = curve_of(it);
    ui::Chart chart;
    const auto add = [&](std::string_view id, std::string name, ui::Trace trace, Colour colour) {
        ui::Series out{std::move(name), {}, {}, {}, trace, colour};
        for (const cohort::Point& point : cohort::series_of(it.report, id).points) {
            out.values.push_back(point.value * 100);
            out.low.push_back(point.low * 100);
            out.high.push_back(point.high * 100);
        }
        chart.series.push_back(std::move(out));
    };
    add(shown.treated, app.say("ui.window.lab.treated"), ui::Trace::Plain, Colour::Bar);
    add(shown.comparison, app.say("ui.window.lab.comparison"), ui::Trace::Dashes, Colour::Client);
    for (const cohort::Point& point : cohort::series_of(it.report, shown.treated).points) chart.steps.push_back(std::to_string(point.month));
    chart.words = [&app, &it](double value) { return sim::number_text(app.phrases, it.config, value / 100, cohort::Unit::Share); };
    return chart;
}

} // namespace

const ShownCurve& curve_of(const Laboratory& it) { return Curves[it.curve]; }

float draw_laboratory(ui::Ui& ui, App& app, Box box)
{
    if (!app.laboratory || app.laboratory->experiments.empty())
        return draw_empty(ui, box, app.laboratory && !app.laboratory->message.empty() ? app.laboratory->message : app.say("ui.window.lab.none"));
    Laboratory& it = *app.laboratory;
    float y = box.y + 10;
    y += ui::remark(ui, box.x, y, box.w, Icon::Info, app.say("ui.cohort.model_output"), {Type::Reading, Weight::Strong, Colour::Late}) + 4;
    y += ui.text(box.x, y, std::min(box.w, 900.0F), it.config.title, {Type::Body, Weight::Regular, Colour::InkSecond}) + 10;
    const bool wide = box.w >= 900;
    const float side = wide ? 300 : box.w;
    const Box levers{box.x, y, side, std::max(app.screen.levers_height, 60.0F)};
    ui::card(ui, levers);
    app.screen.levers_height = draw_levers(ui, app, it, levers);
    const float chart_y = wide ? y : y + app.screen.levers_height + Gap;
    const Box chart{wide ? box.x + side + Gap : box.x, chart_y, wide ? box.w - side - Gap : box.w, std::max(wide ? app.screen.levers_height : 0.0F, 420.0F)};
    ui::card(ui, chart);
    std::vector<std::string> words;
    for (const ShownCurve& shown : Curves) words.push_back(app.say(shown.title));
    if (const auto chosen = ui::tabs(ui, "lab:curve", {chart.x + 6, chart.y, chart.w - 12, 40}, words, it.curve)) it.curve = *chosen;
    const float note = ui.text_height(app.say(it.curve == 2 ? "ui.window.lab.band_pilot" : "ui.window.lab.band"), chart.w - 2 * Pad, Small);
    ui::draw_chart(ui, {chart.x + Pad, chart.y + 46, chart.w - 2 * Pad, chart.h - 46 - note - 18}, chart_of(app, it));
    ui.text(chart.x + Pad, chart.bottom() - note - 8, chart.w - 2 * Pad, app.say(it.curve == 2 ? "ui.window.lab.band_pilot" : "ui.window.lab.band"), Small);
    y = std::max(levers.y + app.screen.levers_height, chart.bottom()) + Gap;
    y += draw_laboratory_parts(ui, app, {box.x, y, box.w, 0});
    return y - box.y;
}

} // namespace player
