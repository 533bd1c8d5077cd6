#pragma once

#include "sim/cohort/report.h"

#include <string>
#include <string_view>

namespace sim {

inline constexpr std::string_view Setting = "setting of the model", Assumption = "assumption of the model";

/// A report in long form, each line ending with a line feed: "series,month,value,low,high,source,mark,status". First all series,
/// one line for each month, of the status ModelOutput. Then, without a month, what it was computed with: of the status Setting
/// `experiment`, `version`, `as_of`, `currency`, `exponent`, `months`, `seed` and the levers as `lever.wait_months`, with no
/// value where the figures decide; and of the status Assumption every figure as `figure.separation`, in the unit of its file. A
/// field with a comma, a quote or a line break stands in quotes.
[[nodiscard]] std::string cohort_csv(const cohort::CohortConfig&, const cohort::CohortReport&);

} // namespace sim
