#include "sim/cohort/config.h"

#include <cassert>

namespace sim::cohort {

std::size_t figure_count(const CohortConfig& config) { return ParameterCount + config.counties.size(); }

const Estimate& figure(const CohortConfig& config, FigureNumber number)
{
    assert(number < figure_count(config));
    return number < ParameterCount ? config.parameters[number] : config.counties[number - ParameterCount].finding;
}

Quantity quantity_of(FigureNumber number)
{
    return number < ParameterCount ? kind_of(static_cast<Parameter>(number)).quantity : Quantity::PerMonth;
}

std::string figure_id(const CohortConfig& config, FigureNumber number)
{
    assert(number < figure_count(config));
    if (number < ParameterCount) return std::string(kind_of(static_cast<Parameter>(number)).id);
    return "finding:" + config.counties[number - ParameterCount].id;
}

std::int32_t people_of(const CohortConfig& config, Headcount County::*group)
{
    std::int32_t people = 0;
    for (const County& county : config.counties) people += (county.*group).people;
    return people;
}

} // namespace sim::cohort
