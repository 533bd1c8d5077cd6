#pragma once

#include "sim/session/view/review.h"

#include <cstddef>
#include <vector>

namespace sim {

/// The options of a decision of the play, in authored order.
/// @param solution  of the play's world, from its start; null or not solved: what chance can move is not known
[[nodiscard]] std::vector<OptionBar> option_bars(const Reading&, const Session&, const DecisionValue&, const Solution* solution);

/// The node of the graph at which the play stands before a move of the line.
/// @param graph  of the play's world, from its start
[[nodiscard]] NodeId node_before(const PlayGraph&, const Program&, const Session&, std::size_t place);

/// What is open in a state has this place among the edges of its node. @pre the move is open
[[nodiscard]] std::uint32_t edge_of(const Program&, const State&, Move);

} // namespace sim
