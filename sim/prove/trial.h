#pragma once

#include "sim/model/claims.h"
#include "sim/protocol/judging.h"
#include "sim/rules/play.h"

#include <string>
#include <vector>

namespace sim {

/// What came of a test's play.
struct TrialResult {
    std::vector<std::string> differences;  ///< a sentence for each; none: it came to what is expected
    std::vector<Move> moves;               ///< that were played
};

/// Plays a test and holds what it comes to against what it expects.
/// @param judging  for the test's seat
[[nodiscard]] TrialResult try_out(const Program&, const Judging&, const TrialPlay&);

} // namespace sim
