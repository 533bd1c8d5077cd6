#include "sim/solve/tally.h"

#include <cmath>
#include <cstddef>

namespace sim {

Odds Tally::odds() const
{
    Odds odds = odds_;
    for (std::size_t i = 0; i < odds.headline.size(); ++i) odds.mean += odds.headline[i] * static_cast<double>(i);
    double variance = 0;
    for (std::size_t i = 0; i < odds.headline.size(); ++i) {
        const double away = static_cast<double>(i) - odds.mean;
        variance += odds.headline[i] * away * away;
    }
    odds.sd = std::sqrt(variance);
    return odds;
}

} // namespace sim
