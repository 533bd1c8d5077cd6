#pragma once

#include "sim/model/protocol.h"
#include "sim/model/scenario.h"
#include "sim/protocol/scope.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

enum class RuleFate : std::uint8_t {
    Same,
    Changed,  ///< another deadline, role, source, …; keeps its points
    Missing,  ///< the judging pack has no such rule
    Added,    ///< the scenario's own pack has no such rule
};

inline constexpr std::array<std::string_view, 4> RuleFateNames{"same", "changed", "missing", "added"};

/// What becomes of one rule when a play is judged under another pack than the scenario's own.
struct RuleChange {
    std::string rule;
    RuleFate fate = RuleFate::Same;
    std::vector<std::string_view> what;  ///< of a changed rule: the members that differ, named as in the file
    std::int32_t own_worth = 0;          ///< points it can earn at home
    std::int32_t worth = 0;              ///< and here
};

struct Abroad {
    Scope scope;
    std::vector<RuleChange> changes;  ///< the own pack's rules in scope, in its order; then those added
};

/// The scope of a play under another pack. A rule that both have keeps its entry. The points of those that are missing
/// go, all points of one dimension together, to the other rules with points of that dimension by largest remainder over
/// their points, or to those of all dimensions where it has none; ties by the scenario's list. A duty that only the
/// other pack has is conditional.
[[nodiscard]] Abroad scope_abroad(const Scenario&, SeatId, const Protocol& own, const Protocol& judging);

} // namespace sim
