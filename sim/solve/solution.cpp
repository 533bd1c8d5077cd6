#include "sim/solve/solution.h"

namespace sim {

std::unique_ptr<Solution> solve(const World& world, const SearchLimits& limits)
{
    auto solution = std::make_unique<Solution>(world, limits);
    if (solution->is_solved()) solution->best.emplace(solution->world, solution->graph, Aim::Best);
    return solution;
}

} // namespace sim
