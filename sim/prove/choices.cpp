#include "sim/prove/choices.h"

#include "sim/prove/beliefs.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

class Choosing {
public:
    explicit Choosing(const Solution& solution) : solution_(solution), graph_(solution.graph), world_(solution.world), values_(*solution.best)
    {
        found_.acts.resize(world_.scenario().acts.size());
        found_.scenes.resize(world_.scenario().scenes.size());
        found_.scene_at.assign(graph_.nodes(), Choices::Nowhere);
    }

    Choices run()
    {
        for_each_belief(solution_, [&](NodeId node, const Belief& belief, const Moves& moves) {
            if (graph_.kind(node) == NodeKind::Choice && moves.size() > 1) record(node, belief, moves);
        });
        return std::move(found_);
    }

private:
    void record(NodeId node, const Belief& belief, const Moves& moves)
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
        const SceneId scene = scene_of(world_.program, belief.state());
        if (!scene.exists()) return;
        SceneRecord& it = found_.scenes[scene.raw()];
        ++it.places;
        it.spread = std::max(it.spread, values_.of(node) - worst);
        found_.scene_at[node] = scene.raw();
    }

    const Solution& solution_;
    const PlayGraph& graph_;
    const World& world_;
    const Values& values_;
    Choices found_;
};

} // namespace

Choices choices_of(const Solution& solution) { return Choosing(solution).run(); }

} // namespace sim
