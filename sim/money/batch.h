#pragma once

#include "sim/model/country.h"
#include "sim/model/money.h"
#include "sim/money/missing.h"

#include <cstdint>
#include <vector>

namespace sim {

/// Very many households as flat arrays: persons lie in the order of their households.
struct Population {
    std::vector<std::uint32_t> first;  ///< by household: its first person; one more at the end, the number of persons
    std::vector<std::int32_t> pay;     ///< by person: net, a month, minor units
    std::vector<std::uint8_t> adult;   ///< by person: 1 adult, 0 child; the first of a household is an adult
};

/// A benefit of a country on one day in the form in which it is worked out for very many households. What it leaves out: hours, rights,
/// time limits, other benefits. Each amount is rounded by itself, once it is weighted.
struct FlatBenefit {
    std::int64_t first_adult = 0, next_adult = 0, child = 0, lone_child = 0, household = 0;
    struct Band {
        std::int64_t above = 0, rate = 0;  ///< ten-thousandths
    };
    std::vector<Band> taper;
    std::int64_t disregard = 0, disregard_rate = 0, share = WholeRate, cap = INT64_MAX;
};

/// @error a figure is missing; the benefit has no amount for an adult or a child, or asks for something that a flat one leaves out:
///        Missing::What::Part
[[nodiscard]] Computed<FlatBenefit> flat_benefit(const Country&, BenefitId, Date);

/// What each household gets in each month, in minor units.
/// @param pay_rates  by month: pay of the month in ten-thousandths of Population::pay
/// @param out        months x households, month after month
void benefits_of(const Population&, const FlatBenefit&, const std::vector<std::int64_t>& pay_rates, std::vector<std::int32_t>& out);

} // namespace sim
