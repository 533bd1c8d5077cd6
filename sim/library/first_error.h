#pragma once

#include "sim/model/problem.h"

#include <string>

namespace sim {

/// The first error as "file:line:column: message", without a full stop; the file alone where it is meant as a whole. Empty when
/// there is none.
[[nodiscard]] std::string first_error(const Problems&);

/// "`onedoor check FOLDER` tells all of them.", the command as it can be copied.
[[nodiscard]] std::string how_to_see_all(const std::string& path);

} // namespace sim
