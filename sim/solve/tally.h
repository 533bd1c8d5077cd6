#pragma once

#include "sim/solve/odds.h"

namespace sim {

/// Adds up the ends of plays into odds.
class Tally {
public:
    explicit Tally(std::int32_t cut) : cut_(cut) {}

    void add(double probability, std::int32_t headline, bool failed)
    {
        odds_.headline[static_cast<std::size_t>(headline)] += probability;
        if (headline >= cut_ && !failed) odds_.pass += probability;
    }
    [[nodiscard]] Odds odds() const;

private:
    std::int32_t cut_;
    Odds odds_;
};

} // namespace sim
