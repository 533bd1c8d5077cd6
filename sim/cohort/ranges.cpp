#include "sim/cohort/ranges.h"

#include <algorithm>
#include <cmath>

namespace sim::cohort {

namespace {

std::optional<double>& at(Measures& measures, Measure measure) { return measures[static_cast<std::size_t>(measure)]; }
std::optional<double> at(const Measures& measures, Measure measure) { return measures[static_cast<std::size_t>(measure)]; }

void widen(Envelope& envelope, const std::vector<double>& curve)
{
    if (envelope.low.empty()) envelope = {curve, curve};
    for (std::size_t i = 0; i < curve.size(); ++i) {
        envelope.low[i] = std::min(envelope.low[i], curve[i]);
        envelope.high[i] = std::max(envelope.high[i], curve[i]);
    }
}

void widen(Ranges& ranges, const Pair& pair)
{
    widen(ranges.employed_treated, pair.treated.employed);
    widen(ranges.employed_comparison, pair.comparison.employed);
    widen(ranges.waiting_treated, pair.treated.waiting);
    widen(ranges.waiting_comparison, pair.comparison.waiting);
}

Measures run(const CohortConfig& config, const Figures& figures, const Levers& levers, Ranges& ranges)
{
    const Pair pair = expected_pair(config, figures, levers);
    widen(ranges, pair);
    return measures_of(config, figures, pair);
}

double width(const Bar& bar, Measure measure)
{
    const auto low = at(bar.low, measure), high = at(bar.high, measure);
    return low && high ? std::abs(*high - *low) : 0;
}

bool moves(const Bar& bar)
{
    for (std::size_t i = 0; i < MeasureCount; ++i)
        if (bar.low[i] != bar.high[i]) return true;
    return false;
}

std::vector<Bar> bars_of(const CohortConfig& config, const Levers& levers, const Figures& figures, Ranges& ranges)
{
    std::vector<Bar> bars;
    Figures varied = figures;
    for (FigureNumber i = 0; i < figures.size(); ++i) {
        Bar bar{i, ranges.value, ranges.value};
        for (const End end : {End::Low, End::High}) {
            varied[i] = at_end(config, i, end);
            if (varied[i] != figures[i]) (end == End::Low ? bar.low : bar.high) = run(config, varied, levers, ranges);
        }
        varied[i] = figures[i];
        if (moves(bar)) bars.push_back(bar);
    }
    std::stable_sort(bars.begin(), bars.end(),
                     [](const Bar& a, const Bar& b) { return width(a, Measure::WorkMonths) > width(b, Measure::WorkMonths); });
    return bars;
}

/// None at all once one of the values is none: the cost of a month that is not there has no range.
Span span_of(const std::vector<std::optional<double>>& values)
{
    Span span{values.front(), values.front()};
    for (const std::optional<double>& value : values) {
        if (!value) return {};
        span = {std::min(*span.low, *value), std::max(*span.high, *value)};
    }
    return span;
}

Span one_by_one(const Ranges& ranges, std::size_t measure)
{
    std::vector<std::optional<double>> values{ranges.value[measure]};
    for (const Bar& bar : ranges.bars) values.insert(values.end(), {bar.low[measure], bar.high[measure]});
    return span_of(values);
}

} // namespace

std::size_t primary_month(const CohortConfig& config) { return static_cast<std::size_t>(std::min(config.months, 12)); }

Pair expected_pair(const CohortConfig& config, const Figures& figures, const Levers& levers)
{
    const auto group = [&](Arm arm) { return expected(config, figures, course_of(config, figures, levers, arm), arm); };
    return {group(Arm::Treated), group(Arm::Comparison)};
}

Measures measures_of(const CohortConfig& config, const Figures& figures, const Pair& pair)
{
    const double displaced = of(figures, Parameter::Displacement);
    const double month_lost = of(figures, Parameter::BenefitOut) - of(figures, Parameter::BenefitIn) + of(figures, Parameter::Taxes);
    const double months = pair.treated.employed_months - pair.comparison.employed_months;
    const auto rise = [&](std::size_t month) { return pair.treated.employed[month] - pair.comparison.employed[month]; };

    Measures measures;
    at(measures, Measure::EmployedPrimary) = rise(primary_month(config));
    at(measures, Measure::EmployedEnd) = rise(static_cast<std::size_t>(config.months));
    const double kept = months * (1 - displaced);
    const double lost = std::max(0.0, pair.treated.work - pair.comparison.work) * displaced * month_lost;
    const double cost = pair.treated.ledger.net() - pair.comparison.ledger.net() + lost;
    at(measures, Measure::WorkMonths) = kept;
    at(measures, Measure::NetCost) = cost;
    if (kept > 0) at(measures, Measure::MonthCost) = cost / kept;
    return measures;
}

Figures all_towards(const CohortConfig& config, const std::vector<Bar>& bars, Measure measure, End end)
{
    Figures figures = figures_of(config);
    for (const Bar& bar : bars) {
        const auto low = at(bar.low, measure), high = at(bar.high, measure);
        if (!low || !high || *low == *high) continue;
        const bool high_pulls_up = *high > *low;
        figures[bar.figure] = at_end(config, bar.figure, (end == End::High) == high_pulls_up ? End::High : End::Low);
    }
    return figures;
}

Ranges ranges_of(const CohortConfig& config, const Levers& levers)
{
    Ranges ranges;
    const Figures figures = figures_of(config);
    ranges.value = run(config, figures, levers, ranges);
    ranges.bars = bars_of(config, levers, figures, ranges);
    for (std::size_t i = 0; i < MeasureCount; ++i) {
        std::vector<std::optional<double>> values{ranges.value[i]};
        for (const End end : {End::Low, End::High})
            values.push_back(run(config, all_towards(config, ranges.bars, static_cast<Measure>(i), end), levers, ranges)[i]);
        ranges.one_by_one[i] = one_by_one(ranges, i);
        ranges.together[i] = span_of(values);
    }
    return ranges;
}

} // namespace sim::cohort
