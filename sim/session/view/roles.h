#pragma once

#include "sim/session/view/wording.h"

#include <string>

namespace sim {

/// "Employment service"; the role, where nobody in particular has it.
[[nodiscard]] std::string role_title(const Reading&, Role);

/// Where a dimension of the score is named: "Keeping to the protocol".
[[nodiscard]] std::string dimension_title(const Reading&, Dimension);

} // namespace sim
