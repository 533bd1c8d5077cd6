#pragma once

#include "sim/model/problem.h"

#include <string>

namespace sim {

/// The first error as "file:line:column: message", and how to see all. Empty when there is none.
[[nodiscard]] std::string first_error(const Problems&);

} // namespace sim
