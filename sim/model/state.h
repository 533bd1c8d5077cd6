#pragma once

#include "sim/model/packed.h"

namespace sim {

/// Everything of a play that the future depends on: day, place, variables, who knows what, what is under way.
/// One packed value; equal plays have equal words. What the words mean is Program::layout; the state knows nothing of
/// protocols and never draws.
using State = Packed<struct StateTag>;

} // namespace sim
