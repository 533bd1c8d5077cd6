#include "sim/solve/reachable.h"

#include <algorithm>
#include <limits>

namespace sim {

namespace {

constexpr std::int32_t Nothing = std::numeric_limits<std::int32_t>::min();

Points highest(const Points& a, const Points& b)
{
    Points most;
    for (std::size_t i = 0; i < most.by.size(); ++i) most.by[i] = std::max(a.by[i], b.by[i]);
    return most;
}

Points highest_in(const PlayGraph& graph, VariantId variant)
{
    const std::vector<bool> there = places_of(graph, variant);
    std::vector<Points> most(graph.nodes());
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
        if (!there[*at]) continue;
        if (graph.kind(*at) == NodeKind::End) {
            most[*at] = graph.ledger->close(graph.close(*at), variant).points;
            continue;
        }
        Points here;
        here.by.fill(Nothing);
        for_each_way(graph, *at, variant, [&](const PlayGraph::Edge& edge) {
            Points way = graph.ledger->points(edge.paid, variant);
            here = highest(here, way += most[edge.to]);
        });
        most[*at] = here;
    }
    Points whole = graph.ledger->points(graph.paid_before, variant);
    return whole += most[graph.root];
}

} // namespace

std::vector<bool> places_of(const PlayGraph& graph, VariantId variant)
{
    std::vector<bool> there(graph.nodes());
    there[graph.root] = true;
    for (const NodeId node : graph.order)
        if (there[node] && graph.kind(node) != NodeKind::End)
            for_each_way(graph, node, variant, [&](const PlayGraph::Edge& edge) { there[edge.to] = true; });
    return there;
}

NodeId told_apart(const PlayGraph& graph, NodeId node, VariantId variant)
{
    if (graph.kind(node) != NodeKind::Split) return node;
    NodeId next = node;
    for_each_way(graph, node, variant, [&](const PlayGraph::Edge& edge) { next = edge.to; });
    return next;
}

Points highest_points(const World& world, const PlayGraph& graph)
{
    Points most;
    most.by.fill(Nothing);
    for_each_variant(world.variants, [&](VariantId variant) { most = highest(most, highest_in(graph, variant)); });
    return most;
}

Points points_to_earn(const World& world)
{
    Points all;
    for (const Scoped& scoped : world.judging->scope) {
        const auto& rules = world.judging->rules;
        const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& each) { return each.id == scoped.rule; });
        if (rule != rules.end()) all[rule->dimension] += scoped.worth;
    }
    for (const Measure& measure : world.scenario().measures)
        if (has_seat(measure.seats, world.seat)) all[measure.dimension] += measure.of;
    return all;
}

} // namespace sim
