#pragma once

#include "sim/model/event.h"
#include "sim/rules/program.h"

#include <cstddef>
#include <vector>

namespace sim {

/// Whether the seat knows of a log entry. It does when
/// - its actor did it or it was done to its actor;
/// - nobody in particular did it to nobody in particular: the public record; of the history, all that is addressed to nobody:
///   the file that the trainee was given;
/// - the trainee's own act, or the outcome of it, brought it about;
/// - it came with a text that was read to the trainee;
/// - a supervisor settled it at the end of a chapter.
/// What two others do by themselves stays between them until somebody tells.
[[nodiscard]] bool is_known(const Scenario&, SeatId, const Event&);

/// The entries of a log that the seat knows, in order.
[[nodiscard]] std::vector<Event> known_log(const Scenario&, SeatId, const std::vector<Event>& log);

} // namespace sim
