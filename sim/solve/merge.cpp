#include "sim/solve/merge.h"

#include "sim/solve/state_table.h"

#include <vector>

namespace sim {

namespace {

/// What tells a place from others: its kind, and its edges to places that are merged already.
void key_of(const PlayGraph& graph, NodeId node, const std::vector<NodeId>& place_of, std::vector<std::uint64_t>& key)
{
    const NodeKind kind = graph.kind(node);
    const std::uint32_t fan = graph.fan(node);
    key.assign(1, std::uint64_t{static_cast<std::uint8_t>(kind)} << 32 | (kind == NodeKind::End ? graph.close(node) : fan));
    for (std::uint32_t i = 0; i < fan; ++i) {
        const PlayGraph::Edge edge = graph.edge(node, i);
        key.push_back(std::uint64_t{edge.paid} << 32 | place_of[edge.to]);
    }
    if (kind != NodeKind::Chance && kind != NodeKind::Split) return;
    for (const std::uint32_t side : graph.sides(node)) key.push_back(side);
}

void add_copy(const PlayGraph& graph, NodeId node, const std::vector<NodeId>& place_of, PlayGraph& small)
{
    const NodeId copy = small.add_node();
    const NodeKind kind = graph.kind(node);
    if (kind == NodeKind::End) return small.set_end(copy, graph.close(node));
    if (kind == NodeKind::Choice) small.begin_row(copy, kind);
    else small.begin_row(copy, kind, graph.sides(node));
    for (std::uint32_t i = 0; i < graph.fan(node); ++i) {
        const PlayGraph::Edge edge = graph.edge(node, i);
        small.add_edge({place_of[edge.to], edge.paid});
    }
}

} // namespace

PlayGraph merged(const PlayGraph& graph)
{
    PlayGraph small;
    StateTable places;
    std::vector<NodeId> place_of(graph.nodes());
    std::vector<std::uint64_t> key;
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
        key_of(graph, *at, place_of, key);
        const auto [place, is_new] = places.add(key);
        place_of[*at] = place;
        if (is_new) add_copy(graph, *at, place_of, small);
    }
    for (NodeId place = static_cast<NodeId>(small.nodes()); place-- > 0;) small.order.push_back(place);
    small.root = place_of[graph.root];
    small.paid_before = graph.paid_before;
    small.ledger = graph.ledger;
    return small;
}

} // namespace sim
