#include "sim/solve/solution.h"

#include "sim/solve/merge.h"

#include <utility>

namespace sim {

Solution::Solution(const World& of, Kept kept) : world(of), graph(std::move(kept.graph)), search(std::move(kept.search))
{
    best.emplace(world, graph, Aim::Best);
}

std::unique_ptr<Solution> solve(const World& world, const SearchLimits& limits)
{
    auto solution = std::make_unique<Solution>(world, limits);
    if (solution->is_solved()) solution->best.emplace(solution->world, solution->graph, Aim::Best);
    return solution;
}

std::unique_ptr<Solution> solve_merged(const World& world, const SearchLimits& limits)
{
    auto solution = std::make_unique<Solution>(world, limits);
    const bool solved = solution->is_solved();
    PlayGraph few = solved ? merged(solution->graph) : PlayGraph();
    few.trim();
    solution->graph = std::move(few);
    if (solved) solution->best.emplace(solution->world, solution->graph, Aim::Best);
    return solution;
}

} // namespace sim
