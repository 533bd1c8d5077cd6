#pragma once

#include "sim/cli/page.h"
#include "sim/solve/run_value.h"

#include <string>

namespace sim {

/// What each decision of a run was worth, for people and as JSON.
void show_run_value(Page&, const World&, const PlayedLine&, const RunValue&);
[[nodiscard]] std::string json_of(const World&, const PlayedLine&, const RunValue&);

} // namespace sim
