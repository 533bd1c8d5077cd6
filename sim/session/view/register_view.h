#pragma once

#include "sim/session/session.h"
#include "sim/session/view/case_log.h"
#include "sim/session/view/wording.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// An entry of the common-client file that the seat may see.
struct ShownEntry {
    std::string id;
    std::int32_t day = 0;  ///< negative before the start; of one that came in play the day it came
    std::string date;      ///< short
    ActorId author;
    std::string by;        ///< the author's name
    CommonEntryKind kind = CommonEntryKind::Contact;
    std::string kind_name;
    std::string text;
    std::string result;    ///< of a form of support; empty: not written
    std::string amount;    ///< of a benefit, "EUR 300.00 a month"; empty: not written
    std::string basis;     ///< on which another's entry is seen; empty: the seat's own
};

/// How the client is written in one of the files.
struct RecordHead {
    std::string kept_by, name, note;  ///< the note may be empty
};

struct ShownRecord {
    std::vector<RecordHead> heads;    ///< one; once the records are merged each of them
    std::vector<ShownEntry> entries;  ///< by day, then as written
};

/// What a seat sees of the common-client file. What it may not see leaves no trace in it: neither entries, nor their number, nor that
/// another institution has a record at all.
struct RegisterView {
    bool merged = false;
    std::vector<ShownRecord> records;
    std::vector<ShownEntry> tried;    ///< those of `records` that tell a form of support
    /// Who looked into the file, wrote in it or made two records one, as far as the seat knows; once the records are merged also
    /// whoever else looked.
    std::vector<LogLine> accesses;
};

/// None where the scenario has no common-client file. Goes through the whole play for each entry: ask again after a move, not in every
/// frame.
[[nodiscard]] std::optional<RegisterView> register_of(const Reading&, const Session&);

} // namespace sim
