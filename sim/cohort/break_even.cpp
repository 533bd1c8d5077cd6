#include "sim/cohort/break_even.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sim::cohort {

namespace {

/// Mean chance of a month over the treated group, job finding raised by a ratio.
double finding(const CohortConfig& config, const Figures& figures, double ratio)
{
    double people = 0, sum = 0;
    for (const Cell& cell : cells_of(config, Arm::Treated)) {
        people += cell.people;
        sum += cell.people * chance(rate_of(figures, cell) * ratio);
    }
    return sum / people;
}

/// Additional net cost of a person with job finding raised so much.
class Cost {
public:
    Cost(const CohortConfig& config, const Figures& figures, const Levers& levers, const ComparisonGroup& comparison)
        : config_(config), figures_(figures), levers_(levers), pair_{{}, comparison.at(figures)}
    {
    }
    double operator()(double log_rise)
    {
        pair_.treated = expected(config_, figures_, course_of(config_, figures_, levers_, Arm::Treated, log_rise), Arm::Treated);
        return *measures_of(config_, figures_, pair_)[static_cast<std::size_t>(Measure::NetCost)];
    }

private:
    const CohortConfig& config_;
    const Figures& figures_;
    const Levers& levers_;
    Pair pair_;
};

/// Where it breaks even: 0 where it does already, the highest rise where it never does.
struct Place {
    BreakEven::Kind kind = BreakEven::Kind::Never;
    double log_rise = 0;
};

Place place_of(const CohortConfig& config, const Figures& figures, const Levers& levers, const ComparisonGroup& comparison)
{
    Cost cost(config, figures, levers, comparison);
    double low = 0, high = std::log(BreakEven::HighestRise);
    if (cost(low) <= 0) return {BreakEven::Kind::Already, low};
    if (cost(high) > 0) return {BreakEven::Kind::Never, high};
    for (int i = 0; i < 24; ++i) {
        const double middle = (low + high) / 2;
        (cost(middle) > 0 ? low : high) = middle;
    }
    return {BreakEven::Kind::Found, high};
}

bool is_job_finding(FigureNumber number) { return number >= ParameterCount || number == static_cast<FigureNumber>(Parameter::Inherited); }

/// Every figure but those of job finding at its cheap, at its dear end, by what they cost at this rise.
std::pair<Figures, Figures> ends_at(const CohortConfig& config, const Levers& levers, const ComparisonGroup& comparison, double log_rise)
{
    const Figures assumed = figures_of(config);
    std::pair<Figures, Figures> ends{assumed, assumed};
    Figures varied = assumed;
    for (FigureNumber i = 0; i < assumed.size(); ++i) {
        const double low = at_end(config, i, End::Low), high = at_end(config, i, End::High);
        if (is_job_finding(i) || low == high) continue;
        varied[i] = low;
        const double at_low = Cost(config, varied, levers, comparison)(log_rise);
        varied[i] = high;
        const double at_high = Cost(config, varied, levers, comparison)(log_rise);
        varied[i] = assumed[i];
        if (at_low == at_high) continue;
        ends.first[i] = at_low < at_high ? low : high;
        ends.second[i] = at_low < at_high ? high : low;
    }
    return ends;
}

BreakEven told(const CohortConfig& config, const Figures& figures, const Place& place)
{
    const double needed = place.kind == BreakEven::Kind::Found ? finding(config, figures, std::exp(place.log_rise)) : 0;
    return {place.kind, finding(config, figures, 1), needed};
}

} // namespace

BreakEven break_even(const CohortConfig& config, const Figures& figures, const Levers& levers)
{
    return told(config, figures, place_of(config, figures, levers, ComparisonGroup(config, levers)));
}

bool needs_less(const BreakEven& a, const BreakEven& b) { return a.kind != b.kind ? a.kind < b.kind : a.needed < b.needed; }

BreakEvens break_evens(const CohortConfig& config, const Levers& levers)
{
    const Figures figures = figures_of(config);
    const ComparisonGroup comparison(config, levers);
    const Place place = place_of(config, figures, levers, comparison);
    const auto [cheap, dear] = ends_at(config, levers, comparison, place.log_rise);
    const auto at = [&](const Figures& ends) { return told(config, ends, place_of(config, ends, levers, comparison)); };
    const BreakEven assumed = told(config, figures, place);
    const std::array<BreakEven, 3> three{at(cheap), assumed, at(dear)};
    const auto [least, most] = std::minmax_element(three.begin(), three.end(), needs_less);
    return {*least, assumed, *most};
}

} // namespace sim::cohort
