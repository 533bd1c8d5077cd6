#pragma once

#include "sim/cohort/config.h"

#include <vector>

namespace sim::cohort {

enum class End : std::uint8_t { Low, Value, High };

/// One value for each figure of a configuration, by FigureNumber: rates a month and ratios as fractions, amounts in minor
/// units, months and people as they are.
using Figures = std::vector<double>;

[[nodiscard]] double in_units(std::int64_t written, Quantity);
[[nodiscard]] Figures figures_of(const CohortConfig&);
/// One figure of a configuration at one end of its range.
[[nodiscard]] double at_end(const CohortConfig&, FigureNumber, End);

[[nodiscard]] inline double of(const Figures& figures, Parameter parameter) { return figures[static_cast<std::size_t>(parameter)]; }
[[nodiscard]] inline double finding_in(const Figures& figures, std::size_t county) { return figures[ParameterCount + county]; }

} // namespace sim::cohort
