#include "sim/cohort/figures.h"

namespace sim::cohort {

double in_units(std::int64_t written, Quantity quantity)
{
    const auto value = static_cast<double>(written);
    switch (quantity) {
    case Quantity::PerMonth: return value / 1e6;
    case Quantity::Permille: return value / 1000;
    case Quantity::Money:
    case Quantity::People:
    case Quantity::Months: break;
    }
    return value;
}

double at_end(const CohortConfig& config, FigureNumber number, End end)
{
    const Estimate& estimate = figure(config, number);
    const std::int64_t written = end == End::Low ? estimate.low : end == End::High ? estimate.high : estimate.value;
    return in_units(written, quantity_of(number));
}

Figures figures_of(const CohortConfig& config)
{
    Figures figures(figure_count(config));
    for (FigureNumber i = 0; i < figures.size(); ++i) figures[i] = at_end(config, i, End::Value);
    return figures;
}

} // namespace sim::cohort
