#pragma once

#include "sim/cohort/report.h"
#include "sim/session/view/phrases.h"

#include <string>
#include <string_view>

namespace sim {

// The words and numbers of a cohort report in a language.

/// Stands in every export, whatever its language. What people read says it by ui.cohort.model_output.
inline constexpr std::string_view ModelOutput = "model output, not observed results";

[[nodiscard]] std::string sentence_text(const Phrases&, const cohort::CohortConfig&, const cohort::Sentence&);

/// "12.3%", "EUR 1,234.50"
[[nodiscard]] std::string number_text(const Phrases&, const cohort::CohortConfig&, double value, cohort::Unit);

/// "End of a job"; of a county "Job finding in Zabrze".
[[nodiscard]] std::string figure_title(const Phrases&, const cohort::CohortConfig&, cohort::FigureNumber);

/// A value of the figure as its file writes it, in its quantity: "6%", "PLN 505.00".
[[nodiscard]] std::string figure_text(const Phrases&, const cohort::CohortConfig&, cohort::FigureNumber, std::int64_t written);

[[nodiscard]] std::string measure_title(const Phrases&, cohort::Measure);
[[nodiscard]] cohort::Unit unit_of(cohort::Measure);

} // namespace sim
