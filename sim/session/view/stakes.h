#pragma once

#include "sim/score/score.h"
#include "sim/session/session.h"
#include "sim/solve/regret.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace sim {

/// What became of a rule, laid at the door of one decision.
struct Stake {
    std::size_t place = 0;      ///< of the decision in Session::line
    std::size_t finding = 0;    ///< Score::findings
    bool broken = false;        ///< else kept
    bool critical = false;      ///< a critical rule that was broken
    std::int32_t lost = 0;      ///< points, penalties and what was not earned
    std::int32_t earned = 0;
};

/// The decision that brought an entry of the log about: the act, of an outcome or of what the clock brought the act before it.
/// None for the history and for what the start brought.
[[nodiscard]] std::optional<std::size_t> decision_behind(const Session&, EventNumber);

/// The last act that was begun on the day or before; none where there is none.
[[nodiscard]] std::optional<std::size_t> last_decision_until(const Program&, const Session&, std::int32_t day);

/// Every verdict that fell, with the decision it rests on: of a fault and of a duty that was met the one that brought the entry
/// about. A duty left undone or open, or done late, rests on the last decision within its time that gave points up; where none did, or values
/// are not known, on the last one before its time ran out. In the order of the protocol.
/// @param value  of the play; may be null
[[nodiscard]] std::vector<Stake> stakes_of(const Program&, const Judging&, const Score&, const Session&, const PlayValue* value);

} // namespace sim
