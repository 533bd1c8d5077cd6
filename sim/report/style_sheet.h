#pragma once

#include <string_view>

namespace sim {

/// How a debrief looks on a screen, light and dark, and on A4. Colours are those of the window's light and dark look; what a colour says
/// stands beside it in words as well.
extern const std::string_view StyleSheet;

} // namespace sim
