#pragma once

#include "sim/solve/graph.h"

#include <array>
#include <cstdint>
#include <vector>

namespace sim {

/// By node: whether a play in this variant can come there.
[[nodiscard]] std::vector<bool> places_of(const PlayGraph&, VariantId);

/// The edges of a node that a play in the variant can take: all, or of a Split the one that is the variant's.
template <class Visit>
void for_each_way(const PlayGraph& graph, NodeId node, VariantId variant, Visit visit)
{
    const bool splits = graph.kind(node) == NodeKind::Split;
    for (std::uint32_t i = 0; i < graph.fan(node); ++i)
        if (!splits || (graph.live(node, i) >> variant.raw() & 1) != 0) visit(graph.edge(node, i));
}

/// The most points that any play can end with, by dimension and each for itself, whatever chance and the variant.
[[nodiscard]] Points highest_points(const World&, const PlayGraph&);

/// What can be earned at all, by dimension.
[[nodiscard]] Points points_to_earn(const World&);

} // namespace sim
