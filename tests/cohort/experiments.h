#pragma once

#include "sim/cohort/config.h"

// Small experiments for tests.

namespace sim::cohort {

/// The placeholders of the published test vectors, chosen for arithmetic, not estimates: three counties of 30, 25 and 20
/// thousandths a month, inherited 0.8, contact 1.5, separation 0.06, money 0.6 at full support, twelve months of support falling
/// evenly, amounts in cents, three times 50 people in each group, half of them inherited. No figure has a range.
[[nodiscard]] CohortConfig vectors();

/// The same with ranges around some figures.
[[nodiscard]] CohortConfig with_ranges();

/// Sets a figure; low and high as well.
void set(CohortConfig&, Parameter, std::int64_t value);
void set(CohortConfig&, Parameter, std::int64_t low, std::int64_t value, std::int64_t high);

} // namespace sim::cohort
