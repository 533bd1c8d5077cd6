#pragma once

#include "sim/solve/search.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// What one part of a state, or of what the judge remembers, multiplies the states of a day by.
struct Factor {
    std::string part;
    std::uint64_t left = 0;   ///< different states of the day without it
};

/// Where the states of a scenario come from: the author's first question when there are too many.
struct Why {
    Search search;                           ///< whole or not
    std::int32_t day = 0;                    ///< the one with the most states
    std::uint64_t states = 0;                ///< on that day
    std::vector<Factor> factors;             ///< the strongest first; parts that change nothing are left out
    std::vector<std::uint64_t> by_chapter;   ///< states that were followed on its days
};

/// Searches twice: for the biggest day, and for what its states are made of.
/// @pre somebody judges
[[nodiscard]] Why why(const World&, const SearchLimits&);

} // namespace sim
