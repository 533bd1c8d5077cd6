#include "sim/window/chart.h"

#include "sim/window/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr Style Axis{Type::Small, Weight::Regular, Colour::InkSecond};
constexpr float LegendRow = 24, StepRow = 26;

struct Plot {
    Box box;
    double low = 0, high = 1;
    std::size_t steps = 1;

    [[nodiscard]] float step() const { return box.w / static_cast<float>(steps); }
    [[nodiscard]] float x(std::size_t i) const { return box.x + (static_cast<float>(i) + 0.5F) * step(); }
    [[nodiscard]] float y(double value) const { return box.bottom() - static_cast<float>((value - low) / (high - low)) * box.h; }
};

void draw_diamond(Ui& ui, float x, float y, Colour colour)
{
    const float r = ui.real(5.5F), cx = ui.real(x), cy = ui.real(y);
    const ImVec2 top{cx, cy - r}, right{cx + r, cy}, bottom{cx, cy + r}, left{cx - r, cy};
    ui.list().AddQuadFilled(top, right, bottom, left, ui.packed(Colour::Surface));
    ui.list().AddQuad(top, right, bottom, left, ui.packed(colour), ui.real(2));
}

void draw_band(Ui& ui, const Plot& plot, const Series& series)
{
    for (std::size_t i = 0; i + 1 < series.low.size(); ++i) {
        const ImVec2 a{ui.real(plot.x(i)), ui.real(plot.y(series.high[i]))}, b{ui.real(plot.x(i + 1)), ui.real(plot.y(series.high[i + 1]))};
        const ImVec2 c{b.x, ui.real(plot.y(series.low[i + 1]))}, d{a.x, ui.real(plot.y(series.low[i]))};
        ui.list().AddQuadFilled(a, b, c, d, ui.packed(series.colour, 0.18F));
    }
}

void draw_bars(Ui& ui, const Chart& chart, const Plot& plot, const Series& series)
{
    const float width = std::clamp(plot.step() * 0.55F, 2.0F, 40.0F);
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        const float from = plot.y(0), to = plot.y(series.values[i]);
        const bool bad = chart.bad_below_zero && series.values[i] < 0;
        ui.fill({plot.x(i) - width / 2, std::min(from, to), width, std::max(1.0F, std::abs(to - from))}, bad ? Colour::Late : series.colour);
    }
}

void draw_trace(Ui& ui, const Plot& plot, const Series& series)
{
    for (std::size_t i = 0; i + 1 < series.values.size(); ++i) {
        const float x = plot.x(i), y = plot.y(series.values[i]), to_x = plot.x(i + 1), to_y = plot.y(series.values[i + 1]);
        if (series.trace != Trace::Dashes || i % 2 == 0) ui.line(x, y, to_x, to_y, series.colour, 2);
    }
    if (series.trace != Trace::Diamonds) return;
    for (std::size_t i = 0; i < series.values.size(); ++i) draw_diamond(ui, plot.x(i), plot.y(series.values[i]), series.colour);
}

/// Gives the height that the names need.
float legend_height(const Ui& ui, const Chart& chart, float width)
{
    float x = 0, rows = 1;
    for (const Series& series : chart.series) {
        const float wide = 30 + std::min(width - 30, ui.text_width(series.name, Axis)) + 20;
        if (x > 0 && x + wide > width) {
            x = 0;
            ++rows;
        }
        x += wide;
    }
    return rows * LegendRow;
}

void draw_legend(Ui& ui, const Chart& chart, Box box)
{
    float x = box.x, y = box.y;
    for (const Series& series : chart.series) {
        const float wide = 30 + std::min(box.w - 30, ui.text_width(series.name, Axis)) + 20;
        if (x > box.x && x + wide > box.right()) {
            x = box.x;
            y += LegendRow;
        }
        const float middle = y + LegendRow / 2;
        if (series.trace == Trace::Bars) ui.fill({x + 4, middle - 7, 14, 14}, series.colour);
        else if (series.trace == Trace::Dashes) ui.dashes(x, middle, x + 24, middle, series.colour);
        else ui.line(x, middle, x + 24, middle, series.colour, 2);
        if (series.trace == Trace::Diamonds) draw_diamond(ui, x + 12, middle, series.colour);
        ui.label({x + 30, y, wide - 50, LegendRow}, series.name, {Type::Small, Weight::Regular, Colour::Ink});
        x += wide;
    }
}

