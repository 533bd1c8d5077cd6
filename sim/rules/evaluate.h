#pragma once

#include "sim/model/expression.h"
#include "sim/rules/program.h"

#include <cstdint>

namespace sim {

/// Runs an expression of the program's own code. Returns false, and leaves `out` alone, when arithmetic leaves 64 bits.
[[nodiscard]] bool run(const Program&, const State&, Expression, std::int64_t& out);

/// Asks a condition; one that was not written holds. `fault` is set, and never cleared, by arithmetic beyond 64 bits.
[[nodiscard]] bool ask(const Program&, const State&, Expression, bool& fault);

} // namespace sim
