#pragma once

#include <cstddef>
#include <vector>

namespace sim {

/// The probability that at least `hits` of independent guesses are right, each with its own probability. With equal
/// probabilities this is the upper tail of a binomial distribution. Exact up to rounding of doubles, in a fixed order.
[[nodiscard]] double probability_of_at_least(std::size_t hits, const std::vector<double>& guesses);

} // namespace sim
