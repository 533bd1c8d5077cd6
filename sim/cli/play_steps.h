#pragma once

#include "sim/cli/play_options.h"
#include "sim/cli/terminal.h"
#include "sim/library/autosave.h"
#include "sim/library/case.h"
#include "sim/library/library.h"

#include <string>

namespace sim {

/// A person plays: a new play, or one that was left. Gives whether it ended with a pass.
/// @error a wrong option; the play itself never fails
[[nodiscard]] Result<bool, Complaint> play_by_hand(Terminal&, const Case&, const PlayOptions&);

/// A list of acts or a policy plays. Gives whether it ended with a pass.
/// @error an act that there is not or that is not open, an unknown policy, a tape that does not fit, a faulty scenario
[[nodiscard]] Result<bool, Complaint> play_alone(Terminal&, const Case&, const PlayOptions&);

/// What the options say about the play; the seat asked for where there are several and a person plays.
[[nodiscard]] Result<Setup, Complaint> setup_of(Terminal&, const Case&, const PlayOptions&);

/// The ending, the reflection and the score; where the run lies and how to replay it. Gives whether it passed.
bool finish(Terminal&, const Case&, const PlayOptions&, const Session&, const Autosave&);

} // namespace sim
