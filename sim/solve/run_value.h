#pragma once

#include "sim/solve/regret.h"

#include <cstddef>
#include <optional>

namespace sim {

/// Judges the decisions of a play: all of them where the scenario can be solved from its start; else from the first chapter on
/// from which the rest fits the limits, seen from where this play stood then.
struct RunValue {
    Search search;                    ///< of the earliest attempt: the whole where `from_start`
    bool from_start = false;
    std::optional<PlayValue> value;   ///< none: not even the last decisions could be judged
};

[[nodiscard]] RunValue judge_run(const World&, const PlayedLine&, const SearchLimits&);

} // namespace sim
