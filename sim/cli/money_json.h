#pragma once

#include "sim/money/calculation.h"
#include "sim/money/curve.h"
#include "sim/session/view/better_off.h"

#include <string>

namespace sim {

/// What `onedoor money --json` prints; docs/money.md gives the meaning of each member. Amounts are minor units, rates ten-thousandths.
[[nodiscard]] std::string money_json(const Country&, const Calculation&, const std::vector<Curve>&, const BetterOff&);

/// The same where something is missing: {"cannot_compute": "..."}.
[[nodiscard]] std::string money_json(const BetterOff&);

} // namespace sim
