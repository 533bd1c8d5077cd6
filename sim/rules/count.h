#pragma once

#include "sim/rules/play.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace sim {

struct CountProgress {
    std::int32_t day = 0;       ///< the layer being closed
    std::uint64_t states = 0;   ///< met so far, those of later days included
    std::size_t bytes = 0;      ///< held now
};

struct CountLimits {
    std::size_t bytes = std::size_t{2} << 30;            ///< of tables alive at once
    std::function<void(const CountProgress&)> progress;  ///< may be empty; called every 16,384 states and after each day
};

/// The reachable play states of one seat and variant, counted one by one.
struct Count {
    std::uint64_t states = 0;       ///< ended ones and chance nodes included
    std::uint64_t transitions = 0;  ///< acts and outcomes that can be done in them
    std::uint64_t terminals = 0;
    bool finished = true;           ///< false: the memory ran out, or a fault or loop was met, on `day`
    std::int32_t day = 0;           ///< the last day whose states were all followed; not finished: the one where it stopped
    std::size_t peak_bytes = 0;
    Fault fault = Fault::None;      ///< a fault of the scenario that a play can meet
    bool has_loop = false;          ///< a play can come back to a state
    std::vector<Move> loop;         ///< the shortest loop found
};

/// Counts exactly, a layer for each day, dropping the days that are over. Stops at the first fault or loop.
[[nodiscard]] Count count_states(const Program&, SeatId, VariantId, const CountLimits&);

/// A play that meets a fault of the scenario, the faulty move last. No fault: none was met within the states searched.
struct FaultyPlay {
    Fault fault = Fault::None;
    std::vector<Move> moves;
};

/// The shortest such play in moves, ties in authored order. Searches up to `max_states` states.
[[nodiscard]] FaultyPlay shortest_fault(const Program&, SeatId, VariantId, std::uint64_t max_states);

} // namespace sim
