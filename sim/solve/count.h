#pragma once

#include "sim/solve/search.h"

#include <cstdint>
#include <vector>

namespace sim {

/// The reachable play states of one seat and variant, counted exactly; nobody judges.
[[nodiscard]] Search count_states(const Program&, SeatId, VariantId, const SearchLimits&);

/// A play that meets a fault of the scenario, the faulty move last. No fault: none was met within the states searched.
struct FaultyPlay {
    Fault fault = Fault::None;
    std::vector<Move> moves;
};

/// The shortest such play in moves, ties in authored order. Searches up to `max_states` states.
[[nodiscard]] FaultyPlay shortest_fault(const Program&, SeatId, VariantId, std::uint64_t max_states);

} // namespace sim
