#include "sim/content/checking.h"

#include <algorithm>
#include <limits>

namespace sim {

namespace {

constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();

/// Scene to scene in no time, by an act that is not used up.
struct Quick {
    std::uint32_t to = 0;
    std::uint32_t act = 0;
};

using Graph = std::vector<std::vector<Quick>>;

enum class Asks : std::uint8_t { Nothing, Anything };

Graph quick_graph(const Scenario& scenario, Asks asks)
{
    Graph graph(scenario.scenes.size());
    std::vector<Edge> edges;
    for (std::uint32_t i = 0; i < scenario.acts.size(); ++i) {
        const Act& act = scenario.acts[i];
        if (act.kind != ActKind::Option || act.takes != 0 || act.once || is_never(scenario, act.when)) continue;
        if (asks == Asks::Nothing && (act.when.written() || scenario.details_of(act).needs.size != 0)) continue;
        edges.clear();
        add_edges(scenario, act.scene, act.goes, edges);
        for (const Edge& edge : edges) {
            if (!edge.on_top) graph[act.scene.raw()].push_back({edge.to, i});
        }
    }
    return graph;
}

/// The number of each scene's knot: scenes that lead to each other have the same one (Tarjan, without recursion).
class Knots {
public:
    explicit Knots(const Graph& graph)
        : graph_(graph),
          of(graph.size(), None),
          index_(graph.size(), None),
          low_(graph.size()),
          next_(graph.size()),
          waiting_(graph.size())
    {
        for (std::uint32_t scene = 0; scene < graph.size(); ++scene) {
            if (index_[scene] == None) walk(scene);
        }
    }

private:
    void enter(std::uint32_t scene)
    {
        index_[scene] = low_[scene] = count_++;
        path_.push_back(scene);
        open_.push_back(scene);
        waiting_[scene] = true;
    }

    void walk(std::uint32_t start)
    {
        enter(start);
        while (!path_.empty()) {
            const std::uint32_t here = path_.back();
            if (next_[here] < graph_[here].size()) {
                const std::uint32_t to = graph_[here][next_[here]++].to;
                if (index_[to] == None)
                    enter(to);
                else if (waiting_[to])
                    low_[here] = std::min(low_[here], index_[to]);
                continue;
            }
            path_.pop_back();
            if (!path_.empty()) low_[path_.back()] = std::min(low_[path_.back()], low_[here]);
            if (low_[here] == index_[here]) close(here);
        }
    }

    void close(std::uint32_t root)
    {
        for (std::uint32_t scene = None; scene != root;) {
            scene = open_.back();
            open_.pop_back();
            waiting_[scene] = false;
            of[scene] = root;
        }
    }

    const Graph& graph_;

public:
    std::vector<std::uint32_t> of;

private:
    std::vector<std::uint32_t> index_, low_, next_;
    std::vector<bool> waiting_;
    std::vector<std::uint32_t> path_, open_;
    std::uint32_t count_ = 0;
};

/// The shortest way from a scene back to itself inside its knot, as acts; empty where there is none.
std::vector<std::uint32_t> way_round(const Graph& graph, const std::vector<std::uint32_t>& knot, std::uint32_t start)
{
    std::vector<std::uint32_t> came_by(graph.size(), None), came_from(graph.size(), None), queue{start};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const std::uint32_t here = queue[i];
        for (const Quick& edge : graph[here]) {
            if (knot[edge.to] != knot[start]) continue;
            if (edge.to == start) {
                std::vector<std::uint32_t> acts{edge.act};
                for (std::uint32_t at = here; at != start; at = came_from[at]) acts.push_back(came_by[at]);
                std::reverse(acts.begin(), acts.end());
                return acts;
            }
            if (came_by[edge.to] != None) continue;
            came_by[edge.to] = edge.act;
            came_from[edge.to] = here;
            queue.push_back(edge.to);
        }
    }
    return {};
}

/// A loop in a knot, or nothing. A knot of one has a loop only when the scene leads to itself.
std::vector<std::uint32_t> loop_in(const Graph& graph, const std::vector<std::uint32_t>& knots,
                                   const std::vector<std::uint32_t>& knot)
{
    const std::uint32_t first = *std::min_element(knot.begin(), knot.end());
    if (knot.size() > 1) return way_round(graph, knots, first);
    for (const Quick& edge : graph[first]) {
        if (edge.to == first) return {edge.act};
    }
    return {};
}

std::vector<std::vector<std::uint32_t>> members_of(const Knots& knots)
{
    std::vector<std::vector<std::uint32_t>> members(knots.of.size());
    for (std::uint32_t i = 0; i < knots.of.size(); ++i) members[knots.of[i]].push_back(i);
    members.erase(std::remove_if(members.begin(), members.end(), [](const auto& knot) { return knot.empty(); }),
                  members.end());
    return members;
}

std::string told(const Scenario& scenario, const std::vector<std::uint32_t>& acts)
{
    std::string list;
    for (const std::uint32_t act : acts) list += (list.empty() ? "" : ", ") + scenario.name_of(ActId{act});
    return list;
}

/// Reports one loop for each knot that is not in `already`; returns the knots' scenes.
std::vector<bool> report_loops(const Checking& checking, Asks asks, const std::vector<bool>& already)
{
    const Scenario& scenario = checking.scenario;
    const Graph graph = quick_graph(scenario, asks);
    const Knots knots(graph);
    std::vector<bool> looping(graph.size());
    for (const std::vector<std::uint32_t>& knot : members_of(knots)) {
        const auto acts = loop_in(graph, knots.of, knot);
        if (acts.empty()) continue;
        bool is_known = false;
        for (const std::uint32_t scene : knot) {
            looping[scene] = true;
            is_known = is_known || (!already.empty() && already[scene]);
        }
        if (is_known) continue;
        const JsonValue at = checking.places.acts[acts.front()];
        if (asks == Asks::Nothing) {
            checking.report.error("S201", at,
                                  "these options lead round in a circle without a day passing, for ever: " + told(scenario, acts) +
                                      "; let one of them take time, or be done only once");
        } else {
            checking.report.warning("S323", at,
                                    "these options may lead round in a circle without a day passing, for ever unless a condition ends it: " +
                                        told(scenario, acts) + "; let one of them take time, or be done only once");
        }
    }
    return looping;
}

/// A chance that leads to itself, directly or through others.
void check_chances(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    Graph graph(scenario.chances.size());
    for (std::uint32_t i = 0; i < scenario.chances.size(); ++i) {
        const Range outcomes = scenario.chances[i].outcomes;
        for (std::uint32_t o = outcomes.begin; o < outcomes.end(); ++o) {
            const Goes goes = scenario.outcomes[o].goes;
            if (goes.kind == GoesKind::Chance) graph[i].push_back({goes.target, o});
        }
    }
    const Knots knots(graph);
    for (const std::vector<std::uint32_t>& knot : members_of(knots)) {
        if (loop_in(graph, knots.of, knot).empty()) continue;
        checking.report.error("S201", checking.places.chances[*std::min_element(knot.begin(), knot.end())],
                              "this chance leads back to itself without a day passing; let its outcomes lead elsewhere");
    }
}

}  // namespace

void check_loops(const Checking& checking)
{
    const std::vector<bool> certain = report_loops(checking, Asks::Nothing, {});
    report_loops(checking, Asks::Anything, certain);
    check_chances(checking);
}

}  // namespace sim
