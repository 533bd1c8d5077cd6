#pragma once

#include "sim/score/score.h"
#include "sim/session/session.h"
#include "sim/session/view/case_log.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// One verdict with all it rests on.
struct EvidenceLine {
    std::string rule, title, clause;
    std::string source;                ///< title of the source, else its id; may be empty
    std::string mark;                  ///< in words: "read in a source"; may be empty
    Dimension dimension = Dimension::Protocol;
    Verdict verdict = Verdict::None;
    std::string instance;              ///< id of its key, of its period (or the number of its month), or "key / period"; may be empty
    std::string about;                 ///< the same in words
    std::string says;                  ///< the verdict in words: "late by 2 workdays"
    std::string due;                   ///< date of the deadline; may be empty
    std::int32_t days_late = 0;
    std::int32_t credit = 0, of = 0;   ///< points earned, and what could be earned
    std::int32_t paid = 0;             ///< points that faults cost
    bool paid_before = false;          ///< they cost less than they would: a fault under the same key was paid before
    std::optional<std::int32_t> cap;   ///< of a critical rule that was broken: the mark cannot be above it
    std::vector<std::size_t> events;   ///< places in the log counted from 1, rising: of the trigger, the target and the faults
    std::vector<LogLine> lines;        ///< the same as people read them
    std::vector<std::string> reasons;  ///< why something that was done did not count, one sentence each
};

/// What one verdict of the score rests on.
[[nodiscard]] EvidenceLine evidence_for(const Reading&, const Judging&, const Score&, const Finding&, const Session&);

/// Every instance that began, could have earned points, or was broken; in the order of the protocol.
[[nodiscard]] std::vector<EvidenceLine> evidence_of(const Reading&, const Judging&, const Score&, const Session&);

} // namespace sim
