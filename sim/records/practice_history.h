#pragma once

#include "sim/records/common_client.h"
#include "sim/records/practice_lots.h"

#include <vector>

namespace sim {

/// What an institution has written about a client up to a day, in order of date; numbers are not given yet.
/// @param lots  of the person: both institutions draw what is true of the client from the same
[[nodiscard]] std::vector<ClientEntry> invented_history(const CommonClient&, Body, Date today, const Lots&);

} // namespace sim
