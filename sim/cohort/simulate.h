#pragma once

#include "sim/base/workers.h"
#include "sim/cohort/exact.h"

#include <cstdint>
#include <vector>

namespace sim::cohort {

// The second engine: people one by one, by dice.

/// A group that was played, with the standard errors of its means.
struct Simulated {
    std::int64_t people = 0;
    Outcome outcome;
    std::vector<double> employed_error, waiting_error;  ///< by month, as the curves
    double employed_months_error = 0, net_error = 0;    ///< of Outcome::employed_months and of its ledger's net()
};

/// Plays `copies` times the people of a group. The person numbers of the first copy are 0 and up for the treated and behind
/// them for the comparison group, of every further copy behind those: nobody shares a draw, and a person draws the same
/// whatever the levers. The same bytes for any number of workers.
/// @pre 1 <= copies, people of all copies below 2^43
[[nodiscard]] Simulated simulate(const CohortConfig&, const Figures&, const Course&, Arm, std::uint64_t seed, std::int64_t copies,
                                 const Workers&);

/// What a follow-up of a person records.
struct Followed {
    std::size_t cell = 0;          ///< place in cells_of()
    std::size_t first_job = 0;     ///< month in which it was found; 0: none by the end
    std::vector<bool> employed;    ///< at the end of each month; [0] is the start
};

/// The people of the first copy, one by one.
[[nodiscard]] std::vector<Followed> follow(const CohortConfig&, const Figures&, const Course&, Arm, std::uint64_t seed);

} // namespace sim::cohort
