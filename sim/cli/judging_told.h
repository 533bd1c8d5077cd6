#pragma once

#include "sim/cli/terminal.h"
#include "sim/library/judged_play.h"

namespace sim {

/// Values of a play's decisions for somebody who waits: standard error tells how far it is where it takes long, and Ctrl-C gives it up.
[[nodiscard]] JudgedPlay judge_play_told(Terminal&, const Case&, const Judging&, const Session&);

} // namespace sim
