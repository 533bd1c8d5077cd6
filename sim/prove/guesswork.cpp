#include "sim/prove/guesswork.h"

namespace sim {

double probability_of_at_least(std::size_t hits, const std::vector<double>& guesses)
{
    std::vector<double> by_hits(guesses.size() + 1);
    by_hits[0] = 1;
    for (std::size_t done = 0; done < guesses.size(); ++done)
        for (std::size_t right = done + 1; right-- > 0;) {
            by_hits[right + 1] += by_hits[right] * guesses[done];
            by_hits[right] *= 1 - guesses[done];
        }
    double sum = 0;
    for (std::size_t right = guesses.size() + 1; right-- > hits;) sum += by_hits[right];
    return sum;
}

} // namespace sim
