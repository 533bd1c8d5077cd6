#pragma once

#include "sim/session/session.h"
#include "sim/session/view/case_log.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// A commitment that the seat knows of.
struct Promise {
    std::string text;
    std::string debtor, creditor;
    std::string status;       ///< a word
    std::string due;          ///< date; empty when it is no longer open
    std::int32_t due_day = -1; ///< -1: no longer open
};

/// What was agreed: who leads, the steps of the plan, who owes what.
struct Plan {
    std::string contact;             ///< the single contact; empty until one is named
    std::vector<LogLine> steps;      ///< log entries about the plan, in order
    std::vector<Promise> promises;   ///< in written order
};

[[nodiscard]] Plan plan_of(const Reading&, const Session&);

} // namespace sim
