#pragma once

#include "sim/protocol/judging.h"
#include "sim/session/view/wording.h"

#include <string>

namespace sim {

/// Which instance of a rule is meant: the id of its key, the id of its period or the number of its month counted from 1, or both as
/// "key / period". Empty for a rule that has neither.
[[nodiscard]] std::string instance_id(const Scenario&, const Judging&, const Obligation&);

/// The same in words: the text of the commitment or event that the key names, the span of the period, the month.
[[nodiscard]] std::string instance_text(const Reading&, const Judging&, const Obligation&);

/// Is it late by workdays, not by calendar days?
[[nodiscard]] bool counts_workdays(const Judging&, const Obligation&);

} // namespace sim
