#pragma once

#include "sim/cli/page.h"
#include "sim/cli/run_policy.h"
#include "sim/cohort/report.h"
#include "sim/session/view/phrases.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// Both engines beside each other, with many people.
struct EngineCheck {
    std::int64_t people = 0;                ///< in each group
    double treated = 0, comparison = 0;     ///< how far they lie apart at most, in standard errors
};

/// What the command has found out.
struct CohortFound {
    cohort::CohortConfig config;
    cohort::CohortReport report;
    std::optional<RunPolicy> policy;      ///< where a run was applied
    std::optional<EngineCheck> engines;   ///< where it was asked for
    std::vector<std::string> remarks;
};

/// Plain lines in the language of the phrases. That it is a model stands first and last.
void show_cohort(Page&, const Phrases&, const CohortFound&);

/// The part behind the sentences: curves and structure of the groups.
void show_cohort_curves(Page&, const Phrases&, const CohortFound&);
/// The made-up pilot, and what one of its size can see.
void show_cohort_pilot(Page&, const Phrases&, const CohortFound&);
/// Money, indices, parts of the group, roll-out.
void show_cohort_groups(Page&, const Phrases&, const CohortFound&);
/// The tornado, and every figure with its source.
void show_cohort_figures(Page&, const Phrases&, const CohortFound&);

/// Everything, with sentences in the language of the phrases; docs/cli.md names the members.
[[nodiscard]] std::string cohort_json(const Phrases&, const CohortFound&);

} // namespace sim
