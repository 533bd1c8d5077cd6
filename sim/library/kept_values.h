#pragma once

#include "sim/library/case.h"
#include "sim/solve/solution.h"

#include <memory>
#include <string>

namespace sim {

/// 64 hex digits that name all that the plays of a world and their values depend on: packs, event list, seat, variants, what counts,
/// the program and what solving means.
[[nodiscard]] std::string values_key(const Case&, const World&);

/// Whether solved values are read from the user's cache, and kept there.
enum class Keeping : bool { No, Yes };

/// The world solved before, from the cache; null where it does not lie there.
[[nodiscard]] std::unique_ptr<Solution> recall(const Case&, const World&);

/// The world solved, its graph merged: from the cache without a search, where it was solved before, else by a search, whose values
/// are kept.
/// @param remark  a sentence where they could not be kept, which changes nothing; else empty
[[nodiscard]] std::unique_ptr<Solution> solve_or_recall(const Case&, const World&, const SearchLimits&, Keeping, std::string& remark);

} // namespace sim
