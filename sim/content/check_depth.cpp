#include "sim/content/checking.h"
#include "sim/content/suggest.h"

#include <algorithm>

namespace sim {

namespace {

constexpr std::uint8_t Deepest = 4;

/// Walks through every place a scene can have in the stack.
class Depths {
public:
    explicit Depths(const Checking& checking)
        : checking_(checking),
          scenario_(checking.scenario),
          seen_(scenario_.scenes.size()),
          told_(scenario_.acts.size())
    {
        std::vector<Edge> edges;
        for (const Seat& seat : scenario_.seats) {
            if (seat.opens.exists()) enter(seat.opens.raw(), 1);
        }
        for (std::uint32_t i = scenario_.desk_acts.begin; i < scenario_.desk_acts.end(); ++i)
            add_edges(scenario_, {}, scenario_.acts[i].goes, edges);
        for (const Timed& event : scenario_.events) add_edges(scenario_, {}, event.opens, edges);
        for (const Edge& edge : edges) enter(edge.to, 1);
        while (!open_.empty()) next();
    }

private:
    struct At {
        std::uint32_t scene;
        std::uint8_t depth;  ///< 1: alone
    };

    void enter(std::uint32_t scene, std::uint8_t depth)
    {
        if ((seen_[scene] >> depth & 1) != 0) return;
        seen_[scene] = static_cast<std::uint8_t>(seen_[scene] | 1u << depth);
        open_.push_back({scene, depth});
    }

    void next()
    {
        const At at = open_.back();
        open_.pop_back();
        const Range options = scenario_.scenes[at.scene].options;
        std::vector<Edge> edges;
        for (std::uint32_t i = options.begin; i < options.end(); ++i) {
            edges.clear();
            add_edges(scenario_, SceneId{at.scene}, scenario_.acts[i].goes, edges);
            for (const Edge& edge : edges) {
                if (!edge.on_top)
                    enter(edge.to, at.depth);
                else if (at.depth < Deepest)
                    enter(edge.to, static_cast<std::uint8_t>(at.depth + 1));
                else
                    tell(i);
            }
        }
    }

    void tell(std::uint32_t act)
    {
        if (told_[act]) return;
        told_[act] = true;
        checking_.report.error("S203", checking_.places.acts[act].member("goes"),
                               "here a fifth scene could be opened on top of four open ones, and at most four are open at once; "
                               "let a conversation below end first, or lead on with goes: \"<scene>\" instead of \"visit:<scene>\"");
    }

    const Checking& checking_;
    const Scenario& scenario_;
    std::vector<std::uint8_t> seen_;  ///< bits by depth
    std::vector<bool> told_;
    std::vector<At> open_;
};

/// A scene on top leads to the one that waits below: it would be open twice.
void check_twice(const Checking& checking, std::uint32_t visit, std::vector<std::uint32_t>& stamps, std::uint32_t stamp)
{
    const Scenario& scenario = checking.scenario;
    const Act& visiting = scenario.acts[visit];
    std::vector<std::uint32_t> open{visiting.goes.target};
    std::vector<Edge> edges;
    stamps[visiting.goes.target] = stamp;
    while (!open.empty()) {
        const Range options = scenario.scenes[open.back()].options;
        const SceneId here{open.back()};
        open.pop_back();
        for (std::uint32_t i = options.begin; i < options.end(); ++i) {
            edges.clear();
            add_edges(scenario, here, scenario.acts[i].goes, edges);
            for (const Edge& edge : edges) {
                if (SceneId{edge.to} == visiting.scene) {
                    checking.report.error("S224", checking.places.acts[i].member("goes"),
                                          "the scene " + quoted(name_of(scenario, visiting.scene)) +
                                              " still waits below, since " + scenario.name_of(ActId{visit}) +
                                              "; write \"return\" to go back to it");
                    return;
                }
                if (edge.on_top || stamps[edge.to] == stamp) continue;
                stamps[edge.to] = stamp;
                open.push_back(edge.to);
            }
        }
    }
}

}  // namespace

void check_depth(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    const auto visits = [](const Act& act) { return act.goes.kind == GoesKind::Visit; };
    if (std::none_of(scenario.acts.begin(), scenario.acts.end(), visits)) return;

    const std::size_t errors = checking.report.error_count();
    std::vector<std::uint32_t> stamps(scenario.scenes.size());
    for (std::uint32_t i = 0; i < scenario.acts.size(); ++i) {
        if (!visits(scenario.acts[i])) continue;
        if (SceneId{scenario.acts[i].goes.target} == scenario.acts[i].scene) {
            checking.report.error("S224", checking.places.acts[i].member("goes"),
                                  "a scene cannot be opened on top of itself; write goes: \"<scene>\" to begin it anew");
            continue;
        }
        check_twice(checking, i, stamps, i + 1);
    }
    // A scene that is opened on top of itself would be found again here, at any depth.
    if (checking.report.error_count() == errors) Depths{checking};
}

}  // namespace sim
