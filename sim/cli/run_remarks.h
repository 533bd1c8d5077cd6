#pragma once

#include "sim/cli/terminal.h"
#include "sim/session/record.h"

#include <string>
#include <vector>

namespace sim {

/// What has changed since a run was recorded: scenario, country, protocols, program; one sentence each, in this order.
[[nodiscard]] std::vector<std::string> remarks_on(const Run&, const Stamp& now);

/// Says them as messages.
void tell(Terminal&, const std::vector<std::string>& remarks);

} // namespace sim
