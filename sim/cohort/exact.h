#pragma once

#include "sim/cohort/outcome.h"

namespace sim::cohort {

// The first engine: expected values, no dice.

/// People of a group who are alike.
struct Cell {
    std::size_t county = 0;
    bool inherited = false;
    Arm arm = Arm::Treated;
    std::int32_t people = 0;
};

/// The cells of a group, counties in order, each without and then with inherited unemployment; empty ones included.
[[nodiscard]] std::vector<Cell> cells_of(const CohortConfig&, Arm);

/// Job finding of a cell without the service: a rate a month.
[[nodiscard]] double rate_of(const Figures&, const Cell&);

/// One person with this rate.
[[nodiscard]] Outcome expected(const Course&, double rate);

/// A person of the group, the cells weighted by their people. @pre the group is not empty
[[nodiscard]] Outcome expected(const CohortConfig&, const Figures&, const Course&, Arm);

} // namespace sim::cohort
