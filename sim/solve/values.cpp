#include "sim/solve/values.h"

#include "sim/solve/reachable.h"

#include <algorithm>
#include <limits>

namespace sim {

namespace {

std::vector<MicroPoints> payments_of(const World& world, const Ledger& ledger)
{
    std::vector<MicroPoints> worth(ledger.payments());
    if (world.capped) return worth;
    for (std::uint32_t i = 0; i < worth.size(); ++i) {
        WeightedMean mean;
        for_each_variant(ledger.payment_live(i, world.variants), [&](VariantId variant) {
            mean.add(static_cast<std::uint64_t>(world.scenario().variants[variant.raw()].weight), ledger.points(i, variant).sum() * Point);
        });
        worth[i] = mean.value();
    }
    return worth;
}

std::vector<MicroPoints> closes_of(const World& world, const Ledger& ledger)
{
    std::vector<MicroPoints> worth;
    for (std::uint32_t i = 0; i < ledger.closes(); ++i) {
        WeightedMean mean;
        for_each_variant(ledger.live(i), [&](VariantId variant) {
            mean.add(static_cast<std::uint64_t>(world.scenario().variants[variant.raw()].weight), ledger.close(i, variant).worth * Point);
        });
        worth.push_back(mean.value());
    }
    return worth;
}

/// In a variant a split leads only one way, and nothing is hidden.
MicroPoints value_in(const World& world, const PlayGraph& graph, VariantId variant)
{
    const auto paid = [&](std::uint32_t payment) { return world.capped ? 0 : graph.ledger->points(payment, variant).sum() * Point; };
    const std::vector<bool> there = places_of(graph, variant);
    std::vector<MicroPoints> values(graph.nodes());
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
        if (!there[*at]) continue;
        const NodeKind kind = graph.kind(*at);
        if (kind == NodeKind::End) {
            values[*at] = graph.ledger->close(graph.close(*at), variant).worth * Point;
            continue;
        }
        MicroPoints best = std::numeric_limits<MicroPoints>::min();
        WeightedMean mean;
        for (std::uint32_t i = 0; i < graph.fan(*at); ++i) {
            if (!leads_on(graph, *at, i, variant)) continue;
            const PlayGraph::Edge edge = graph.edge(*at, i);
            const MicroPoints value = paid(edge.paid) + values[edge.to];
            best = std::max(best, value);
            if (kind == NodeKind::Chance) mean.add(graph.weight(*at, i), value);
        }
        values[*at] = kind == NodeKind::Chance ? mean.value() : best;
    }
    return paid(graph.paid_before) + values[graph.root];
}

} // namespace

MicroPoints WeightedMean::value() const
{
    const Wide weight = static_cast<Wide>(weight_);
    const Wide above = 2 * sum_ + weight, below = 2 * weight;
    const Wide quotient = above / below;
    return static_cast<MicroPoints>(above % below < 0 ? quotient - 1 : quotient);
}

Values::Values(const World& world, const PlayGraph& graph, Aim aim)
    : graph_(graph), paid_(payments_of(world, *graph.ledger)), values_(graph.nodes())
{
    const std::vector<MicroPoints> closes = closes_of(world, *graph.ledger);
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
        const NodeId node = *at;
        const NodeKind kind = graph.kind(node);
        const std::uint32_t fan = graph.fan(node);
        if (kind == NodeKind::End) {
            values_[node] = closes[graph.close(node)];
        } else if (kind == NodeKind::Choice) {
            MicroPoints value = of(node, 0);
            for (std::uint32_t i = 1; i < fan; ++i)
                value = aim == Aim::Best ? std::max(value, of(node, i)) : std::min(value, of(node, i));
            values_[node] = value;
        } else {
            WeightedMean mean;
            for (std::uint32_t i = 0; i < fan; ++i) mean.add(graph.weight(node, i), of(node, i));
            values_[node] = mean.value();
        }
    }
}

MicroPoints clairvoyant_value(const World& world, const PlayGraph& graph)
{
    WeightedMean mean;
    for_each_variant(world.variants, [&](VariantId variant) {
        mean.add(static_cast<std::uint64_t>(world.scenario().variants[variant.raw()].weight), value_in(world, graph, variant));
    });
    return mean.value();
}

} // namespace sim
