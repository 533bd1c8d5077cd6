#pragma once

#include "sim/model/event.h"
#include "sim/model/names.h"
#include "sim/protocol/timetable.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sim {

/// The number of an event in the log that is judged, history included, counted from 0. The judge's own events have the
/// number of the event they follow from.
using EventNumber = std::uint32_t;
inline constexpr EventNumber NoEvent = 0xffffffff;

enum class Verdict : std::uint8_t {
    None,  ///< never began: no trigger, no subject act
    Open,  ///< not done, and the deadline's day has not ended
    Satisfied,
    Late,
    Violated,
};
inline constexpr std::array<std::string_view, 5> VerdictNames{"none", "OPEN", "SAT", "LATE", "VIOL"};

/// Why an event of the right type was not what the rule asks for.
enum class Miss : std::uint8_t {
    Fits,  ///< it was
    WrongRole,
    WrongRecipient,
    NoEvidence,  ///< not all the evidence asked for
    Settled,     ///< done by a supervisor at the end of a chapter
    BeforeTrigger,
    TooEarly,  ///< after the trigger, before the window
    TooLate,   ///< after the verdict
};

struct NearMiss {
    EventNumber event = NoEvent;
    Miss reason = Miss::Fits;
    friend bool operator==(const NearMiss&, const NearMiss&) = default;
};

/// Why an act was a fault.
enum class Wrong : std::uint8_t {
    NotDone,     ///< a duty: left undone, or done too late
    NoneBefore,  ///< precedence: nothing came before
    Withdrawn,   ///< precedence: what came before was revoked (`other`)
    TooOld,      ///< precedence: what came before is too long ago (`other`)
    Forbidden,   ///< not_response (`other` is the trigger), absence
};

/// One fault and what it cost.
struct FaultFound {
    EventNumber event = NoEvent;  ///< none: nothing was done
    EventNumber other = NoEvent;
    Wrong wrong = Wrong::NotDone;
    std::int32_t day = 0;
    std::int32_t penalty = 0;      ///< what the rule asks
    std::int32_t paid = 0;         ///< less when a fault under the same key was paid before
    std::uint32_t slot = NoEvent;  ///< FaultKeys::slots; none when it costs nothing
    friend bool operator==(const FaultFound&, const FaultFound&) = default;
};

/// A verdict with its evidence. Lists are in the order of the log.
struct Finding {
    std::uint32_t obligation = 0;  ///< Judging::obligations
    Verdict verdict = Verdict::None;
    bool final = false;          ///< the verdict has fallen; else it is how matters stand
    bool handed_over = false;    ///< closed by its chapter before the deadline
    bool before_start = false;   ///< fell before day 0: not marked
    std::int32_t days_late = 0;  ///< in Span::late_in units; of a recurrence the worst gap
    std::int32_t opens = 0;      ///< first day on which the awaited act counts; of a duty under way
    std::int32_t due = Never;    ///< deadline's day; of a duty that has begun
    std::int32_t day = 0;        ///< on which the verdict fell
    EventNumber trigger = NoEvent;
    EventNumber target = NoEvent;  ///< the last one
    std::int32_t credit = 0;       ///< points earned
    std::int32_t of = 0;           ///< points that could be earned
    std::vector<FaultFound> faults;
    std::vector<NearMiss> misses;
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// An event that the judge has written.
struct Derived {
    EventNumber cause = NoEvent;
    Event event;
    friend bool operator==(const Derived&, const Derived&) = default;
};

/// What happened to a critical rule.
struct CriticalFinding {
    std::uint32_t rule = 0;
    EventNumber event = NoEvent;  ///< the first fault; none: a duty left undone
    EventNumber repaired_by = NoEvent;
    friend bool operator==(const CriticalFinding&, const CriticalFinding&) = default;
};

} // namespace sim
