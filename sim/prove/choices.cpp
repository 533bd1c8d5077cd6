#include "sim/prove/choices.h"

#include "sim/solve/turn.h"

#include <algorithm>
#include <memory>

namespace sim {

namespace {

class Choosing {
public:
    explicit Choosing(const Solution& solution)
        : graph_(solution.graph), world_(solution.world), values_(*solution.best), turner_(world_), waiting_(graph_.nodes())
    {
        found_.acts.resize(world_.scenario().acts.size());
        found_.scenes.resize(world_.scenario().scenes.size());
        found_.scene_at.assign(graph_.nodes(), Choices::Nowhere);
    }

    Choices run()
    {
        if (const auto cells = turner_.begin()) reach(graph_.root, *cells);
        for (const NodeId node : graph_.order) {
            if (!waiting_[node]) continue;
            unpack(world_, waiting_[node].get(), belief_);
            waiting_[node].reset();
            const Moves moves = offered(world_.program, belief_.state());
            if (graph_.kind(node) == NodeKind::Choice && moves.size() > 1) record(node, moves);
            for (std::uint32_t i = 0; i < moves.size(); ++i)
                if (const auto cells = turner_.play(belief_, moves[i])) reach(graph_.edge(node, i).to, *cells);
        }
        return std::move(found_);
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

    void record(NodeId node, const Moves& moves)
    {
        MicroPoints worst = values_.of(node);
        for (std::uint32_t i = 0; i < moves.size(); ++i) {
            const MicroPoints value = values_.of(node, i), regret = values_.of(node) - value;
            worst = std::min(worst, value);
            ActRecord& act = found_.acts[moves[i].index];
            ++act.places;
            act.regret += regret;
            if (regret < act.least) act.least = regret, act.at = node, act.place = i;
        }
        const SceneId scene = scene_of(world_.program, belief_.state());
        if (!scene.exists()) return;
        SceneRecord& it = found_.scenes[scene.raw()];
        ++it.places;
        it.spread = std::max(it.spread, values_.of(node) - worst);
        found_.scene_at[node] = scene.raw();
    }

    const PlayGraph& graph_;
    const World& world_;
    const Values& values_;
    Turner turner_;
    std::vector<std::unique_ptr<std::uint64_t[]>> waiting_;   ///< by node: reached and not yet followed
    std::vector<std::uint64_t> key_;
    Belief belief_;
    Choices found_;
};

} // namespace

Choices choices_of(const Solution& solution) { return Choosing(solution).run(); }

} // namespace sim
