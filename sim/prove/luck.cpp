#include "sim/prove/luck.h"

#include "sim/prove/routes.h"
#include "sim/solve/reachable.h"

namespace sim {

namespace {

double in_points(MicroPoints value) { return static_cast<double>(value) / static_cast<double>(Point); }

/// What an edge, and the observation behind it, bring a variant beyond what was to be expected.
double luck_of(const PlayGraph& graph, const Values& values, PlayGraph::Edge edge, VariantId variant)
{
    const auto paid = [&](std::uint32_t payment) { return graph.ledger->points(payment, variant).sum() * Point - values.paid(payment); };
    MicroPoints luck = paid(edge.paid);
    if (graph.kind(edge.to) != NodeKind::Split) return in_points(luck);
    for (std::uint32_t i = 0; i < graph.fan(edge.to); ++i)
        if (leads_on(graph, edge.to, i, variant))
            luck += values.of(edge.to, i) - values.of(edge.to) + paid(graph.edge(edge.to, i).paid);
    return in_points(luck);
}

} // namespace

Moments regret_and_luck(const World& world, const PlayGraph& graph, const Values& values, double uniform)
{
    AddingUp adding;
    adding.share = [&, uniform](NodeId node, std::uint32_t place) {
        return uniform / graph.fan(node) + (place == values.first_chosen(node) ? 1 - uniform : 0);
    };
    adding.start = [&](VariantId variant) { return Pair{0, luck_of(graph, values, {graph.root, graph.paid_before}, variant)}; };
    adding.move = [&](NodeId node, std::uint32_t place, VariantId variant) {
        const double gap = in_points(values.of(node, place) - values.of(node)), luck = luck_of(graph, values, graph.edge(node, place), variant);
        return graph.kind(node) == NodeKind::Chance ? Pair{0, gap + luck} : Pair{-gap, luck};
    };
    adding.end = [&](NodeId node, VariantId variant) {
        return Pair{0, in_points(graph.ledger->close(graph.close(node), variant).worth * Point - values.of(node))};
    };
    return moments_of(world, graph, adding);
}

Moments length_and_points(const World& world, const PlayGraph& graph)
{
    AddingUp adding;
    adding.share = [&](NodeId node, std::uint32_t) { return 1.0 / graph.fan(node); };
    adding.start = [&](VariantId variant) { return Pair{0, static_cast<double>(set_out(graph, variant).paid.sum())}; };
    adding.move = [&](NodeId node, std::uint32_t place, VariantId variant) {
        return Pair{graph.kind(node) == NodeKind::Choice ? 1.0 : 0.0, static_cast<double>(arrive(graph, graph.edge(node, place), variant).paid.sum())};
    };
    adding.end = [&](NodeId node, VariantId variant) { return Pair{0, static_cast<double>(graph.ledger->close(graph.close(node), variant).points.sum())}; };
    return moments_of(world, graph, adding);
}

} // namespace sim
