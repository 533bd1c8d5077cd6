#include "sim/player/money_sheet.h"

#include "sim/money/schedule.h"
#include "sim/player/frame.h"
#include "sim/player/panels.h"
#include "sim/session/view/format.h"
#include "sim/window/chart.h"

#include <algorithm>
#include <cmath>

namespace player {

namespace {

constexpr float Row = 26, Pad = 14, Gap = 14, ChartHeight = 400;

float draw_rows(ui::Ui& ui, Box box, std::string_view title, const std::vector<sim::MoneyRow>& rows)
{
    if (rows.empty()) return 0;
    float y = box.y;
    y += ui.text(box.x, y, box.w, title, Strong) + 6;
    for (const sim::MoneyRow& row : rows) {
        const float amount = ui.text_width(row.amount, {}) + 4;
        const float high = ui.text(box.x, y, box.w - amount - 8, row.label);
        ui.text(box.right() - amount, y, amount, row.amount, {}, ui::Align::Right);
        y += std::max(high, ui.line_height(Type::Body)) + 3;
    }
    return y + 8 - box.y;
}

/// What goes in: the household, the offer, the costs, what is left out, the schedule.
float draw_sums(ui::Ui& ui, App& app, Box box, const sim::BetterOff& it, const std::string& number)
{
    const float x = box.x + Pad, width = box.w - 2 * Pad;
    float y = box.y + 12;
    y += draw_rows(ui, {x, y, width, 0}, app.say("ui.money.head.household"), it.household);
    y += draw_rows(ui, {x, y, width, 0}, app.say("ui.money.head.offer"), it.offer);
    y += draw_rows(ui, {x, y, width, 0}, app.say("ui.money.head.costs"), it.costs);
    if (!it.left_out.empty()) {
        y += ui.text(x, y, width, app.say("ui.money.head.left_out"), Strong) + 4;
        for (const std::string& line : it.left_out) y += ui.text(x, y, width, line, Small) + 2;
        y += 10;
    }
    const auto& plan = app.play->scenario().money.support;
    std::vector<std::string> names{app.say("ui.money.as_in_case", {{"schedule", plan.schedule.id}})};
    for (const std::string& name : sim::schedule_names()) names.push_back(name);
    y += ui.text(x, y, width, app.say("ui.money.schedule"), Small) + 4;
    if (const auto chosen = ui::select(ui, "money:schedule" + number, {x, y, width, 36}, {}, names, app.screen.schedule, app.screen.open)) app.choose_schedule(*chosen);
    y += 44;
    y += ui.text(x, y, width, it.support, Small) + 12;
    return y - box.y;
}

ui::Chart chart_of(const App& app, const sim::ShownCalculation& it)
{
    const int exponent = app.play->it->home.exponent;
    const double unit = std::pow(10.0, exponent);
    ui::Chart chart;
    chart.bad_below_zero = true;
    const auto series = [&](const sim::BetterOff& of, ui::Trace trace, Colour colour) {
        ui::Series out{of.title, {}, {}, {}, trace, colour};
        for (const sim::BetterOffMonth& month : of.months) out.values.push_back(static_cast<double>(month.gain.raw()) / unit);
        return out;
    };
    for (const sim::BetterOffMonth& month : it.main.months) chart.steps.push_back(std::to_string(month.number));
    chart.series.push_back(series(it.main, ui::Trace::Bars, Colour::Bar));
    if (it.beside && !it.beside->months.empty()) {
        ui::Series other = series(*it.beside, ui::Trace::Diamonds, Colour::Client);
        other.values.resize(chart.steps.size(), other.values.back());  // beyond its last month nothing changes
        chart.series.push_back(std::move(other));
    }
    const auto exit = static_cast<std::size_t>(it.main.exit) - 1;
    if (exit < it.main.months.size() && exit > 0) {
        chart.marked_from = exit;
        chart.mark = {app.say("ui.money.mark_exit", {{"month", std::to_string(it.main.exit)}}), it.main.months[exit].result + " " + it.main.unit};
    }
    chart.words = [language = app.language()](double value) { return sim::write_number(static_cast<std::int64_t>(std::llround(value)), language); };
    return chart;
}

/// Month, support, result; more columns where there is room.
float draw_table(ui::Ui& ui, const App& app, Box box, const sim::BetterOff& it)
{
    struct Column {
        std::string_view title;
        std::string sim::BetterOffMonth::*value;
    };
    std::vector<Column> columns{{"ui.money.col.support", &sim::BetterOffMonth::support}, {"ui.money.col.gain", &sim::BetterOffMonth::result}};
    if (box.w >= 460) {
        columns.insert(columns.begin(), {{"ui.money.col.pay", &sim::BetterOffMonth::pay}, {"ui.money.col.benefits", &sim::BetterOffMonth::benefits}});
        columns.insert(columns.end() - 1, {{"ui.money.col.costs", &sim::BetterOffMonth::costs}, {"ui.money.col.net", &sim::BetterOffMonth::net}});
    }
    const float first = std::max(64.0F, ui.text_width(app.say("ui.money.col.month"), Head) + 8);
    const float width = (box.w - 2 * Pad - first) / static_cast<float>(columns.size());
    float y = box.y + 8;
    ui.label({box.x + Pad, y, first, Row}, app.say("ui.money.col.month"), Head);
    for (std::size_t i = 0; i < columns.size(); ++i)
        ui.label({box.x + Pad + first + static_cast<float>(i) * width, y, width, Row}, app.say(columns[i].title), Head, ui::Align::Right);
    y += Row + 2;
    for (const sim::BetterOffMonth& month : it.months) {
        const bool exit = month.number == it.exit;
        if (month.below) ui.fill({box.x + 1, y, box.w - 2, Row}, Colour::LateSoft);
        else if (exit) ui.fill({box.x + 1, y, box.w - 2, Row}, Colour::PrimarySoft);
        const Style style{Type::Body, exit || month.below ? Weight::Strong : Weight::Regular, month.below ? Colour::Late : Colour::Ink};
        ui.label({box.x + Pad, y, first, Row}, std::to_string(month.number), style);
        if (month.below) ui.icon(Icon::Triangle, box.x + Pad + 26, y + (Row - 16) / 2, 16, Colour::Late);
        else if (exit) ui.icon(Icon::Flag, box.x + Pad + 26, y + (Row - 16) / 2, 16, Colour::PrimaryInk);
        for (std::size_t i = 0; i < columns.size(); ++i)
            ui.label({box.x + Pad + first + static_cast<float>(i) * width, y, width, Row}, month.*columns[i].value, style, ui::Align::Right);
        y += Row;
        ui.line(box.x + 1, y, box.right() - 1, y, Colour::Line);
    }
    return y + 6 - box.y;
}

float draw_lines(ui::Ui& ui, Box box, std::string_view title, const std::vector<std::string>& lines)
{
    if (lines.empty()) return 0;
    float y = box.y;
    y += ui.text(box.x, y, box.w, title, Strong) + 4;
    for (const std::string& line : lines) y += ui.text(box.x, y, std::min(box.w, 760.0F), line, Small) + 3;
    return y + 10 - box.y;
}

float draw_why(ui::Ui& ui, const App& app, Box box, const sim::BetterOff& it)
{
    float y = box.y;
    y += draw_lines(ui, {box.x, y, box.w, 0}, app.say("ui.money.head.why"), it.why);
    y += draw_lines(ui, {box.x, y, box.w, 0}, app.say("ui.money.head.flat"), it.flat);
    std::vector<std::string> figures;
    for (const sim::MoneyFigure& figure : it.figures) {
        std::string line = figure.title;
        line += ": " + figure.value + " (" + app.say("ui.money.mark." + figure.mark);
        if (!figure.source.empty()) line += "; " + figure.source;
        figures.push_back(line + ")");
    }
    y += draw_lines(ui, {box.x, y, box.w, 0}, app.say("ui.money.head.figures"), figures);
    return y - box.y;
}

/// What of gross pay work does not add, over gross pay: with support at the start, and when it is over. A table of the same stands below.
float draw_rates(ui::Ui& ui, const App& app, Box box, const sim::BetterOff& it)
{
    if (it.rates.empty()) return 0;
    ui::Chart chart;
    const auto& points = it.rates.front().points;
    const double unit = std::pow(10.0, app.play->it->home.exponent);
    // At very little pay shares of it are beyond any axis.
    const std::size_t from = std::max<std::size_t>(1, points.size() / 7);
    for (std::size_t i = from; i < points.size(); ++i) chart.steps.push_back(sim::write_number(static_cast<std::int64_t>(std::llround(static_cast<double>(points[i].gross.raw()) / unit)), app.language()));
    const auto add = [&](const sim::Curve& curve, std::string_view key, std::int64_t sim::CurvePoint::*rate, ui::Trace trace, Colour colour) {
        ui::Series series{app.say(key, {{"month", std::to_string(curve.month)}}), {}, {}, {}, trace, colour};
        for (std::size_t i = from; i < curve.points.size(); ++i) series.values.push_back(static_cast<double>(curve.points[i].*rate) / 100);
        chart.series.push_back(std::move(series));
    };
    add(it.rates.front(), "ui.money.rates.ptr", &sim::CurvePoint::ptr, ui::Trace::Plain, Colour::Bar);
    if (it.rates.size() > 1) add(it.rates.back(), "ui.money.rates.ptr", &sim::CurvePoint::ptr, ui::Trace::Diamonds, Colour::Client);
    add(it.rates.back(), "ui.money.rates.metr", &sim::CurvePoint::metr, ui::Trace::Dashes, Colour::Info);
    chart.words = [language = app.language()](double value) { return sim::write_permille(std::llround(value * 10), language); };
    const Box place{box.x, box.y, box.w, 360};
    const Box inside = ui::card(ui, place, app.say("ui.money.head.rates", {{"currency", app.play->it->home.currency}}), Icon::Chart);
    ui::draw_chart(ui, {inside.x + Pad, inside.y + 8, inside.w - 2 * Pad, inside.h - 14}, chart);
    float y = place.bottom() + 10;
    const auto row = [&](const std::string& gross, const std::string& first, const std::string& last, const std::string& extra, Style style) {
        const float wide = std::min(box.w, 640.0F) / 4;
        const std::string* cells[]{&gross, &first, &last, &extra};
        for (int i = 0; i < 4; ++i) ui.label({box.x + wide * static_cast<float>(i), y, wide - 8, Row}, *cells[i], style, ui::Align::Right);
        y += Row;
        ui.line(box.x, y, box.x + wide * 4, y, Colour::Line);
    };
    const std::string exit = std::to_string(it.rates.back().month);
    row(app.say("ui.money.gross"), app.say("ui.money.rates.short", {{"month", "1"}}), app.say("ui.money.rates.short", {{"month", exit}}), app.say("ui.money.rates.more"), Head);
    const auto rate = [&](std::int64_t value) { return sim::write_permille(sim::part_of(sim::Money{value}, {1, 10}).raw(), app.language()); };
    const std::size_t every = std::max<std::size_t>(1, points.size() / 12);
    for (std::size_t i = from; i < points.size(); i += every)
        row(chart.steps[i - from], rate(points[i].ptr), rate(it.rates.back().points[i].ptr), rate(it.rates.back().points[i].metr), {});
    return y + 14 - box.y;
}

/// The answer at the left; at the right what shows it to the client, where that can be done now.
float draw_answer(ui::Ui& ui, App& app, Box box, const sim::ShownCalculation& it, const std::string& number)
{
    const ui::Button show{app.say("ui.money.show_now"), ui::Emphasis::Primary, Icon::Speak};
    const float wide = it.show.exists() ? ui::button_width(ui, show) : 0;
    const float width = box.w - (wide > 0 ? wide + 24 : 0);
    float y = box.y;
    y += ui.text(box.x, y, width, it.main.answer, {Type::Title, Weight::Strong, it.main.bridge ? Colour::Late : Colour::Ink}) + 4;
    for (const std::string& line : it.main.beside) y += ui.text(box.x, y, width, line, {Type::Body, Weight::Regular, Colour::InkSecond}) + 2;
    if (it.beside && it.beside->cannot.empty())
        y += ui.text(box.x, y, width, it.beside->title + ": " + it.beside->answer + ".", {Type::Body, Weight::Regular, Colour::InkSecond}) + 2;
    if (wide > 0 && ui::button(ui, "money:show" + number, {box.right() - wide, box.y + 6, wide, 40}, show)) {
        const sim::ActId act = it.show;
        app.show(Sheet::Money);
        app.perform(act);
    }
    return y + 8 - box.y;
}

/// Chart and table, beside each other where there is room.
float draw_months(ui::Ui& ui, App& app, Box box, const sim::ShownCalculation& it, const std::string& number, float& sums_height)
{
    const bool wide = box.w >= 1040;
    const float sums = wide ? 286 : box.w, table = wide ? (box.w >= 1400 ? 560.0F : 296.0F) : box.w;
    const float middle = wide ? box.w - sums - table - 2 * Gap : box.w;
    const auto months = static_cast<float>(it.main.months.size());
    const float table_high = 8 + Row + 2 + months * Row + 6;
    const float chart_high = wide ? std::max(ChartHeight, std::min(table_high, 620.0F)) : 340;
    const Box chart_box{box.x + (wide ? sums + Gap : 0), box.y, middle, chart_high + 40};
    const Box inside = ui::card(ui, chart_box, app.say("ui.money.head.months", {{"unit", it.main.unit}}), Icon::Chart);
    ui::draw_chart(ui, {inside.x + Pad, inside.y + 8, inside.w - 2 * Pad, inside.h - 14}, chart_of(app, it));
    float y = wide ? box.y : chart_box.bottom() + Gap;
    const Box table_box{wide ? box.right() - table : box.x, y, table, table_high};
    ui::card(ui, table_box);
    draw_table(ui, app, table_box, it.main);
    y = wide ? box.y : table_box.bottom() + Gap;
    // The height of the sums is known only when they are drawn; their card is drawn first, as high as the last time.
    const Box sums_box{box.x, y, sums, std::max(sums_height, 60.0F)};
    ui::card(ui, sums_box);
    sums_height = draw_sums(ui, app, sums_box, it.main, number);
    return std::max({sums_box.y + sums_height, table_box.bottom(), chart_box.bottom()}) - box.y;
}

} // namespace

float draw_money(ui::Ui& ui, App& app, Box box)
{
    const auto& all = app.screen.money;
    if (all.empty()) return draw_empty(ui, box, app.say("ui.money.none_yet"));
    app.screen.sums_heights.resize(std::max(app.screen.sums_heights.size(), all.size()));
    float y = box.y + 12;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const sim::ShownCalculation& it = all[i];
        const std::string number = i == 0 ? std::string{} : ":" + std::to_string(i);
        float& height = app.screen.sums_heights[i];
        y += draw_answer(ui, app, {box.x, y, box.w, 0}, it, number);
        if (it.main.cannot.empty()) {
            y += draw_months(ui, app, {box.x, y, box.w, 0}, it, number, height) + Gap;
            for (const std::string& line : it.main.tax) y += ui::remark(ui, box.x, y, box.w, Icon::Info, line, {}) + 4;
            y += 10 + draw_rates(ui, app, {box.x, y + 10, std::min(box.w, 900.0F), 0}, it.main);
            y += draw_why(ui, app, {box.x, y, box.w, 0}, it.main);
        } else {
            const Box sums{box.x, y, std::min(box.w, 520.0F), std::max(height, 60.0F)};
            ui::card(ui, sums);
            height = draw_sums(ui, app, sums, it.main, number);
            y += height + Gap;
        }
    }
    return y - box.y;
}

} // namespace player
