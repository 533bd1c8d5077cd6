#pragma once

#include "sim/content/expression_reader.h"
#include "sim/model/scenario.h"

namespace sim {

// The two effects that write an entry of their own into the log. The word and its opening bracket have been read; the
// closing one is left to the caller. What is written goes to Scenario::emissions.

/// from, to, fact or packet, purpose, basis
[[nodiscard]] Effect parse_share(ExpressionReader&);

/// type, field = value, …
[[nodiscard]] Effect parse_emit(ExpressionReader&);

}  // namespace sim
