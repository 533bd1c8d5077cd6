#include "sim/prove/alike.h"
#include "sim/prove/beliefs.h"
#include "sim/prove/linting.h"
#include "sim/protocol/match.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace sim {

namespace {

/// A pair of rules that both count for the seat, with the versions of each.
struct Declared {
    RulePair pair;
    std::vector<const Rule*> first, second;
};

std::vector<const Rule*> versions_of(const Judging& judging, const std::string& id)
{
    std::vector<const Rule*> versions;
    for (const Obligation& each : judging.obligations) {
        const Rule& rule = judging.rule_of(each);
        if (rule.id == id && std::find(versions.begin(), versions.end(), &rule) == versions.end()) versions.push_back(&rule);
    }
    return versions;
}

std::vector<Declared> declared_in(const Linting& it)
{
    std::vector<Declared> all;
    for (const RulePair& pair : it.subject.protocol.independent) {
        Declared each{pair, versions_of(it.judging, pair.first), versions_of(it.judging, pair.second)};
        if (!each.first.empty() && !each.second.empty()) all.push_back(std::move(each));
    }
    return all;
}

/// Two acts that can be done one after the other on one day, in either order, and that bring what two rules declared independent
/// ask about.
struct Swap {
    std::uint32_t pair = 0;          ///< in the list of those declared
    NodeId at = 0;
    VariantId variant;
    std::uint32_t first = 0, second = 0;   ///< places of the edges of one order: at `at`, and where the first leads
    std::uint32_t acts[2] = {0, 0};  ///< ActId
    NodeId here = 0, there = 0;      ///< where this order leads, and where the other
    Points more;                     ///< points that this order has paid more
};

class Swapping {
public:
    explicit Swapping(const Linting& it) : it_(it), graph_(it.graph()), declared_(declared_in(it)), alike_(graph_) {}

    void run()
    {
        if (declared_.empty()) return;
        for_each_belief(it_.solution, [&](NodeId node, const Belief& belief, const Moves& moves) { look(node, belief, moves); });
        std::vector<std::vector<const Swap*>> changing(declared_.size());
        for (const Swap& swap : swaps_)
            if (change_of(swap)) changing[swap.pair].push_back(&swap);
        for (std::uint32_t pair = 0; pair < changing.size(); ++pair)
            if (!changing[pair].empty()) say(pair, changing[pair]);
    }

private:
    void look(NodeId node, const Belief& belief, const Moves& moves)
    {
        alike_.note(node, moves);
        if (graph_.kind(node) != NodeKind::Choice) return;
        std::size_t rank = 0;
        for_each_variant(belief.live, [&](VariantId variant) { look(node, belief.guises[rank++].state, variant, moves); });
    }

    void look(NodeId node, const State& state, VariantId variant, const Moves& moves)
    {
        struct Quick {
            std::uint32_t place = 0;
            Trace trace;
            State after;
        };
        std::vector<Quick> quick;
        for (std::uint32_t i = 0; i < moves.size(); ++i) {
            Quick next{i, {}, state};
            if (advance(it_.program(), next.after, moves[i], &next.trace) != Fault::None || !stays_open(state, next.after)) continue;
            if (brings_any(next.trace)) quick.push_back(std::move(next));
        }
        for (std::uint32_t pair = 0; pair < declared_.size(); ++pair) {
            const Declared& rules = declared_[pair];
            for (std::size_t i = 0; i < quick.size(); ++i)
                for (std::size_t j = i + 1; j < quick.size(); ++j)
                    if ((brings(quick[i].trace, rules.first) && brings(quick[j].trace, rules.second)) ||
                        (brings(quick[i].trace, rules.second) && brings(quick[j].trace, rules.first)))
                        add(pair, node, variant, moves, {quick[i].place, quick[j].place}, {&quick[i].after, &quick[j].after});
        }
    }

    /// Something can be done on the same day.
    [[nodiscard]] bool stays_open(const State& before, const State& after) const
    {
        return !has_ended(it_.program(), after) && !chance_of(it_.program(), after).exists() && day_of(it_.program(), before) == day_of(it_.program(), after);
    }

    [[nodiscard]] bool brings_any(const Trace& trace) const
    {
        return std::any_of(declared_.begin(), declared_.end(), [&](const Declared& each) { return brings(trace, each.first) || brings(trace, each.second); });
    }

