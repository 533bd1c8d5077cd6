#include "sim/cohort/break_even.h"

#include <cmath>

namespace sim::cohort {

namespace {

constexpr double LeastContact = 0.01;  ///< with less a service reaches nobody, and what it would have to do is beyond numbers

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

} // namespace

BreakEven break_even(const CohortConfig& config, const Figures& figures, const Levers& levers)
{
    BreakEven result;
    result.now = finding(config, figures, 1);
    const double contact = contact_of(figures, levers);
    if (contact < LeastContact) return result;

    Figures tried = figures;
    Pair pair{{}, expected(config, figures, course_of(config, figures, levers, Arm::Comparison), Arm::Comparison)};
    const auto cost = [&](double log_ratio) {
        tried[static_cast<std::size_t>(Parameter::ContactFinding)] = std::exp(log_ratio / contact);
        pair.treated = expected(config, tried, course_of(config, tried, levers, Arm::Treated), Arm::Treated);
        return *measures_of(config, figures, pair)[static_cast<std::size_t>(Measure::NetCost)];
    };
    double low = 0, high = std::log(BreakEven::HighestRise);
    if (cost(low) <= 0) return {BreakEven::Kind::Already, result.now, 0};
    if (cost(high) > 0) return result;
    for (int i = 0; i < 24; ++i) {
        const double middle = (low + high) / 2;
        (cost(middle) > 0 ? low : high) = middle;
    }
    return {BreakEven::Kind::Found, result.now, finding(config, figures, std::exp(high))};
}

} // namespace sim::cohort
