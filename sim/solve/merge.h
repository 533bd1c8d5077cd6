#pragma once

#include "sim/solve/graph.h"

namespace sim {

/// The same plays with as few places as can be: places of one kind from which the same edges, in the same order, pay the same
/// and lead to the same places are one. Values, odds, numbers of plays and points are those of the whole graph; which state
/// a place stands for is forgotten.
[[nodiscard]] PlayGraph merged(const PlayGraph&);

} // namespace sim
