#pragma once

#include "sim/cohort/config.h"
#include "sim/library/complaint.h"
#include "sim/library/library.h"

#include <string>
#include <vector>

namespace sim {

struct LoadedCohort {
    cohort::CohortConfig config;
    std::vector<std::string> remarks;  ///< what is to be said about the file, one sentence each
};

/// An experiment of the cohort laboratory: the path of a file, else the id of a shipped one.
/// @error there is no such file, or it has errors: the first ten are told
[[nodiscard]] Result<LoadedCohort, Complaint> load_cohort(const Library&, const std::string& named);

/// Ids of the shipped experiments, in alphabetical order.
[[nodiscard]] std::vector<std::string> cohort_ids(const Library&);

} // namespace sim
