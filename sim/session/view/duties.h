#pragma once

#include "sim/protocol/judge.h"
#include "sim/session/session.h"
#include "sim/session/view/wording.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// A duty or prohibition as the trainee may see it now.
struct DutyLine {
    enum class State : std::uint8_t { Due, Overdue, Met, Late, Broken };
    State state = State::Due;
    std::string rule;             ///< id
    std::string title, clause;
    std::string who;              ///< roles whose act is awaited, " / " between them; empty: anybody's
    std::string about;            ///< which of several instances, in words
    std::int32_t due = Never;     ///< day; Never: no deadline
    std::string date;             ///< of the deadline, short; empty where there is none
    std::string says;             ///< the state in words: "due in 3 days", "2 workdays late"
};

/// What the protocol asks for, judged by the log entries that the seat knows.
struct ProtocolView {
    std::vector<DutyLine> due;   ///< by date; what has no deadline last
    std::vector<DutyLine> past;  ///< met, late and broken; by rule. Practice mode only.
    bool tells_past = false;     ///< practice mode
};

[[nodiscard]] ProtocolView protocol_of(const Reading&, const Judging&, const Session&);

} // namespace sim
