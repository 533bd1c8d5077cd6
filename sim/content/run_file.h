#pragma once

#include "sim/content/read.h"
#include "sim/model/run.h"

#include <string>
#include <string_view>

namespace sim {

/// Reads a run file (docs/scenario-format.md section 16). It comes from anywhere: nothing in it is trusted, nothing of it is
/// looked up. Codes J... and R...
[[nodiscard]] Read<Run> read_run(std::string name, std::string_view bytes);

/// The form of a move, and of an entry of a tape: "scene.option", "refer_ngo", "chance=outcome".
[[nodiscard]] bool is_run_move(std::string_view);

/// In canonical form; reading it gives the same run.
/// @pre its words are fitting(), at most MostMoves moves, and a tape of at most 2 MiB whose entries are moves in form: then the file is never too large
[[nodiscard]] std::string write_run(const Run&);

} // namespace sim
