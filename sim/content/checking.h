#pragma once

#include "sim/content/check.h"
#include "sim/content/report.h"
#include "sim/content/scenario_reader.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// A scenario that is being checked: what the checks share. Private to them.
struct Checking {
    Report& report;
    const Scenario& scenario;
    const ScenarioPlaces& places;
    const CheckedAgainst& against;
};

void check_reach(const Checking&);     ///< what nothing leads to
void check_loops(const Checking&);     ///< scenes that lead round in no time
void check_ways_out(const Checking&);  ///< scenes and desks where a play could stick
void check_depth(const Checking&);     ///< sub-scenes on top of each other
void check_uses(const Checking&);      ///< what is never read, written, learnt, made, shared
void check_days(const Checking&);      ///< what never comes in time
void check_rules(const Checking&);     ///< the rules that the scope names, and what they can earn
void check_keys(const Checking&);      ///< events that no instance of a rule can see
void check_scope(const Checking&);     ///< the sum of points, rules listed twice
void check_earns(const Checking&);     ///< points that a rule itself keeps from being earned
void check_instances(const Checking&); ///< more to judge than can be
void check_seen(const Checking&);      ///< reasons and moods that give hidden things away

// ---- Questions that several checks ask

/// The scene that choosing this can put on top, and how. A chance may lead to several.
struct Edge {
    std::uint32_t to = 0;  ///< scene
    bool on_top = false;   ///< visit: the scene below stays open
};
void add_edges(const Scenario&, SceneId from, Goes, std::vector<Edge>&);

[[nodiscard]] bool leaves_scene(const Scenario&, const Act&);
/// Offered whenever its scene or the desk is there, for one seat: no condition, not used up, nobody asked.
[[nodiscard]] bool is_always_offered(const Scenario&, const Act&, SeatId);
/// An expression that says no, whatever the state.
[[nodiscard]] bool is_never(const Scenario&, Expression);
[[nodiscard]] std::string name_of(const Scenario&, SceneId);

}  // namespace sim
