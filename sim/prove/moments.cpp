#include "sim/prove/moments.h"

#include "sim/prove/routes.h"
#include "sim/solve/reachable.h"

#include <cmath>
#include <vector>

namespace sim {

namespace {

constexpr double Nothing = 1e-6;   ///< a variance below it is rounding

/// The moments of sums to which a first step is added.
Moments after(Pair step, const Moments& rest)
{
    return {step.x + rest.x, step.y + rest.y, step.x * step.x + 2 * step.x * rest.x + rest.xx, step.y * step.y + 2 * step.y * rest.y + rest.yy,
            step.x * step.y + step.x * rest.y + step.y * rest.x + rest.xy};
}

void mix(Moments& into, double share, const Moments& from)
{
    into.x += share * from.x;
    into.y += share * from.y;
    into.xx += share * from.xx;
    into.yy += share * from.yy;
    into.xy += share * from.xy;
}

Moments moments_in(const PlayGraph& graph, VariantId variant, const AddingUp& adding)
{
    const std::vector<bool> there = places_of(graph, variant);
    std::vector<Moments> moments(graph.nodes());
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
        const NodeId node = *at;
        const NodeKind kind = graph.kind(node);
        if (!there[node] || kind == NodeKind::Split) continue;
        if (kind == NodeKind::End) {
            moments[node] = after(adding.end(node, variant), {});
            continue;
        }
        double all = 0;
        for (std::uint32_t i = 0; kind == NodeKind::Chance && i < graph.fan(node); ++i) all += graph.weight(node, i);
        for (std::uint32_t i = 0; i < graph.fan(node); ++i) {
            const double share = kind == NodeKind::Chance ? graph.weight(node, i) / all : adding.share(node, i);
            if (share == 0) continue;
            mix(moments[node], share, after(adding.move(node, i, variant), moments[arrive(graph, graph.edge(node, i), variant).at]));
        }
    }
    return after(adding.start(variant), moments[set_out(graph, variant).at]);
}

} // namespace

double Moments::correlation() const
{
    if (variance_x() < Nothing || variance_y() < Nothing) return 0;
    return (xy - x * y) / std::sqrt(variance_x() * variance_y());
}

Moments moments_of(const World& world, const PlayGraph& graph, const AddingUp& adding)
{
    Moments all;
    const auto weights = static_cast<double>(weight_of(world.scenario(), world.variants));
    for_each_variant(world.variants, [&](VariantId variant) {
        mix(all, world.scenario().variants[variant.raw()].weight / weights, moments_in(graph, variant, adding));
    });
    return all;
}

} // namespace sim
