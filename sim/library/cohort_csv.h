#pragma once

#include "sim/cohort/report.h"

#include <string>

namespace sim {

/// All series of a report in long form, one line for each month: "series,month,value,low,high,status", the status being
/// ModelOutput in every line. Lines end with a line feed; nothing needs quotes but the status, which has them.
[[nodiscard]] std::string cohort_csv(const cohort::CohortReport&);

} // namespace sim
