#pragma once

#include "sim/solve/graph.h"

#include <array>
#include <cstdint>
#include <vector>

namespace sim {

/// By node: whether a play in this variant can come there.
[[nodiscard]] std::vector<bool> places_of(const PlayGraph&, VariantId);

/// Can a play in the variant take the edge? Of a Split only the one that is the variant's.
[[nodiscard]] inline bool leads_on(const PlayGraph& graph, NodeId node, std::uint32_t place, VariantId variant)
{
    return graph.kind(node) != NodeKind::Split || (graph.live(node, place) >> variant.raw() & 1) != 0;
}

/// The edges of a node that a play in the variant can take.
template <class Visit>
void for_each_way(const PlayGraph& graph, NodeId node, VariantId variant, Visit visit)
{
    for (std::uint32_t i = 0; i < graph.fan(node); ++i)
        if (leads_on(graph, node, i, variant)) visit(graph.edge(node, i));
}

/// Where a play in the variant goes on from a place: a split leads to the place that is the variant's.
[[nodiscard]] NodeId told_apart(const PlayGraph&, NodeId, VariantId);

/// The most points that any play can end with, by dimension and each for itself, whatever chance and the variant.
[[nodiscard]] Points highest_points(const World&, const PlayGraph&);

/// What can be earned at all, by dimension.
[[nodiscard]] Points points_to_earn(const World&);

} // namespace sim
