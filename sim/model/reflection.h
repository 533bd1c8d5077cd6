#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sim {

/// Why the trainee chose what was done at one place of a play.
struct Reason {
    std::size_t move = 0;  ///< place in Run::moves
    std::string text;
};

/// What the trainee says in the debrief, in own words. Kept with the run and no part of what is judged.
struct Reflection {
    std::string reaction;                ///< before any score
    std::vector<std::size_t> timeline;   ///< events in the order in which the trainee put them: places in the log; empty: not done
    std::vector<Reason> reasons;         ///< by place
    std::string keep, change;
    std::string if_then;                 ///< the plan for the next time
    [[nodiscard]] bool is_empty() const
    {
        return reaction.empty() && timeline.empty() && reasons.empty() && keep.empty() && change.empty() && if_then.empty();
    }
};

} // namespace sim
