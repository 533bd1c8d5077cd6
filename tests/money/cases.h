#pragma once

#include "sim/base/hash.h"
#include "sim/money/support.h"

#include <cstddef>
#include <cstdint>
#include <vector>

// Many made-up people on support, the same every time, and the question for which of them a sentence does not hold.

/// Numbers that follow from the number of a case.
class Draws {
public:
    explicit Draws(std::uint64_t number) : state_(sim::mix(number + 1)) {}
    /// 0 .. bound - 1
    std::int64_t below(std::int64_t bound)
    {
        state_ += 0x9E3779B97F4A7C15ull;
        return static_cast<std::int64_t>(sim::mix(state_) % static_cast<std::uint64_t>(bound));
    }
    bool one_in(std::int64_t many) { return below(many) == 0; }

private:
    std::uint64_t state_;
};

/// A person on support, with everything that decides it.
struct Case {
    sim::SupportPlan plan;
    sim::Money before, kept;
    std::vector<sim::SupportMonth> months;  ///< a few more than the schedule has
    bool steady = true;                     ///< every month of work is the same, and a whole one
};

using Paid = std::vector<sim::Money>;
using Support = Paid (*)(const sim::SupportPlan&, sim::Money before, sim::Money kept, const std::vector<sim::SupportMonth>&);
using Sentence = bool (*)(const Case&, const Paid&, Support);

inline constexpr int Everyone = 100'000, Nobody = -1;

/// The first of a hundred thousand people for whom a sentence does not hold by this way of paying support.
int first_broken(Sentence, Support = sim::support_of);
