#include "sim/solve/solution.h"

namespace sim {

std::unique_ptr<Solution> solve(const World& world, const SearchLimits& limits)
{
    auto solution = std::make_unique<Solution>(world, limits);
    if (solution->is_solved()) solution->best.emplace(solution->world, solution->graph, Aim::Best);
    return solution;
}

std::optional<MicroPoints> clairvoyant_value(const World& world, const SearchLimits& limits)
{
    WeightedMean mean;
    bool solved = true;
    for_each_variant(world.variants, [&](VariantId variant) {
        if (!solved) return;
        World alone = world;
        alone.variants = std::uint64_t{1} << variant.raw();
        const auto solution = solve(alone, limits);
        solved = solution->is_solved();
        if (solved) mean.add(weight_of(world.scenario(), alone.variants), solution->best->start());
    });
    if (!solved) return std::nullopt;
    return mean.value();
}

} // namespace sim
