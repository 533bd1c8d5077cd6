#pragma once

#include "sim/content/json.h"
#include "sim/content/report.h"
#include "sim/model/reflection.h"

#include <string>

namespace sim {

// The member `reflection` of a run file (docs/scenario-format.md section 16): what a trainee says after a play.

/// Reads it from anywhere: form and lengths are held, nothing is looked up. Codes J..., R006 and R007.
[[nodiscard]] Reflection read_reflection(Report&, JsonValue);

/// As JSON. @pre the words are fitting() and not empty
void append_reflection(std::string& out, const Reflection&);

} // namespace sim
