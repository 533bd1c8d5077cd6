#pragma once

#include "sim/prove/remark.h"

#include <vector>

namespace sim {

/// What the plays of a scenario show that its author may not have meant: codes L00 to L22, from every seat of the subject.
/// @pre the scenario and protocol have no errors
[[nodiscard]] std::vector<Remark> lint(const Subject&, const SearchLimits&);

} // namespace sim
