#pragma once

#include <string_view>

namespace sim {

/// Of the program; recorded in each run.
inline constexpr std::string_view Version = "0.1.0";

} // namespace sim
