#pragma once

#include "sim/rules/program.h"

#include <cstdint>
#include <vector>

namespace sim {

/// How often things can happen in one play from a seat: never less than what can be, found from the written scenario alone.
struct Times {
    /// More than anybody counts.
    static constexpr std::uint32_t Many = 1'000'000;

    std::vector<std::uint32_t> acts;     ///< by ActId
    std::vector<std::uint32_t> scenes;   ///< by SceneId: entered
    std::vector<std::uint32_t> chances;  ///< by ChanceId: drawn
    std::vector<std::uint32_t> events;   ///< by TimedId
};

[[nodiscard]] Times times_of(const Program&, SeatId);

} // namespace sim
