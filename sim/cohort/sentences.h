#pragma once

#include "sim/cohort/report.h"

namespace sim::cohort {

// What may be said of an experiment. No sentence names an effect, a saving, or a month behind the last one.

/// Ranges over all assumptions; the outcome that pays for itself; what a real pilot would need.
[[nodiscard]] std::vector<Sentence> headline_of(const CohortConfig&, const CohortReport&);

/// What must stand beside every figure of the report.
[[nodiscard]] std::vector<Sentence> cautions_of(const CohortConfig&, const CohortReport&);

} // namespace sim::cohort
