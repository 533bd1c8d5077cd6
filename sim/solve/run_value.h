#pragma once

#include "sim/solve/regret.h"

#include <cstddef>
#include <optional>

namespace sim {

/// Judges the decisions of a play: all of them where the scenario can be solved from its start; else from the earliest of them on
/// from which the rest fits the limits, seen from where this play stood then. Where the search is given up on the way it is the
/// earliest that was found to fit.
struct RunValue {
    Search search;                    ///< of the whole
    bool from_start = false;
    std::optional<PlayValue> value;   ///< none: not even the last decisions could be judged
};

/// @param whole  the scenario from its start, solved or not
[[nodiscard]] RunValue judge_run(const Solution& whole, const PlayedLine&, const SearchLimits&);

} // namespace sim
