#pragma once

#include "sim/model/household.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// lin12 (13-m)/12; q4 100, 75, 50, 25 % for three months each; hu2006 50 % then 25 % for three each (Hungary, 1 July 2006); ie2y all for a
/// year, half for another (Ireland; 52 weeks are twelve months); malta36 65, 45, 25 % by year (Malta); geometric 0.8^(m-1) for twelve
/// months; none: no support. Nothing: there is no such schedule.
[[nodiscard]] std::optional<Schedule> schedule_named(std::string_view id);
[[nodiscard]] std::vector<std::string> schedule_names();

/// One of an author's own. None where a share is above 1, below 0, or above the one before.
/// @param rates  ten-thousandths, month after month; at least one, at most 120
[[nodiscard]] std::optional<Schedule> custom_schedule(const std::vector<std::int64_t>& rates);

} // namespace sim
