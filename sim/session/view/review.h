#pragma once

#include "sim/protocol/judging.h"
#include "sim/model/reflection.h"
#include "sim/session/session.h"
#include "sim/session/view/debrief.h"
#include "sim/solve/run_value.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Of a moment that is no entry of the log: what chance brought.
inline constexpr std::size_t NoEntry = static_cast<std::size_t>(-1);

/// Something that happened and that the trainee puts on the timeline from memory before the true one is shown.
struct KeyMoment {
    std::size_t event = 0;  ///< place in Session::log; NoEntry of an outcome, which only a timeline has
    std::int32_t day = 0;
    std::string date;       ///< short
    std::string text;
};

/// What one option of a decision was worth, judged by what could be known.
struct OptionBar {
    std::string text;
    bool taken = false, best = false;   ///< best: none is worth more
    std::int32_t value = 0;             ///< whole points to be expected at the end
    std::int32_t low = 0, high = 0;     ///< between which the chance that follows at once can move it; both `value` where none does
};

/// A rule that a decision kept or broke.
struct CitedRule {
    std::string id, title, clause;
    std::string source, mark;           ///< in words; may be empty
    std::string says;                   ///< the verdict in words
    bool critical = false, broken = false;
};

/// One thing that happened in only one of two plays.
struct LaneEvent {
    std::int32_t day = 0;
    std::string date;                   ///< short
    std::string text;                   ///< of a change of a shown value "trust 3 to 1"
    bool good = true;                   ///< else a fault, a duty late or a value that fell
};

/// The run beside the same run with one decision taken otherwise, on the same tape of chance.
struct WhatIf {
    enum class Rest : std::uint8_t {
        YourChoices,  ///< later choices are kept while they are open
        BestChoices,  ///< the best continuation
    };
    Rest rest = Rest::YourChoices;
    std::string instead;                ///< the act taken in place of the decision
    std::vector<LaneEvent> yours, other; ///< by day, then in the order of the log; only what the other lane lacks
    std::int32_t first_day = 0, last_day = 0;  ///< of the axis
    std::optional<std::int32_t> your_headline, other_headline;
};

/// A decision to be talked about.
struct DecisionCard {
    enum class Kind : std::uint8_t { Critical, Costly, Good };
    Kind kind = Kind::Costly;
    std::size_t place = 0;              ///< in Session::line
    std::string title;                  ///< of the conversation, or of the stage of a desk act
    std::string day, date;              ///< "Day 9", long
    std::string act;                    ///< what was done
    ActorId with;                       ///< whom one talked to; none at the desk
    std::optional<Mood> mood;           ///< of the last line that was heard before
    std::vector<std::string> knew;      ///< what the seat could know that day, the newest first, at most 5
    std::string why;                    ///< the author's reason; may be empty
    std::vector<OptionBar> options;     ///< in authored order; empty where values are not known
    std::int32_t lost = 0;              ///< points given up; of a good one points that guessing would have given up
    std::vector<CitedRule> rules;       ///< the critical and the broken first
    std::vector<WhatIf> what_ifs;       ///< none of a good one, or where values are not known the first alone
};

/// best + chance - choices = now, in whole points that add up.
struct LuckLine {
    std::int32_t best = 0;              ///< what the best play reaches in the mean, from `since` on
    std::int32_t chance = 0;            ///< what chance gave; may be negative
    std::int32_t choices = 0;           ///< what choices gave up, at least 0
    std::int32_t now = 0;
    std::vector<std::string> moments;   ///< "12 March: the offer is withdrawn", what chance decided
    std::string since;                  ///< date from which it is reckoned; empty: from the start
};

/// One side of the vector against what could be reached.
struct Axis {
    Dimension dimension = Dimension::Protocol;
    std::string title;
    std::int32_t weight = 0;                    ///< percent
    std::optional<std::int32_t> score;          ///< permille; none: nothing counted there
    std::optional<std::int32_t> reachable;      ///< permille, the most that any play of the scenario reaches there; none: not known
};

/// A change of a value that the author shows as a person's mood.
struct LedgerEntry {
    std::string day, date;
    std::string cause;                  ///< the act, or what the day or chance brought
    std::int32_t before = 0, after = 0;
};
struct MoodLedger {
    std::string title;                  ///< "Trust"
    std::int32_t low = 0, high = 0;     ///< bounds of the value
    std::vector<LedgerEntry> entries;   ///< in order; the value at the start is `before` of the first
};

/// How far the values of decisions are known.
enum class ValuesKnown : std::uint8_t {
    All,      ///< from the start
    Partly,   ///< from some decision on
    No,       ///< the scenario could not be solved here, or was not
};

/// What follows a play, in the order in which it is shown: docs/debrief.md. The trainee's own words are Session::reflection.
struct Review {
    std::string scenario, seat, ending, ending_text;   ///< titles and texts
    std::string protocol, country;              ///< that judged, with versions
    std::vector<KeyMoment> moments;             ///< at most 5, by day, then in the order of the log
    std::vector<std::size_t> shuffled;          ///< the order in which they are offered to the trainee: places in `moments`
    std::vector<KeyMoment> timeline;            ///< all that is told in the true timeline, the moments included
    ValuesKnown known = ValuesKnown::No;
    std::vector<DecisionCard> cards;            ///< at most 3, by day
    std::optional<LuckLine> luck;               ///< where values are known
    std::vector<Axis> axes;                     ///< in the order P O R T L C
    std::vector<MoodLedger> ledgers;            ///< those that changed
    Debrief debrief;                            ///< evidence, caps, the headline
    std::vector<std::int32_t> repeat_after;     ///< days after which a decision is worth repeating
};

/// What the solver found out about a play; the review does without where it is null.
struct Judged {
    const Solution* solution = nullptr;         ///< the scenario from its start
    const RunValue* value = nullptr;            ///< of the play
};

/// @pre the play has ended
[[nodiscard]] Review review_of(const Reading&, const Judging&, const Session&, const Judged&);

} // namespace sim
