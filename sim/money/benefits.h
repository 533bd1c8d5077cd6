#pragma once

#include "sim/model/country.h"
#include "sim/model/household.h"
#include "sim/money/missing.h"

#include <cstdint>
#include <vector>

namespace sim {

/// What the rules of a country look at in one month.
struct MonthFacts {
    std::int32_t month = 0;    ///< of work, from 1; 0: before it, or in a gap
    Date date;                 ///< whose figures hold
    Money pay;                 ///< net, of the job
    std::int32_t hours = 0;    ///< of work in the job
    Date start;                ///< of the job
    JobFound found = JobFound::Any;
};

/// How a benefit came to its amount.
struct BenefitAmount {
    enum class Why : std::uint8_t { Paid, NoRight, OnlyOutOfWork, OnlyInWork, FoundOtherwise, MonthsOver, AboveLimit, BelowLeast };

    Why why = Why::Paid;
    Money full, counted, disregarded;  ///< `counted` is without what is disregarded
    Money amount;
    bool kept = false;                 ///< that of the month before work is kept
};

/// Every benefit of the country in one month, in its order.
/// @param before  those of the month before work; none: this is that month
[[nodiscard]] Computed<std::vector<BenefitAmount>> benefits_in(const Country&, const Household&, const MonthFacts&,
                                                               const std::vector<BenefitAmount>* before);

[[nodiscard]] Money sum_of(const std::vector<BenefitAmount>&);

} // namespace sim
