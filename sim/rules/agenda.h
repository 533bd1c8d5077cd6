#pragma once

#include "sim/rules/program.h"

namespace sim {

/// Desk days, reply days, stops and fixed work of every day, docs/scenario-format.md section 5.
[[nodiscard]] Agenda agenda_of(const Scenario&);

} // namespace sim
