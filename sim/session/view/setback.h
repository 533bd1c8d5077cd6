#pragma once

#include "sim/session/session.h"
#include "sim/session/view/wording.h"

#include <string>

namespace sim {

/// Why a move was not made, in a sentence.
[[nodiscard]] std::string setback_text(const Reading&, const Setback&);

} // namespace sim
