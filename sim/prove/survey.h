#pragma once

#include "sim/solve/search.h"

#include <cstdint>
#include <vector>

namespace sim {

/// Where plays show something.
struct Sight {
    std::uint64_t states = 0;   ///< in how many states; of what ended plays show, in how many with a move that leads there
    std::vector<Move> moves;    ///< the shortest play that shows it, in moves, outcomes included; ties in authored order

    [[nodiscard]] bool seen() const { return states != 0; }
};

/// What all plays of one seat and variant show. Where the survey is not whole, what was seen is so, and what was not seen is
/// not known.
struct Survey {
    SearchEnd end = SearchEnd::Whole;   ///< Whole, NoMemory, TooLarge, GivenUp or Fault
    std::uint64_t states = 0;           ///< different ones, not ended
    std::int32_t day = 0;               ///< of the state that was followed last
    Fault fault = Fault::None;
    std::vector<Move> faulty;           ///< the shortest play that meets the fault, the faulty move last; none at a state where nothing can be done

    // By number of the question
    std::vector<Sight> holds, fails;                 ///< between moves and at chance nodes
    std::vector<Sight> holds_at_end, fails_at_end;   ///< of ended plays
    std::vector<Sight> endings;         ///< by EndingId; right where Scenario::questions hold their conditions
    std::vector<Sight> acts;            ///< by ActId: it can be done; the play ends with it
    Sight round;                        ///< the circle that was asked for leads round
};

/// Follows every play, the nearest states first. Nobody judges.
/// @param circle  moves of which it is asked where they lead back to the state before them
[[nodiscard]] Survey survey(const Program&, SeatId, VariantId, const SearchLimits&, const std::vector<Move>& circle = {});

} // namespace sim
