#pragma once

#include "sim/model/protocol.h"
#include "sim/model/scenario.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// A rule that counts in a play, and for what.
struct Scoped {
    std::string rule;        ///< its id
    bool expected = false;   ///< a duty that earns its credit; any other duty costs when it is not met
    std::int32_t worth = 0;  ///< points of an expected duty, or what a prohibition earns when its act is done lawfully
    ChapterId chapter;       ///< closes with it; none: lives to the end
    friend bool operator==(const Scoped&, const Scoped&) = default;
};

/// The rules that count, in the order of the protocol.
using Scope = std::vector<Scoped>;

/// The entry of the scenario's scope list that speaks about a rule for this seat; null when there is none.
[[nodiscard]] const ScopeEntry* entry_for(const Scenario&, SeatId, const std::string& rule);

/// Duties count when the scenario lists them for this seat, prohibitions always.
[[nodiscard]] Scope scope_of(const Scenario&, SeatId, const Protocol&);

/// Does the seat's bit stand in a `seats` mask?
[[nodiscard]] constexpr bool has_seat(std::uint8_t seats, SeatId seat)
{
    return (unsigned{seats} >> seat.raw() & 1u) != 0;
}

} // namespace sim
