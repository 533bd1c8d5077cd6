#pragma once

#include "sim/cli/play_options.h"
#include "sim/cli/terminal.h"
#include "sim/library/case.h"
#include "sim/library/library.h"
#include "sim/library/resume.h"

#include <optional>
#include <string>

namespace sim {

// What is asked before a play. Whoever quits is told that nothing was begun, and that is no fault; the end of input is one.

/// The scenario that was named, or that is chosen from the shipped ones: its id in the library.
/// @error there is no such scenario, or none was chosen
[[nodiscard]] Result<std::string, Complaint> choose_scenario(Terminal&, Library&, const PlayOptions&);

/// @error none was chosen
[[nodiscard]] Result<SeatId, Complaint> ask_seat(Terminal&, const Case&);

/// The earlier run, when there is one and the trainee wants it; none: begin anew. False where they leave.
[[nodiscard]] bool ask_resume(Terminal&, const Case&, Earlier&, std::optional<Unfinished>& wanted);

} // namespace sim
