#include "sim/session/view/option_bars.h"

#include "sim/session/view/card_choice.h"
#include "sim/solve/reachable.h"

#include <algorithm>
#include <cassert>

namespace sim {

namespace {

/// Between which the chance that follows an option at once moves its value, in points beside the value itself.
void spread(const Solution& solution, NodeId node, std::uint32_t edge, MicroPoints& low, MicroPoints& high)
{
    const PlayGraph& graph = solution.graph;
    const NodeId next = graph.edge(node, edge).to;
    if (graph.kind(next) != NodeKind::Chance) return;
    const MicroPoints mean = solution.best->of(next);
    for (std::uint32_t i = 0; i < graph.fan(next); ++i) {
        const MicroPoints beside = solution.best->of(next, i) - mean;
        low = std::min(low, beside);
        high = std::max(high, beside);
    }
}

} // namespace

std::uint32_t edge_of(const Program& program, const State& state, Move move)
{
    const Moves moves = offered(program, state);
    const Move* const at = std::find(moves.begin(), moves.end(), move);
    assert(at != moves.end());
    return static_cast<std::uint32_t>(at - moves.begin());
}

NodeId node_before(const PlayGraph& graph, const Program& program, const Session& session, std::size_t place)
{
    NodeId node = told_apart(graph, graph.root, session.variant);
    const State* state = &session.start.after;
    for (std::size_t i = 0; i < place; ++i) {
        node = told_apart(graph, graph.edge(node, edge_of(program, *state, session.line[i].move)).to, session.variant);
        state = &session.line[i].after;
    }
    return node;
}

std::vector<OptionBar> option_bars(const Reading& reading, const Session& session, const DecisionValue& decision, const Solution* solution)
{
    const bool is_known = solution != nullptr && solution->is_solved();
    const NodeId node = is_known ? node_before(solution->graph, reading.program, session, decision.move) : NodeId{};
    std::vector<OptionBar> bars;
    for (std::uint32_t i = 0; i < decision.options.size(); ++i) {
        const OptionValue& option = decision.options[i];
        MicroPoints low = 0, high = 0;
        if (is_known) spread(*solution, node, i, low, high);
        bars.push_back({reading.act(ActId{option.move.index}), i == decision.taken, option.value == decision.value, whole_points(option.value),
                        whole_points(option.value + low), whole_points(option.value + high)});
    }
    return bars;
}

} // namespace sim
