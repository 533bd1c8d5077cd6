#pragma once

#include "sim/solve/kept.h"
#include "sim/solve/plays.h"
#include "sim/solve/reachable.h"
#include "sim/solve/search.h"
#include "sim/solve/values.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// A world solved: the graph of its plays and what every place in it is worth. Stays where it is.
struct Solution {
    Solution(const World& of, const SearchLimits& limits) : world(of), search(sim::search(world, limits, &graph)) {}
    /// What was found before, in the same world.
    Solution(const World&, Kept);
    Solution(const Solution&) = delete;
    Solution& operator=(const Solution&) = delete;

    /// False: nothing is known but what `search` says; `best` is empty.
    [[nodiscard]] bool is_solved() const { return search.end == SearchEnd::Whole; }

    World world;
    PlayGraph graph;
    Search search;
    std::optional<Values> best;
};

/// Solves a world exactly, or says why not.
/// @pre somebody judges
[[nodiscard]] std::unique_ptr<Solution> solve(const World&, const SearchLimits&);

/// The same with the graph merged, which is enough for all but the states that its places stand for. Not solved, the graph is
/// empty.
[[nodiscard]] std::unique_ptr<Solution> solve_merged(const World&, const SearchLimits&);

} // namespace sim
