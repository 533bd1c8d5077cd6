#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace sim {

/// The full mark, and what all points of a scenario add up to.
inline constexpr std::int32_t FullMark = 1000;

/// Points of a dimension as permille of what could be earned there, rounded down, 0..1000; none where nothing could be
/// earned.
[[nodiscard]] std::optional<std::int32_t> permille_of(std::int32_t points, std::int32_t of);

/// The one number: all points, 0..1000, and not above any cap. The order of the caps does not matter.
[[nodiscard]] std::int32_t headline_of(std::int32_t points, const std::vector<std::int32_t>& caps);

} // namespace sim
