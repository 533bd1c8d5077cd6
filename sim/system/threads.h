#pragma once

#include "sim/base/workers.h"

#include <cstddef>

namespace sim {

/// Workers that are threads of this process; 0: as many as the machine has processors.
[[nodiscard]] Workers threads(std::size_t count);

} // namespace sim
