#pragma once

#include "sim/base/hash.h"  // draw

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sim {

/// k of the draw that belongs to an id and to how often it was drawn before in this line of play.
[[nodiscard]] std::uint64_t draw_key(std::string_view id, std::uint64_t visit);

/// The high 64 bits of the 128-bit product u * total: a number in [0, total) for total > 0, every one equally likely.
[[nodiscard]] std::uint64_t scale(std::uint64_t u, std::uint32_t total);

/// Place of the weight that is drawn, by the weights' own shares.
/// @pre weights is not empty, each is at least 1, and their sum is below 2^32
[[nodiscard]] std::size_t draw_weighted(std::uint64_t seed, std::string_view id, std::uint64_t visit,
                                        std::span<const std::int32_t> weights);

} // namespace sim
