#pragma once

#include "sim/protocol/judging.h"
#include "sim/session/session.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace sim {

/// A decision taken otherwise.
struct ChangedDecision {
    std::size_t place = 0;  ///< in Session::line
    ActId instead;
};

/// The least that would have had to be decided otherwise for a run to pass.
struct SmallestChange {
    std::vector<ChangedDecision> changes;  ///< one or two, in order; none: there is no such change
    std::vector<Move> moves;               ///< the whole play then, outcomes included
    std::int32_t headline = 0;             ///< and its mark
    bool whole = true;                     ///< every single decision and every pair that could matter was tried
};

/// Moves that a search for the smallest change makes at most.
inline constexpr std::uint64_t MostChangeSteps = 100'000;

/// Looks for one decision, else for two, that would have to be replaced by something else that was open there for the run to pass.
/// All other acts stay, in their order; one that is not open when its turn comes is left out, and when all are used up time goes
/// on. Chance falls as it fell: the same visit of a chance node has the same outcome, and a visit that the run did not make is
/// drawn from its seed. Of several: the fewest decisions, then the higher headline, then the earliest.
/// None of a run that passed or has not ended.
/// @param judging  for the run's seat
[[nodiscard]] std::optional<SmallestChange> smallest_change(const Program&, const Judging&, const Session& run,
                                                            std::uint64_t most_steps = MostChangeSteps);

} // namespace sim
