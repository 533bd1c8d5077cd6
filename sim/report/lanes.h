#pragma once

#include "sim/report/html.h"
#include "sim/session/view/review.h"

#include <cstddef>
#include <string>
#include <vector>

namespace sim {

/// The words of two lanes.
struct LaneWords {
    std::string yours, other;           ///< names of the lanes
    std::string first_date, last_date;  ///< at the ends of the axis
    std::string alternative;            ///< the whole in words
};

/// Two plays one above the other, each thing that happened as a mark with its number in the list beside: a disc where it is good, a
/// square where it is not. Marks of one day stand beside each other.
void draw(Html&, const WhatIf&, const LaneWords&);

/// The order in which somebody put things beside the true one: numbered discs in two rows, each with a line to its like.
/// @param yours  of each thing in the true order its place in the other row, counted from 0
void draw_orders(Html&, const std::vector<std::size_t>& yours, const std::string& alternative);

} // namespace sim
