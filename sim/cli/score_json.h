#pragma once

#include "sim/cli/beside.h"
#include "sim/library/case.h"
#include "sim/score/score.h"
#include "sim/session/view/debrief.h"

#include <string>
#include <vector>

namespace sim {

/// What `onedoor score --json` prints; docs/cli.md describes every member.
[[nodiscard]] std::string score_json(const Case&, const Session&, const Score&, const Debrief&,
                                     const std::vector<RuleChange>&, const Beside&, const std::vector<std::string>& remarks);

} // namespace sim
