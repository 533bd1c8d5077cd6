#include "tests/cohort/experiments.h"

#include <string>
#include <utility>
#include <vector>

namespace sim::cohort {

void set(CohortConfig& config, Parameter parameter, std::int64_t low, std::int64_t value, std::int64_t high)
{
    config.parameters[static_cast<std::size_t>(parameter)] = {value, low, high, "a test", Mark::Design};
}

void set(CohortConfig& config, Parameter parameter, std::int64_t value) { set(config, parameter, value, value, value); }

CohortConfig vectors()
{
    CohortConfig config;
    config.id = "vectors";
    const std::vector<std::pair<std::string, std::int64_t>> counties{{"a", 30'000}, {"b", 25'000}, {"c", 20'000}};
    for (const auto& [id, finding] : counties) config.counties.push_back({id, id, {50, 25}, {50, 25}, {finding, finding, finding, "a test", Mark::Design}});
    for (std::size_t i = 0; i < ParameterCount; ++i) set(config, static_cast<Parameter>(i), 0);
    for (const Parameter ratio : {Parameter::MoneyFinding, Parameter::Dip, Parameter::ContactKeeping, Parameter::LandingUnseen}) set(config, ratio, 1000);
    for (const Parameter people : {Parameter::CaseloadFull, Parameter::CaseloadOld, Parameter::CaseloadNew}) set(config, people, 50);
    const std::vector<std::pair<Parameter, std::int64_t>> figures{
        {Parameter::Inherited, 800},   {Parameter::ContactFinding, 1500}, {Parameter::DipMonths, 2},      {Parameter::RampMonths, 4},
        {Parameter::Separation, 60'000}, {Parameter::MoneyKeeping, 600},  {Parameter::ServiceMonths, 12}, {Parameter::Loss, 61'000},
        {Parameter::BenefitOut, 82'000}, {Parameter::BenefitIn, 21'000},  {Parameter::ServiceCost, 9'000}, {Parameter::Taxes, 30'000}};
    for (const auto& [parameter, value] : figures) set(config, parameter, value);
    for (int part = 12; part > 0; --part) config.support.push_back(part);
    config.support_of = 12;
    return config;
}

CohortConfig with_ranges()
{
    CohortConfig config = vectors();
    set(config, Parameter::ContactFinding, 900, 1200, 1800);
    set(config, Parameter::Separation, 40'000, 60'000, 80'000);
    set(config, Parameter::ServiceCost, 5'000, 9'000, 20'000);
    set(config, Parameter::Dip, 700, 900, 1000);
    for (County& county : config.counties) county.finding.low = county.finding.value / 2, county.finding.high = county.finding.value * 2;
    return config;
}

} // namespace sim::cohort
