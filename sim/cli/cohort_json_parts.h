#pragma once

#include "sim/cli/cohort_told.h"
#include "sim/content/json_writer.h"

namespace sim::cohort_json_parts {

// Members of what `onedoor cohort --json` prints, in their order there.

/// Null where there is none.
void write(JsonWriter&, std::string_view name, const std::optional<double>&);
void write_levers(JsonWriter&, const CohortFound&);
void write_policy(JsonWriter&, const CohortFound&);
void write_balance(JsonWriter&, const CohortFound&);
void write_series(JsonWriter&, const CohortFound&);
void write_ranges(JsonWriter&, const CohortFound&);   ///< `measures` and `tornado`
void write_groups(JsonWriter&, const CohortFound&);   ///< `groups` and `parts`
void write_pilot(JsonWriter&, const CohortFound&);    ///< `pilot` and `power`
void write_break_even(JsonWriter&, const CohortFound&);
void write_rollout(JsonWriter&, const CohortFound&);

} // namespace sim::cohort_json_parts
