#pragma once

#include "sim/model/household.h"

#include <cstdint>
#include <vector>

namespace sim {

/// What support looks at in one month.
struct SupportMonth {
    bool works = true;
    Money pay;                      ///< net, after what is taken from it, without the costs of working
    Money benefits;                 ///< that are still paid
    Money costs;                    ///< of working
    std::int32_t days = 1, of = 1;  ///< days worked of the month's; 1 of 1: all of it
};

/// Support for one person, month by month: the share of the loss, lifted to the floor, held below the threshold and the person's cap.
/// Months without work pay nothing and use up nothing of the schedule. A cap or threshold may break the floor.
/// @param before  benefits of the month before work
/// @param kept    benefits of a whole first month of work
[[nodiscard]] std::vector<Money> support_of(const SupportPlan&, Money before, Money kept, const std::vector<SupportMonth>&);

/// A budget that does not reach for all is shared in proportion, exactly: the largest remainders get the last units, the first of equals.
/// One below zero pays nothing.
/// @param wanted  by person, not negative; their sum is below 2^62
[[nodiscard]] std::vector<Money> share_out(Money budget, const std::vector<Money>& wanted);

} // namespace sim