void draw_mark(Ui& ui, const Chart& chart, const Plot& plot)
{
    if (!chart.marked_from || *chart.marked_from >= plot.steps) return;
    const float x = plot.x(*chart.marked_from) - plot.step() / 2;
    ui.fill({x, plot.box.y, plot.box.right() - x, plot.box.h}, Colour::LateSoft, 0, 0.7F);
}

/// Over the series, so that no bar hides it: to the left of the line where there is more room.
void draw_mark_words(Ui& ui, const Chart& chart, const Plot& plot)
{
    if (!chart.marked_from || *chart.marked_from >= plot.steps) return;
    const float x = plot.x(*chart.marked_from) - plot.step() / 2;
    ui.dashes(x, plot.box.y, x, plot.box.bottom(), Colour::Late);
    const bool left = x - plot.box.x > plot.box.right() - x;
    const float width = std::min(240.0F, (left ? x - plot.box.x : plot.box.right() - x) - 10);
    float y = plot.box.y + 2;
    bool first = true;
    for (const std::string& words : chart.mark) {
        const Style style{Type::Small, std::exchange(first, false) ? Weight::Strong : Weight::Regular, Colour::Late};
        const float high = ui.text_height(words, width, style);
        const float wide = std::min(width, ui.text_width(words, style)) + 6, from = left ? x - 8 - wide : x + 5;
        ui.fill({from, y, wide, high}, Colour::Surface, 2, 0.85F);
        y += ui.text(left ? x - 8 - width : x + 8, y, width, words, style, left ? Align::Right : Align::Left);
    }
}

/// As many words below the axis as fit.
void draw_steps(Ui& ui, const Chart& chart, const Plot& plot)
{
    float widest = 0;
    for (const std::string& word : chart.steps) widest = std::max(widest, ui.text_width(word, Axis));
    const auto every = static_cast<std::size_t>(std::max(1.0F, std::ceil((widest + 6) / plot.step())));
    for (std::size_t i = 0; i < chart.steps.size(); i += every) {
        const bool marked = chart.marked_from && i >= *chart.marked_from;
        const Style style = marked ? Style{Type::Small, Weight::Strong, Colour::Late} : Axis;
        const float wide = ui.text_width(chart.steps[i], style) + 2;
        ui.label({plot.x(i) - wide / 2, plot.box.bottom() + 4, wide, 20}, chart.steps[i], style, Align::Centre);
    }
}

} // namespace

std::vector<double> axis_of(double low, double high)
{
    if (!(high > low)) high = low + 1;
    // Whole numbers only: the words at the axis have no decimals.
    double step = std::max(1.0, std::pow(10.0, std::floor(std::log10((high - low) / 4))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        const double first = std::floor(low / (step * factor)), last = std::ceil(high / (step * factor));
        if (last - first > 7) continue;
        std::vector<double> lines;
        for (double n = first; n <= last; ++n) lines.push_back(n * step * factor);
        return lines;
    }
    return {low, high};
}

void draw_chart(Ui& ui, Box box, const Chart& chart)
{
    double low = 0, high = 0;
    for (const Series& series : chart.series)
        for (const std::vector<double>* values : {&series.values, &series.low, &series.high})
            for (const double value : *values) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    const std::vector<double> lines = axis_of(low, high);
    float words = 0;
    for (const double line : lines) words = std::max(words, ui.text_width(chart.words(line), Axis));
    const float legend = legend_height(ui, chart, box.w);
    const Plot plot{{box.x + words + 10, box.y + 8, box.w - words - 14, box.h - legend - StepRow - 14}, lines.front(), lines.back(), std::max<std::size_t>(1, chart.steps.size())};
    draw_mark(ui, chart, plot);
    for (const double line : lines) {
        const float y = plot.y(line);
        ui.line(plot.box.x, y, plot.box.right(), y, line == 0 ? Colour::Ink : Colour::Line, line == 0 ? 1.5F : 1.0F);
        ui.label({box.x, y - 10, words + 2, 20}, chart.words(line), Axis, Align::Right);
    }
    for (const Series& series : chart.series) {
        draw_band(ui, plot, series);
        if (series.trace == Trace::Bars) draw_bars(ui, chart, plot, series);
    }
    for (const Series& series : chart.series)
        if (series.trace != Trace::Bars) draw_trace(ui, plot, series);
    draw_steps(ui, chart, plot);
    draw_mark_words(ui, chart, plot);
    draw_legend(ui, chart, {box.x, box.bottom() - legend, box.w, legend});
}

} // namespace ui
