#include "sim/session/view/axes.h"

#include "sim/protocol/points.h"
#include "sim/score/headline.h"
#include "sim/session/view/roles.h"
#include "sim/solve/reachable.h"

namespace sim {

std::vector<Axis> axes_of(const Reading& reading, const Score& score, const Solution* solution)
{
    std::vector<std::int32_t> worth;
    for (const DimensionScore& side : score.dimensions) worth.push_back(side.of);
    const std::vector<std::int32_t> percent = shares_of(100, worth);
    const bool is_known = solution != nullptr && solution->is_solved();
    const Points most = is_known ? highest_points(solution->world, solution->graph) : Points{};
    std::vector<Axis> axes;
    for (std::size_t i = 0; i < score.dimensions.size(); ++i) {
        const auto dimension = static_cast<Dimension>(i);
        const DimensionScore& side = score.dimensions[i];
        Axis axis{dimension, dimension_title(reading, dimension), percent[i], side.score, {}};
        if (is_known) axis.reachable = permille_of(most[dimension], side.of);
        axes.push_back(std::move(axis));
    }
    return axes;
}

} // namespace sim
