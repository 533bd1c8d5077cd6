#pragma once

#include "sim/solve/policy.h"
#include "sim/solve/search.h"
#include "sim/solve/values.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// The shortest play, in moves, of a way of playing that passes.
struct PassingPlay {
    VariantId variant;
    std::vector<Move> moves;   ///< outcomes included
};

/// How the headline of a way of playing is distributed over chance, variants and its own draws. Worked out over all plays, not
/// sampled; sums are made in a fixed order, so that the same doubles come out everywhere.
struct Odds {
    double mean = 0, sd = 0;
    double pass = 0;                        ///< probability of passing
    std::array<double, 1001> headline{};    ///< probability of each
    std::optional<PassingPlay> passing = {};   ///< of a policy that knows what to do, where it can pass
};

struct NamedOdds {
    std::string name;            ///< "random", "epsilon-greedy-0.2"
    std::optional<Odds> odds;    ///< none: the memory did not suffice
};

/// Of every way of playing that a score must not reward, and of those who err now and then: the policies in the order of
/// PolicyNames, then greedy-relationship and epsilon-greedy.
/// @error a fault of the scenario
[[nodiscard]] Result<std::vector<NamedOdds>, Fault> odds_of_all(const World&, const PlayGraph&, const Values&, const SearchLimits&);

/// Of choosing uniformly with probability `uniform`, else the first of the best acts; 1: at random. None where the memory
/// does not suffice.
[[nodiscard]] std::optional<Odds> odds_of_guessing(const World&, const PlayGraph&, const Values&, double uniform, std::size_t bytes);

/// Of a policy that knows what to do.
/// @pre not Random
/// @error a fault of the scenario
[[nodiscard]] Result<Odds, Fault> odds_of(const World&, Policy);

/// Of always choosing what makes the measures of dimension R grow most at once, in the mean over the variants still possible.
[[nodiscard]] Result<Odds, Fault> odds_of_greedy_relationship(const World&);

} // namespace sim
