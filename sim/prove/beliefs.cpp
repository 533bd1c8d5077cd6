#include "sim/prove/beliefs.h"

#include "sim/solve/turn.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace sim {

namespace {

class Following {
public:
    Following(const Solution& solution, const BeliefVisit& visit)
        : graph_(solution.graph), world_(solution.world), visit_(visit), turner_(world_), waiting_(graph_.nodes())
    {
    }

    void run()
    {
        if (const auto cells = turner_.begin()) reach(graph_.root, *cells);
        for (const NodeId node : graph_.order) {
            if (!waiting_[node]) continue;
            unpack(world_, waiting_[node].get(), belief_);
            waiting_[node].reset();
            const Moves moves = offered(world_.program, belief_.state());
            visit_(node, belief_, moves);
            for (std::uint32_t i = 0; i < moves.size(); ++i)
                if (const auto cells = turner_.play(belief_, moves[i])) reach(graph_.edge(node, i).to, *cells);
        }
    }

private:
    /// Keeps what is known at the places that a move leads to, until they are followed.
    void reach(NodeId to, std::span<Cell> cells)
    {
        for (std::uint32_t i = 0; i < cells.size(); ++i) {
            const NodeId there = graph_.kind(to) == NodeKind::Split ? graph_.edge(to, i).to : to;
            if (graph_.kind(there) == NodeKind::End || waiting_[there]) continue;
            pack(world_, cells[i].after, key_);
            waiting_[there] = std::make_unique<std::uint64_t[]>(key_.size());
            std::copy(key_.begin(), key_.end(), waiting_[there].get());
        }
    }

    const PlayGraph& graph_;
    const World& world_;
    const BeliefVisit& visit_;
    Turner turner_;
    std::vector<std::unique_ptr<std::uint64_t[]>> waiting_;   ///< by node: reached and not yet followed
    std::vector<std::uint64_t> key_;
    Belief belief_;
};

} // namespace

void for_each_belief(const Solution& solution, const BeliefVisit& visit) { Following(solution, visit).run(); }

} // namespace sim
