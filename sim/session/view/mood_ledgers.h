#pragma once

#include "sim/session/view/review.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// A change of a value that people are shown: an int with a label.
struct ValueChange {
    VariableId variable;
    std::size_t turn = 0;   ///< in Session::line
    std::int32_t day = 0;   ///< on which the value was the new one
    std::int32_t before = 0, after = 0;
};

/// All changes of a play from a place of its line on, in order of the line, then of the variables.
[[nodiscard]] std::vector<ValueChange> value_changes(const Program&, const Session&, std::size_t from = 0);

/// What changed in the play and why, a ledger for each value that did. The cause is the act, or the outcome, whose effects set the
/// value, else what the clock brought meanwhile.
[[nodiscard]] std::vector<MoodLedger> ledgers_of(const Reading&, const Session&);

} // namespace sim
