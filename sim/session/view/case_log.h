#pragma once

#include "sim/session/session.h"
#include "sim/session/view/wording.h"

#include <cstddef>
#include <string>
#include <vector>

namespace sim {

/// A log entry as people read it.
struct LogLine {
    std::size_t number = 0;  ///< place in the log, counted from 1, entries that the seat does not know included
    std::int32_t day = 0;    ///< counted from 0; history is negative
    std::string date;        ///< short
    std::string what;        ///< the event's name, or the text that came with it
    std::string by, to;      ///< names; `by` is the role's where nobody in particular did it; `to` is empty where it is the same
    std::string about;       ///< the fact, or the commitment
    std::string basis;       ///< of a sharing: purpose and basis
    std::vector<std::string> evidence;  ///< what the entry holds on paper, ids of the event list
};

/// One entry, whoever knows it.
[[nodiscard]] LogLine log_line(const Reading&, const Event&, std::size_t number);

/// The entries that the seat knows, in order.
[[nodiscard]] std::vector<LogLine> log_of(const Reading&, const Session&);

} // namespace sim
