#pragma once

#include "sim/solve/plays.h"
#include "sim/solve/world.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// How the drawn plays of a policy fared: an estimate of what Odds hold exactly.
struct SampledPolicy {
    std::string name;
    double mean = 0;                             ///< of the headline
    std::optional<double> standard_error;        ///< of the mean; none of a single play
    double passed = 0;                           ///< share of the plays
    double passed_from = 0, passed_to = 0;       ///< 95 % interval of that share (Wilson's)
};

/// Some plays of each policy, drawn by the tape. Nothing here says what the best or worst play is.
struct Sample {
    std::size_t plays = 0;                       ///< of each policy
    std::uint64_t seed = 0;                      ///< of the first play; each one after it has the next number
    std::vector<SampledPolicy> policies;         ///< in the order of PolicyNames
    std::int32_t at_least = 0;                   ///< the most points that one of the plays made, where World::capped the highest headline
    BestPlay play;                               ///< the first that made them
};

/// Plays each policy with the same seeds. `goes_on` is asked before each play; it may be empty. None: it said no, or a play met a
/// fault of the scenario.
/// @pre somebody judges; all variants may be played, from the start; plays >= 1
[[nodiscard]] std::optional<Sample> sample_of(const World&, std::size_t plays, const std::function<bool()>& goes_on);

} // namespace sim