    /// Is an event among them that the rule's target asks for, if perhaps from another than the single contact?
    [[nodiscard]] bool brings(const Trace& trace, const std::vector<const Rule*>& versions) const
    {
        return std::any_of(trace.events.begin(), trace.events.end(), [&](const Event& event) {
            const std::uint8_t to = event.to.exists() ? bit_of(it_.judging.roles[event.to.raw()]) : std::uint8_t{0};
            return !event.settled && std::any_of(versions.begin(), versions.end(), [&](const Rule* rule) {
                return rule->target.type == event.type && examine(rule->target, {bit_of(event.role), true, to, event.evidence}) == Miss::Fits;
            });
        });
    }

    void add(std::uint32_t pair, NodeId node, VariantId variant, const Moves& moves, const std::array<std::uint32_t, 2>& places,
             const std::array<const State*, 2>& after)
    {
        Swap swap{pair, node, variant, places[0], 0, {moves[places[0]].index, moves[places[1]].index}, 0, 0, {}};
        NodeId ends[2] = {0, 0};
        Points paid[2];
        for (std::size_t order = 0; order < 2; ++order) {
            const Moves next = offered(it_.program(), *after[order]);
            const auto other = std::find(next.begin(), next.end(), moves[places[1 - order]]);
            if (other == next.end()) return;
            const auto place = static_cast<std::uint32_t>(other - next.begin());
            const Arrival once = arrive(graph_, graph_.edge(node, places[order]), variant), twice = arrive(graph_, graph_.edge(once.at, place), variant);
            if (order == 0) swap.second = place;
            ends[order] = twice.at;
            (paid[order] += once.paid) += twice.paid;
        }
        swap.here = ends[0], swap.there = ends[1], swap.more = paid[0];
        for (std::size_t i = 0; i < swap.more.by.size(); ++i) swap.more.by[i] -= paid[1].by[i];
        if (swap.here != swap.there || !(swap.more == Points{})) swaps_.push_back(swap);
    }

    [[nodiscard]] std::optional<Change> change_of(const Swap& swap) { return alike_.change(swap.variant, swap.here, swap.there, swap.more); }

    void say(std::uint32_t pair, const std::vector<const Swap*>& changing)
    {
        std::set<NodeId> states;
        std::map<std::pair<NodeId, VariantId>, const Swap*> swap_at;
        for (const Swap* swap : changing) {
            states.insert(swap->at);
            swap_at.emplace(std::pair(swap->at, swap->variant), swap);
        }
        auto route = shortest_of(it_.world().variants, [&](VariantId variant) {
            return shortest_route(graph_, variant, any_edge, [&](NodeId node) { return swap_at.contains({node, variant}); });
        });
        if (!route) return;
        const Swap& swap = *swap_at.at({end_of(*route), route->variant});
        const Change change = *change_of(swap);
        route->places.insert(route->places.end(), {swap.first, swap.second});
        route->places.insert(route->places.end(), change.places.begin(), change.places.end());
        const RulePair& rules = declared_[pair].pair;
        const auto name = [&](std::uint32_t act) { return it_.scenario().name_of(ActId{act}); };
        it_.say(Severity::Warning, "L14", spot_of_rule(it_.scenario(), it_.world().seat, rules.first),
                "the protocol declares the rules " + rules.first + " and " + rules.second + " independent, but a play in which " + name(swap.acts[0]) +
                    " and " + name(swap.acts[1]) + " follow each other on one day " + change_text(change) +
                    " with these two the other way round; let their order not matter, or do not declare it",
                it_.witness(*route), states.size());
    }

    static std::string change_text(const Change& change)
    {
        const std::int32_t points = change.points.sum(), size = points < 0 ? -points : points;
        if (size == 0) return change.points == Points{} ? "is capped or passes otherwise" : "scores the same in all, but other sides of the score";
        return "scores " + std::to_string(size) + (size == 1 ? " point " : " points ") + (points < 0 ? "more" : "less");
    }

    [[nodiscard]] NodeId end_of(const Route& route) const
    {
        NodeId at = set_out(graph_, route.variant).at;
        for (const std::uint32_t place : route.places) at = arrive(graph_, graph_.edge(at, place), route.variant).at;
        return at;
    }

    const Linting& it_;
    const PlayGraph& graph_;
    std::vector<Declared> declared_;
    AlikePlays alike_;
    std::vector<Swap> swaps_;   ///< that may change something
};

} // namespace

void lint_order(const Linting& it) { Swapping(it).run(); }

} // namespace sim
