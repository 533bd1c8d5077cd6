#pragma once

#include "sim/solve/graph.h"
#include "sim/solve/world.h"

#include <cstdint>
#include <functional>

namespace sim {

/// Two things that a play adds up, move by move.
struct Pair {
    double x = 0, y = 0;
};

/// A way of playing, and what it adds up in a variant: before the first move, by a move with the observation that follows it, and
/// at the end.
struct AddingUp {
    std::function<double(NodeId, std::uint32_t place)> share;   ///< how likely an act is chosen
    std::function<Pair(VariantId)> start;
    std::function<Pair(NodeId, std::uint32_t place, VariantId)> move;
    std::function<Pair(NodeId, VariantId)> end;
};

/// Means of the two sums, of their squares and of their product, over chance, variants and the way of playing. Worked out over all
/// plays; sums are made in a fixed order.
struct Moments {
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;

    [[nodiscard]] double variance_x() const { return xx - x * x; }
    [[nodiscard]] double variance_y() const { return yy - y * y; }
    /// -1 to 1; 0 where one of them is always the same.
    [[nodiscard]] double correlation() const;
};

/// One pass over the graph for each variant, from the last day to the first.
[[nodiscard]] Moments moments_of(const World&, const PlayGraph&, const AddingUp&);

} // namespace sim
