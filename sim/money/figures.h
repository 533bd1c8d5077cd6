#pragma once

#include "sim/model/country.h"
#include "sim/model/money.h"
#include "sim/money/missing.h"

namespace sim {

// The figures of a country on a day.

[[nodiscard]] Computed<std::int64_t> number_on(const Country&, ParameterId, Date);
[[nodiscard]] Computed<Money> money_on(const Country&, ParameterId, Date);
/// Of a parameter in permille or ten-thousandths.
[[nodiscard]] Computed<Share> share_on(const Country&, ParameterId, Date);
/// The same, all of it where the rule names no parameter.
[[nodiscard]] Computed<Share> share_or_all(const Country&, ParameterId, Date);

/// The day whose figures hold in a month of work: the day it starts, then the first of each calendar month.
/// @param month  from 1
[[nodiscard]] Date day_of_month(Date start, std::int32_t month);

} // namespace sim
