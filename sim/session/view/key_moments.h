#pragma once

#include "sim/session/view/review.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// What happened from day 0 on, as far as the seat knows, and what chance brought; what reads the same on one day once.
[[nodiscard]] std::vector<KeyMoment> timeline_of(const Reading&, const Session&);

inline constexpr std::size_t MostMoments = 5;

/// The entries of the timeline that verdicts rest on, of faults against critical rules first, then of other faults, of what was met,
/// of what made a duty begin; where they are few, others. One for each day as far as there are enough days, no text twice.
[[nodiscard]] std::vector<KeyMoment> key_moments_of(const Judging&, const Score&, const std::vector<KeyMoment>& timeline);

/// Places 0 to count - 1 in an order that the seed decides; of three and more never the true one.
[[nodiscard]] std::vector<std::size_t> shuffled_places(std::size_t count, std::uint64_t seed);

} // namespace sim
