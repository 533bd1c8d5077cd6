#pragma once

#include "sim/protocol/judging.h"
#include "sim/session/view/wording.h"

#include <string>

namespace sim {

/// Which of several instances of a rule is meant: the commitment or key, the period, the month. Empty for a rule that has one.
[[nodiscard]] std::string instance_text(const Reading&, const Judging&, const Obligation&);

/// Is it late by workdays, not by calendar days?
[[nodiscard]] bool counts_workdays(const Judging&, const Obligation&);

} // namespace sim
