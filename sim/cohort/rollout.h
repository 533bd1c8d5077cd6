#pragma once

#include "sim/cohort/figures.h"
#include "sim/cohort/levers.h"

namespace sim::cohort {

/// The offices of one stage, one by one.
struct StageState {
    std::size_t stage = 0;                 ///< place in CohortConfig::rollout
    std::vector<std::int32_t> has_model;   ///< month from which each office has the new model; 0: before the first month
};

/// Offices that get the new service model one after the other, each with a group of the treated group's structure that comes in
/// at the start. In an office that does not have the model yet people are served as in the comparison group.
struct Rollout {
    std::vector<StageState> stages;
    std::vector<std::int32_t> offices;     ///< with the new model in a month; [0]: before the first
    std::int32_t all = 0;                  ///< offices of all stages
    std::vector<double> employed;          ///< share in work over all offices at the end of a month; empty without offices
};
[[nodiscard]] Rollout rollout_of(const CohortConfig&, const Levers&);

} // namespace sim::cohort
