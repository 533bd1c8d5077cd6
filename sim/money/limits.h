#pragma once

#include "sim/model/country.h"
#include "sim/model/household.h"
#include "sim/money/missing.h"

#include <cstdint>

namespace sim {

// Until when the rights of a household and the rules of a country last.

/// The right, where the household has it on that day.
[[nodiscard]] const HeldRight* right_of(const Household&, RightId, Date);

/// A share of the whole months from the first day of a job to the last of a right, rounded down. @pre right.to is known
[[nodiscard]] std::int64_t months_left(const HeldRight&, Date start, Share);

/// The last month of work in which a time limit that the country's rules set this household is not over: of a benefit, a disregard, a right,
/// an amount that goes by the days of one, or what is kept. After it, with the same work and law, nothing changes any more. At most 600.
[[nodiscard]] Computed<std::int32_t> last_limit(const Country&, const Household&, const Job&);

} // namespace sim
