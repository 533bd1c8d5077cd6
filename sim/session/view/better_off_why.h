#pragma once

#include "sim/session/view/better_off.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

// Parts of a better-off calculation in words: how each amount came about, and the figures it rests on.

[[nodiscard]] std::vector<std::string> why_of(const MoneyWords&, const Household&, const SupportPlan&, const Calculation&);
[[nodiscard]] std::vector<MoneyFigure> figures_of(const MoneyWords&, const Household&, const Job&, std::int32_t months);

} // namespace sim
