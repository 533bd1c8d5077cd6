#pragma once

#include "sim/model/event.h"
#include "sim/model/problem.h"
#include "sim/system/files.h"

#include <string_view>

namespace sim {

/// Everything there is to say about a scenario on the shelf: its file, how it fits the packs it names, its
/// translations. Warnings that the author accepts are left out. Of the packs only that they cannot be read is told;
/// they are checked on their own. Sorted.
[[nodiscard]] Problems check_scenario_pack(const Files& shelf, std::string_view id, const Vocabulary&);

}  // namespace sim
