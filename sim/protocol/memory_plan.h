#pragma once

#include "sim/protocol/judging.h"

namespace sim {

/// Gives every obligation, fault key and critical its bits in Monitors, as few as it needs, none across two words.
void plan_memory(Judging&);

} // namespace sim
