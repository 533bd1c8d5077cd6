#include "sim/prove/routes.h"

#include "sim/solve/reachable.h"
#include "sim/solve/turn.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace sim {

namespace {

/// A way to a place, with the points it has made.
struct Label {
    NodeId node = 0;
    std::int32_t points = 0;
    std::uint32_t before = 0;   ///< label
    std::uint32_t place = 0;    ///< of the edge that leads here
};

std::vector<std::uint32_t> places_to(const std::vector<Label>& labels, std::size_t at)
{
    std::vector<std::uint32_t> places;
    for (; at != 0; at = labels[at].before) places.push_back(labels[at].place);
    std::reverse(places.begin(), places.end());
    return places;
}

/// The edge of a Split that the variant takes.
std::uint32_t side_of(const PlayGraph& graph, NodeId split, VariantId variant)
{
    std::uint32_t place = 0;
    while (!leads_on(graph, split, place, variant)) ++place;
    return place;
}

} // namespace

Arrival arrive(const PlayGraph& graph, PlayGraph::Edge edge, VariantId variant)
{
    Arrival there{edge.to, graph.ledger->points(edge.paid, variant)};
    if (graph.kind(there.at) != NodeKind::Split) return there;
    const PlayGraph::Edge on = graph.edge(there.at, side_of(graph, there.at, variant));
    there.paid += graph.ledger->points(on.paid, variant);
    there.at = on.to;
    return there;
}

Arrival set_out(const PlayGraph& graph, VariantId variant) { return arrive(graph, {graph.root, graph.paid_before}, variant); }

std::optional<Route> shortest_route(const PlayGraph& graph, VariantId variant, const EdgeAsked& allowed, const PlaceAsked& goal)
{
    std::vector<bool> met(graph.nodes());
    std::vector<Label> labels{{set_out(graph, variant).at, 0, 0, 0}};
    met[labels[0].node] = true;
    for (std::uint32_t at = 0; at < labels.size(); ++at) {
        const NodeId node = labels[at].node;
        if (goal(node)) return Route{variant, places_to(labels, at)};
        if (graph.kind(node) == NodeKind::End) continue;
        for (std::uint32_t place = 0; place < graph.fan(node); ++place) {
            if (!allowed(node, place)) continue;
            const NodeId to = arrive(graph, graph.edge(node, place), variant).at;
            if (met[to]) continue;
            met[to] = true;
            labels.push_back({to, 0, at, place});
        }
    }
    return std::nullopt;
}

std::vector<std::int32_t> most_points(const PlayGraph& graph, VariantId variant, const std::function<std::int32_t(const Points&)>& worth,
                                      const std::function<bool(const Close&)>& wanted)
{
    const std::vector<bool> there = places_of(graph, variant);
    std::vector<std::int32_t> most(graph.nodes(), Unreached);
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
        const NodeId node = *at;
        if (!there[node] || graph.kind(node) == NodeKind::Split) continue;
        if (graph.kind(node) == NodeKind::End) {
            const Close& close = graph.ledger->close(graph.close(node), variant);
            if (wanted(close)) most[node] = worth(close.points);
            continue;
        }
        for (std::uint32_t place = 0; place < graph.fan(node); ++place) {
            const Arrival next = arrive(graph, graph.edge(node, place), variant);
            if (most[next.at] != Unreached) most[node] = std::max(most[node], worth(next.paid) + most[next.at]);
        }
    }
    return most;
}

Richest richest_play(const PlayGraph& graph, VariantId variant, const std::function<std::int32_t(const Points&)>& worth)
{
    const std::vector<std::int32_t> most = most_points(graph, variant, worth, [](const Close&) { return true; });
    const auto keeps_most = [&](NodeId node, std::uint32_t place) {
        const Arrival next = arrive(graph, graph.edge(node, place), variant);
        return worth(next.paid) + most[next.at] == most[node];
    };
    const Arrival start = set_out(graph, variant);
    const auto route = shortest_route(graph, variant, keeps_most, [&](NodeId node) { return graph.kind(node) == NodeKind::End; });
    assert(route.has_value());
    return {worth(start.paid) + most[start.at], *route};
}

Richest richest_of(const World& world, const PlayGraph& graph, const std::function<std::int32_t(const Points&)>& worth)
{
    Richest richest;
    for_each_variant(world.variants, [&](VariantId variant) {
        Richest here = richest_play(graph, variant, worth);
        if (here.most > richest.most) richest = std::move(here);
    });
    return richest;
}

std::optional<Route> shortest_pass(const PlayGraph& graph, VariantId variant, std::int32_t cut, std::int32_t points)
{
    const auto passes = [cut](const Close& close) { return !close.failed && close.cap >= cut; };
    const std::vector<std::int32_t> most = most_points(graph, variant, all_points, passes);
    const auto can_pass = [&](NodeId node, std::int32_t made) { return most[node] != Unreached && made + most[node] >= points; };

    // Breadth first over places with the points made there. A way that has made no more than an earlier one to the same place is
    // left out: it can do nothing that the earlier one cannot do in as few moves.
    const Arrival start = set_out(graph, variant);
    if (!can_pass(start.at, start.paid.sum())) return std::nullopt;
    std::vector<std::int32_t> made(graph.nodes(), Unreached);
    std::vector<Label> labels{{start.at, start.paid.sum(), 0, 0}};
    for (std::uint32_t at = 0; at < labels.size(); ++at) {
        const Label label = labels[at];
        if (graph.kind(label.node) == NodeKind::End) return Route{variant, places_to(labels, at)};
        for (std::uint32_t place = 0; place < graph.fan(label.node); ++place) {
            const Arrival next = arrive(graph, graph.edge(label.node, place), variant);
            const std::int32_t sum = label.points + next.paid.sum();
            if (sum <= made[next.at] || !can_pass(next.at, sum)) continue;
            made[next.at] = sum;
            labels.push_back({next.at, sum, at, place});
        }
    }
    return std::nullopt;
}

std::vector<Move> moves_of(const World& world, const PlayGraph& graph, const Route& route)
{
    std::vector<Move> moves;
    Turner turner(world);
    NodeId node = graph.root;
    auto cells = turner.begin();
    for (const std::uint32_t place : route.places) {
        assert(cells.has_value());
        std::uint32_t cell = 0;
        if (graph.kind(node) == NodeKind::Split) {
            cell = side_of(graph, node, route.variant);
            node = graph.edge(node, cell).to;
        }
        const Belief belief = (*cells)[cell].after;
        moves.push_back(offered(world.program, belief.state())[place]);
        node = graph.edge(node, place).to;
        cells = turner.play(belief, moves.back());
    }
    return moves;
}

} // namespace sim
