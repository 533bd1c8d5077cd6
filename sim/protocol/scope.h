#pragma once

#include "sim/model/protocol.h"
#include "sim/model/scenario.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
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

/// Places in a list of rules by id, in its order; several where a rule has versions. The ids are those of the list.
using RulesById = std::map<std::string_view, std::vector<std::uint32_t>>;
[[nodiscard]] RulesById rules_by_id(const std::vector<Rule>&);

/// Places in a scope by rule.
using ScopedById = std::map<std::string_view, std::size_t>;
[[nodiscard]] ScopedById scoped_by_id(const Scope&);

/// Duties count when the scenario lists them for this seat, prohibitions always.
[[nodiscard]] Scope scope_of(const Scenario&, SeatId, const Protocol&);

/// Does the seat's bit stand in a `seats` mask?
[[nodiscard]] constexpr bool has_seat(std::uint8_t seats, SeatId seat)
{
    return (unsigned{seats} >> seat.raw() & 1u) != 0;
}

} // namespace sim
