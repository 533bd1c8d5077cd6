#include "sim/cohort/rollout.h"

#include "sim/cohort/exact.h"

#include <algorithm>

namespace sim::cohort {

namespace {

/// Offices by the month from which they have the model; those behind the last month are in the last place.
std::vector<std::int32_t> starts(const Rollout& rollout, std::size_t months)
{
    std::vector<std::int32_t> count(months + 2);
    for (const StageState& stage : rollout.stages)
        for (const std::int32_t month : stage.has_model) ++count[std::min(static_cast<std::size_t>(month), months + 1)];
    return count;
}

std::vector<double> employed(const CohortConfig& config, const Levers& levers, const std::vector<std::int32_t>& starts, std::int32_t offices)
{
    const Figures figures = figures_of(config);
    const std::size_t wait = wait_of(figures, levers);
    Outcome all;
    for (std::size_t month = 0; month < starts.size(); ++month) {
        if (starts[month] == 0) continue;
        Levers later = levers;
        later.wait_months = static_cast<std::int32_t>(wait + (month == 0 ? 0 : month - 1));
        const Course course = course_of(config, figures, later, Arm::Treated);
        add(all, expected(config, figures, course, Arm::Treated), starts[month] / static_cast<double>(offices));
    }
    return all.employed;
}

} // namespace

Rollout rollout_of(const CohortConfig& config, const Levers& levers)
{
    Rollout rollout;
    for (std::size_t i = 0; i < config.rollout.size(); ++i) {
        const Stage& stage = config.rollout[i];
        StageState state{i, {}};
        for (std::int32_t office = 0; office < stage.offices; ++office) state.has_model.push_back(stage.begins + office / stage.per_month);
        rollout.all += stage.offices;
        rollout.stages.push_back(std::move(state));
    }
    if (rollout.all == 0) return rollout;
    const auto months = static_cast<std::size_t>(config.months);
    const std::vector<std::int32_t> by_month = starts(rollout, months);
    std::int32_t have = 0;
    for (std::size_t month = 0; month <= months; ++month) rollout.offices.push_back(have += by_month[month]);
    rollout.employed = employed(config, levers, by_month, rollout.all);
    return rollout;
}

} // namespace sim::cohort
