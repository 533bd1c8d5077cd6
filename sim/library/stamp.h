#pragma once

#include "sim/library/case.h"
#include "sim/library/library.h"

#include <string>

namespace sim {

/// The hashes of a case's own packs, as its runs record them (docs/scenario-format.md section 15).
/// @param id  of the scenario on the shelf
[[nodiscard]] Stamp stamp_of(const Library&, const std::string& id, const Case&);

} // namespace sim
