#include "sim/library/cohort_words.h"
#include "sim/player/frame.h"
#include "sim/player/laboratory_sheet.h"

#include <algorithm>
#include <array>

namespace player {

namespace {

namespace cohort = sim::cohort;

constexpr float Row = 26, Pad = 14;

std::string share(const App& app, const Laboratory& it, double value) { return sim::number_text(app.phrases, it.config, value, cohort::Unit::Share); }

float draw_sentences(ui::Ui& ui, const App& app, Box box, std::string_view title, const std::vector<cohort::Sentence>& sentences)
{
    float y = box.y + ui.text(box.x, box.y, box.w, app.say(title), Strong) + 4;
    for (const cohort::Sentence& sentence : sentences) y += ui.text(box.x, y, std::min(box.w, 860.0F), sim::sentence_text(app.phrases, app.laboratory->config, sentence)) + 4;
    return y + 10 - box.y;
}

/// The curves in numbers: every third month, value and range.
float draw_table(ui::Ui& ui, const App& app, Box box)
{
    const Laboratory& it = *app.laboratory;
    const ShownCurve& shown = curve_of(it);
    const auto& treated = cohort::series_of(it.report, shown.treated).points;
    const auto& comparison = cohort::series_of(it.report, shown.comparison).points;
    const float first = 70, width = std::min(240.0F, (box.w - first) / 2);
    float y = box.y + ui.text(box.x, box.y, box.w, app.say(shown.title), Strong) + 4;
    ui.label({box.x, y, first, Row}, app.say("ui.money.col.month"), Head);
    ui.label({box.x + first, y, width - 10, Row}, app.say("ui.window.lab.treated"), Head, ui::Align::Right);
    ui.label({box.x + first + width, y, width - 10, Row}, app.say("ui.window.lab.comparison"), Head, ui::Align::Right);
    y += Row;
    const auto cell = [&](const cohort::Point& point) {
        return share(app, it, point.value) + "  (" + share(app, it, point.low) + " – " + share(app, it, point.high) + ")";
    };
    const std::size_t last = std::min(treated.size(), comparison.size()) - 1;
    for (std::size_t i = 0; i <= last; i = i == last ? last + 1 : std::min(i + 3, last)) {
        ui.line(box.x, y, box.x + first + 2 * width, y, Colour::Line);
        ui.label({box.x, y, first, Row}, std::to_string(treated[i].month));
        ui.label({box.x + first, y, width - 10, Row}, cell(treated[i]), {}, ui::Align::Right);
        ui.label({box.x + first + width, y, width - 10, Row}, cell(comparison[i]), {}, ui::Align::Right);
        y += Row;
    }
    return y + 14 - box.y;
}

/// Which figure moves the additional months in work most: from its low to its high end.
float draw_tornado(ui::Ui& ui, const App& app, Box box)
{
    const Laboratory& it = *app.laboratory;
    constexpr auto Which = static_cast<std::size_t>(cohort::Measure::WorkMonths);
    double least = 0, most = 0;
    for (const cohort::Bar& bar : it.report.ranges.bars)
        for (const auto& value : {bar.low[Which], bar.high[Which]})
            if (value) {
                least = std::min(least, *value);
                most = std::max(most, *value);
            }
    float y = box.y + ui.text(box.x, box.y, box.w, app.say("ui.window.lab.tornado"), Strong) + 4;
    const auto months = [&](double value) { return sim::number_text(app.phrases, it.config, value, cohort::Unit::Decimal); };
    const float names = std::min(300.0F, box.w * 0.45F), number = 56, room = std::max(60.0F, box.w - names - 2 * number - 12);
    const double span = std::max(most - least, 1e-9);
    for (const cohort::Bar& bar : it.report.ranges.bars) {
        if (!bar.low[Which] || !bar.high[Which]) continue;
        const double from = std::min(*bar.low[Which], *bar.high[Which]), to = std::max(*bar.low[Which], *bar.high[Which]);
        const std::string title = sim::figure_title(app.phrases, it.config, bar.figure);
        const float high = std::max(Row, ui.text_height(title, names - 8, Small) + 6);
        ui.label({box.x, y, names - 8, high}, title, Small);
        const float left = box.x + names + number;
        const auto at = [&](double value) { return left + static_cast<float>((value - least) / span) * room; };
        ui.fill({at(from), y + high / 2 - 7, std::max(2.0F, at(to) - at(from)), 14}, Colour::Bar, 2);
        ui.line(at(0), y, at(0), y + high, Colour::Ink);
        ui.label({box.x + names, y, number - 6, high}, months(from), Small, ui::Align::Right);
        ui.label({left + room + 6, y, number, high}, months(to), Small);
        y += high;
    }
    return y + 14 - box.y;
}

/// What all of it rests on: value, range, source, mark.
float draw_figures(ui::Ui& ui, const App& app, Box box)
{
    const Laboratory& it = *app.laboratory;
    float y = box.y + ui.text(box.x, box.y, box.w, app.say("ui.window.lab.figures"), Strong) + 4;
    for (cohort::FigureNumber i = 0; i < cohort::figure_count(it.config); ++i) {
        const cohort::Estimate& estimate = cohort::figure(it.config, i);
        const std::string mark(sim::MarkNames[static_cast<std::size_t>(estimate.mark)]);
        const auto told = [&](std::int64_t written) { return sim::figure_text(app.phrases, it.config, i, written); };
        std::string line = sim::figure_title(app.phrases, it.config, i);
        line += ": " + told(estimate.value) + " (" + told(estimate.low) + " – " + told(estimate.high) + "); " + app.say("ui.money.mark." + mark);
        if (!estimate.source.empty()) line += "; " + estimate.source;
        y += ui.text(box.x, y, std::min(box.w, 900.0F), line, Small) + 3;
    }
    return y + 10 - box.y;
}

} // namespace

float draw_laboratory_parts(ui::Ui& ui, const App& app, Box box)
{
    const Laboratory& it = *app.laboratory;
    float y = box.y;
    y += draw_sentences(ui, app, {box.x, y, box.w, 0}, "ui.cohort.title.headline", it.report.headline);
    y += draw_sentences(ui, app, {box.x, y, box.w, 0}, "ui.cohort.title.cautions", it.report.cautions);
    const bool wide = box.w >= 1100;
    const float half = wide ? (box.w - 30) / 2 : box.w;
    const float table = draw_table(ui, app, {box.x, y, half, 0});
    if (!wide) y += table;
    const float tornado = draw_tornado(ui, app, {wide ? box.x + half + 30 : box.x, y, half, 0});
    y += wide ? std::max(table, tornado) : tornado;
    y += draw_laboratory_groups(ui, app, {box.x, y, box.w, 0});
    y += draw_figures(ui, app, {box.x, y, box.w, 0});
    y += ui::remark(ui, box.x, y, box.w, Icon::Info, app.say("ui.cohort.model_output"), {Type::Body, Weight::Strong, Colour::Late});
    return y + 10 - box.y;
}

} // namespace player
