#pragma once

#include "sim/cli/page.h"
#include "sim/session/session.h"
#include "sim/session/view/wording.h"

namespace sim {

/// Every move with what was said, what was logged, where it led and the hash of the state after it.
void show_transcript(Page&, const Reading&, const Session&);

} // namespace sim
