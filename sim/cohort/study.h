#pragma once

#include "sim/cohort/simulate.h"
#include "sim/cohort/survival.h"

#include <vector>

namespace sim::cohort {

/// One made-up pilot of the size that the configuration has: what its evaluation would read, luck included.
struct StudyGroup {
    std::int64_t people = 0;
    std::vector<std::int64_t> employed;   ///< in work at the end of a month; [0] is the start
    std::vector<SurvivalStep> waiting;    ///< Kaplan-Meier of being without a first job
    RestrictedMean months_to_job;         ///< mean months without a first job, up to the last month
};

struct Study {
    StudyGroup treated, comparison;
    Comparison employed;                  ///< at the end of the primary month
    LogRank first_job;                    ///< first group: treated
    RestrictedDifference months_to_job;   ///< treated less comparison
    static constexpr int OutcomesTested = 3;  ///< the three above; a p value is never told without this number
};
[[nodiscard]] Study study_of(const CohortConfig&, const Levers&, std::uint64_t seed);

/// What groups of these sizes can tell apart, in 80 % of the cases.
struct Power {
    struct Row {
        double base = 0;      ///< share in work in the comparison group
        std::optional<double> whole;     ///< smallest detectable rise with the whole groups; none: not even all in work
        std::optional<double> subgroup;  ///< with half of each
        std::optional<double> part;      ///< with the smallest part
    };
    std::int64_t people = 0, subgroup = 0;  ///< of the smaller group
    std::int64_t part = 0;                  ///< of the smallest part of the groups that has people in both; 0: there is none
    std::vector<Row> rows;                  ///< bases of 10, 20 and 30 %
};
[[nodiscard]] Power power_of(const CohortConfig&);

} // namespace sim::cohort
