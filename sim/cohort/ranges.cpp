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

/// What is worked out over and over with other figures.
struct Trial {
    const CohortConfig& config;
    const Levers& levers;
    const ComparisonGroup comparison{config, levers};

    Measures run(const Figures& figures, Ranges& ranges) const
    {
        const Course course = course_of(config, figures, levers, Arm::Treated);
        const Pair pair{expected(config, figures, course, Arm::Treated), comparison.at(figures)};
        widen(ranges, pair);
        return measures_of(config, figures, pair);
    }
};

/// A difference, or 0 where it may be rounding alone.
double beyond_rounding(double difference, double scale = 1) { return std::abs(difference) < 1e-9 * scale ? 0 : difference; }

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

std::vector<Bar> bars_of(const Trial& trial, const Figures& figures, Ranges& ranges)
{
    std::vector<Bar> bars;
    Figures varied = figures;
    for (FigureNumber i = 0; i < figures.size(); ++i) {
        Bar bar{i, ranges.value, ranges.value};
        for (const End end : {End::Low, End::High}) {
            varied[i] = at_end(trial.config, i, end);
            if (varied[i] != figures[i]) (end == End::Low ? bar.low : bar.high) = trial.run(varied, ranges);
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

/// Every figure at the end of its range that pulls the measure down (End::Low) or up (End::High), as the bars say; a figure
/// whose two ends give the same stays at its value.
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

} // namespace

std::size_t primary_month(const CohortConfig& config) { return static_cast<std::size_t>(std::min(config.months, 12)); }

Pair expected_pair(const CohortConfig& config, const Figures& figures, const Levers& levers)
{
    const auto group = [&](Arm arm) { return expected(config, figures, course_of(config, figures, levers, arm), arm); };
    return {group(Arm::Treated), group(Arm::Comparison)};
}

ComparisonGroup::ComparisonGroup(const CohortConfig& config, const Levers& levers)
    : config_(config), levers_(levers), figures_(figures_of(config)), course_(course_of(config, figures_, levers, Arm::Comparison)),
      assumed_(expected(config, figures_, course_, Arm::Comparison))
{
}

Outcome ComparisonGroup::at(const Figures& figures) const
{
    const Course course = course_of(config_, figures, levers_, Arm::Comparison);
    const auto from_counties = static_cast<std::ptrdiff_t>(ParameterCount);
    const bool same_finding = of(figures, Parameter::Inherited) == of(figures_, Parameter::Inherited) &&
                              std::equal(figures.begin() + from_counties, figures.end(), figures_.begin() + from_counties);
    return same_finding && course == course_ ? assumed_ : expected(config_, figures, course, Arm::Comparison);
}

Measures measures_of(const CohortConfig& config, const Figures& figures, const Pair& pair)
{
    const double displaced = of(figures, Parameter::Displacement);
    const double month_lost = of(figures, Parameter::BenefitOut) - of(figures, Parameter::BenefitIn) + of(figures, Parameter::Taxes);
    const double months = beyond_rounding(pair.treated.employed_months - pair.comparison.employed_months);
    const auto rise = [&](std::size_t month) { return beyond_rounding(pair.treated.employed[month] - pair.comparison.employed[month]); };

    Measures measures;
    at(measures, Measure::EmployedPrimary) = rise(primary_month(config));
    at(measures, Measure::EmployedEnd) = rise(static_cast<std::size_t>(config.months));
    const double kept = months > 0 ? months * (1 - displaced) : months;  // fewer months in work give nobody else one
    const double lost = std::max(0.0, beyond_rounding(pair.treated.work - pair.comparison.work)) * displaced * month_lost;
    const double turnover = pair.treated.ledger.gross() + pair.comparison.ledger.gross();
    const double cost = beyond_rounding(pair.treated.ledger.net() - pair.comparison.ledger.net(), turnover) + lost;
    at(measures, Measure::WorkMonths) = kept;
    at(measures, Measure::NetCost) = cost;
    if (kept > 0 && std::abs(cost) < MostMonthCost * kept) at(measures, Measure::MonthCost) = cost / kept;
    return measures;
}

Ranges ranges_of(const CohortConfig& config, const Levers& levers)
{
    Ranges ranges;
    const Figures figures = figures_of(config);
    const Trial trial{config, levers};
    ranges.value = trial.run(figures, ranges);
    ranges.bars = bars_of(trial, figures, ranges);
    for (std::size_t i = 0; i < MeasureCount; ++i) {
        std::vector<std::optional<double>> values{ranges.value[i]};
        for (const End end : {End::Low, End::High})
            values.push_back(trial.run(all_towards(config, ranges.bars, static_cast<Measure>(i), end), ranges)[i]);
        const Span& one = ranges.one_by_one[i] = one_by_one(ranges, i);
        values.insert(values.end(), {one.low, one.high});
        ranges.together[i] = span_of(values);
    }
    const auto span = [&](Measure measure) -> Span& { return ranges.together[static_cast<std::size_t>(measure)]; };
    if (*span(Measure::WorkMonths).low <= 0) span(Measure::MonthCost) = {};
    return ranges;
}

} // namespace sim::cohort
