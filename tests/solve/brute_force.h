#pragma once

#include "sim/solve/world.h"

#include <cstdint>
#include <map>
#include <vector>

/// What a scenario is worth by playing every play to its end, one after the other, and judging each whole log by itself: slow,
/// without memory, graph or monitors of its own. Shares nothing with the solver but the rules of play and the score.
struct Brute {
    std::int64_t best = 0, worst = 0;       ///< millionths of a point
    std::uint64_t plays = 0, optimal = 0;
    double pass = 0;                        ///< probability of passing at random
    std::map<std::int32_t, double> headline;
    std::vector<sim::Points> ends;          ///< points by dimension, each once
    bool too_large = false;                 ///< more than `most` plays
    bool has_fault = false;
};

[[nodiscard]] Brute brute(const sim::World&, std::uint64_t most);
