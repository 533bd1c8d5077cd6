#pragma once

#include "sim/cli/case.h"
#include "sim/cli/terminal.h"
#include "sim/solve/solution.h"

#include <memory>
#include <string>

namespace sim {

/// 64 hex digits that name all that the plays of a world and their values depend on: packs, event list, seat, variants, what counts,
/// the program and what solving means.
[[nodiscard]] std::string values_key(const Case&, const World&);

/// Whether solved values are read from the user's cache, and kept there.
enum class Keeping : bool { No, Yes };

/// The world solved, its graph merged: from the cache without a search, where it was solved before, else by a search, whose values
/// are kept. That they cannot be kept is told and changes nothing.
[[nodiscard]] std::unique_ptr<Solution> solve_or_recall(Terminal&, const Case&, const World&, const SearchLimits&, Keeping);

} // namespace sim
