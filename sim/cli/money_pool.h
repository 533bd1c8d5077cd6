#pragma once

#include "sim/cli/page.h"
#include "sim/money/calculation.h"
#include "sim/session/view/better_off.h"

#include <string>
#include <vector>

namespace sim {

/// A budget a month for the support of several households together: what each asks for, and what it gets.
struct Pool {
    Money budget;
    std::vector<std::string> households;                ///< ids
    std::vector<std::vector<Money>> wanted, given;      ///< by month from 1, then by household
};

/// @pre as many calculations as households
[[nodiscard]] Pool pool_of(Money budget, std::vector<std::string> households, const std::vector<Calculation>&);

/// A table of what each gets.
void show(Page&, const MoneyWords&, const Pool&);

/// What `onedoor money --budget --json` prints; docs/money.md gives the meaning of each member.
[[nodiscard]] std::string pool_json(const Country&, const Pool&);

} // namespace sim
