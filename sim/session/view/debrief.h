#pragma once

#include "sim/session/view/desk.h"
#include "sim/session/view/evidence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// A decision in the reflection.
struct Decision {
    std::string day, date;
    std::string text;  ///< the act
    std::string why;   ///< why it is good or not; empty where the author says nothing
};

struct Side {
    Dimension dimension = Dimension::Protocol;
    std::string title;
    std::int32_t points = 0, of = 0;
    std::optional<std::int32_t> score;  ///< permille
};

struct MeasureLine {
    std::string id, title;
    Dimension dimension = Dimension::Outcome;
    std::int32_t value = 0, of = 0;
};

struct CapLine {
    std::string rule, title;
    std::int32_t cap = 0;
    bool repaired = false;
    std::string date;  ///< of the fault; empty for a duty left undone
};

/// What follows a play: first what happened, then the sides of the score, the one number last.
struct Debrief {
    std::string ending, ending_text;      ///< empty while the play goes on
    std::vector<Decision> decisions;      ///< of the line, in order; to wait is none
    std::vector<std::string> taken_back;  ///< acts, in the order in which they were done
    std::vector<std::string> unlearned;   ///< what was true and never came to the seat
    std::vector<ShownValue> values;       ///< what play showed as mood and words: every variable that has a label
    std::vector<Side> sides;
    std::vector<EvidenceLine> evidence;
    std::vector<MeasureLine> measures;
    std::vector<CapLine> caps;
    std::int32_t points = 0;
    std::optional<std::int32_t> headline;
    std::optional<bool> pass;
    std::int32_t cut = 0;
    bool by_person = true;                ///< else the mark says that nobody played
};

[[nodiscard]] Debrief debrief_of(const Reading&, const Judging&, const Score&, const Session&);

/// One side of the vector, and all of them in the order P O R T L C.
[[nodiscard]] std::vector<Side> sides_of(const Reading&, const Score&);
[[nodiscard]] std::vector<CapLine> caps_of(const Reading&, const Judging&, const Score&, const Session&);

} // namespace sim
