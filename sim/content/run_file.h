#pragma once

#include "sim/content/read.h"
#include "sim/model/run.h"

#include <string>
#include <string_view>

namespace sim {

/// Reads a run file (docs/scenario-format.md section 16). It comes from anywhere: nothing in it is trusted, nothing of it is
/// looked up. Codes J... and R...
[[nodiscard]] Read<Run> read_run(std::string name, std::string_view bytes);

/// In canonical form; reading it gives the same run.
[[nodiscard]] std::string write_run(const Run&);

} // namespace sim
