#include "sim/solve/plays.h"

#include "sim/solve/natural.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace sim {

namespace {

/// Counts plays over the edges that `counts(node, place)` lets through.
template <class Counts>
std::string count_over(const PlayGraph& graph, Counts counts)
{
    for (std::size_t width = 2;; width *= 2) {
        Naturals plays(graph.nodes(), width);
        for (auto at = graph.order.rbegin(); at != graph.order.rend() && !plays.overflowed(); ++at) {
            const NodeId node = *at;
            if (graph.kind(node) == NodeKind::End) {
                plays.set(node, static_cast<std::uint64_t>(std::popcount(graph.ledger->live(graph.close(node)))));
                continue;
            }
            for (std::uint32_t i = 0; i < graph.fan(node); ++i)
                if (counts(node, i)) plays.add(node, graph.edge(node, i).to);
        }
        if (!plays.overflowed()) return plays.decimal(graph.root);
    }
}

/// By node: the fewest acts of an optimal play from here on.
std::vector<std::uint16_t> fewest_acts(const PlayGraph& graph, const Values& values)
{
    std::vector<std::uint16_t> acts(graph.nodes());
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
        const NodeId node = *at;
        if (graph.kind(node) == NodeKind::End) continue;
        const bool is_act = graph.kind(node) == NodeKind::Choice;
        std::uint32_t fewest = 0xffff;
        for (std::uint32_t i = 0; i < graph.fan(node); ++i)
            if (!is_act || values.is_chosen(node, i)) fewest = std::min<std::uint32_t>(fewest, acts[graph.edge(node, i).to] + (is_act ? 1u : 0u));
        acts[node] = static_cast<std::uint16_t>(fewest);
    }
    return acts;
}

} // namespace

std::string number_of_plays(const PlayGraph& graph)
{
    return count_over(graph, [](NodeId, std::uint32_t) { return true; });
}

std::string number_of_optimal_plays(const PlayGraph& graph, const Values& values)
{
    return count_over(graph, [&](NodeId node, std::uint32_t place) {
        return graph.kind(node) != NodeKind::Choice || values.is_chosen(node, place);
    });
}

BestPlay best_play(const World& world, const PlayGraph& graph, const Values& values)
{
    const std::vector<std::uint16_t> acts = fewest_acts(graph, values);
    BestPlay play;
    play.acts = acts[graph.root];
    Turner turner(world);
    NodeId node = graph.root;
    auto cells = turner.begin();
    while (true) {
        assert(cells.has_value());
        std::uint32_t cell = 0;
        if (graph.kind(node) == NodeKind::Split) {
            for (std::uint32_t i = 1; i < graph.fan(node); ++i)
                if (acts[graph.edge(node, i).to] < acts[graph.edge(node, cell).to]) cell = i;
            node = graph.edge(node, cell).to;
        }
        const Belief belief = (*cells)[cell].after;
        if (graph.kind(node) == NodeKind::End) {
            play.variant = VariantId{static_cast<std::size_t>(std::countr_zero(belief.live))};
            return play;
        }
        const bool is_act = graph.kind(node) == NodeKind::Choice;
        std::uint32_t place = 0;
        while (acts[graph.edge(node, place).to] + (is_act ? 1u : 0u) != acts[node] || (is_act && !values.is_chosen(node, place))) ++place;
        play.moves.push_back(offered(world.program, belief.state())[place]);
        node = graph.edge(node, place).to;
        cells = turner.play(belief, play.moves.back());
    }
}

} // namespace sim
