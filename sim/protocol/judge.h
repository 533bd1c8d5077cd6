#pragma once

#include "sim/protocol/finding.h"
#include "sim/protocol/judging.h"
#include "sim/protocol/monitors.h"

#include <cstdint>
#include <span>
#include <vector>

namespace sim {

/// Where a play stands when it is judged.
struct Standing {
    std::int32_t day = 0;  ///< of the play's state
    bool ended = false;
};

/// A log judged, with all the evidence.
struct Judgement {
    Standing standing;
    Monitors monitors;
    Points points;                           ///< made by the protocol's rules, by dimension
    std::vector<Finding> findings;           ///< by Judging::obligations
    std::vector<Derived> derived;            ///< events that the judge wrote, in order
    std::vector<CriticalFinding> criticals;  ///< in order of happening
};

/// Judges a log: history first (the scenario's, or a part of it), then what the play logged, days never falling. As
/// long as the play has not ended, a duty under way is OPEN, or after its deadline "violated so far": Violated and not
/// final. Judging a part of the log (what one seat knows) is allowed; event numbers are places in the log that is
/// given.
[[nodiscard]] Judgement judge(const Judging&, std::span<const Event> log, Standing);

} // namespace sim
