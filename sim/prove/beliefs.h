#pragma once

#include "sim/solve/solution.h"

#include <functional>

namespace sim {

/// Told of a Choice or Chance node: what can be known there, as one way to it leaves it, and what can be done.
using BeliefVisit = std::function<void(NodeId, const Belief&, const Moves&)>;

/// Goes through every state of a solved world once, each after those that lead to it.
/// @pre the graph is that of the search, not merged
void for_each_belief(const Solution&, const BeliefVisit&);

} // namespace sim
