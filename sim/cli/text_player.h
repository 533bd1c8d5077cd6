#pragma once

#include "sim/cli/terminal.h"
#include "sim/library/autosave.h"
#include "sim/library/case.h"
#include "sim/protocol/judging.h"
#include "sim/session/session.h"

#include <string>

namespace sim {

/// Lets a person play on until the end, or until they leave. The run is saved after every move; where that does not work, they are
/// asked for another place before they go.
void play_on(Terminal&, const Case&, const Judging&, Session&, Autosave&);

/// What happened since the last act, and what can be done: the encounter or the desk.
void show_now(Terminal&, const Case&, const Session&);

/// What follows a play that has ended; of one that has not the score so far.
void show_end(Terminal&, const Case&, const Judging&, const Session&);

} // namespace sim
