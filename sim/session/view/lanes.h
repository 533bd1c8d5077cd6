#pragma once

#include "sim/session/view/review.h"

#include <cstddef>
#include <vector>

namespace sim {

inline constexpr std::size_t MostLaneEvents = 8;

/// A play with its score.
struct ScoredPlay {
    const Session& session;
    const Score& score;
};

/// What happened in one of two plays of a case and not in the other, as far as the seat knows: entries by what, who, to whom, about
/// what and how late; duties left undone; changes of shown values. At most MostLaneEvents: faults and what was late or undone, then what other
/// verdicts rest on and changes of values, then others; by day, then in the order of the log.
/// @param from  place in both lines from which on they may differ
[[nodiscard]] std::vector<LaneEvent> only_in(const Reading&, const Judging&, const ScoredPlay& it, const ScoredPlay& other, std::size_t from);

} // namespace sim
