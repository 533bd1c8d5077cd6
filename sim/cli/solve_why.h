#pragma once

#include "sim/cli/page.h"
#include "sim/solve/why.h"

#include <string>

namespace sim {

/// Where the states of a scenario come from, for people and as JSON.
void show_why(Page&, const World&, const Why&);
[[nodiscard]] std::string json_of(const World&, const Why&);

} // namespace sim
