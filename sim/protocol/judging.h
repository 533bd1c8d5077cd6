#pragma once

#include "sim/model/country.h"
#include "sim/model/event.h"
#include "sim/model/instances.h"
#include "sim/model/packed.h"
#include "sim/model/protocol.h"
#include "sim/model/scenario.h"
#include "sim/protocol/fault_keys.h"
#include "sim/protocol/scope.h"
#include "sim/protocol/timetable.h"

#include <cstdint>
#include <vector>

namespace sim {

/// A place in Judging::fields; 0 is a memory that an obligation does not have.
using Memory = std::uint32_t;

/// One instance of a rule that is in scope: for one key, one period, one calendar month, or the rule as a whole.
struct Obligation {
    std::uint32_t rule = 0;    ///< Judging::rules; the version of the rule where there are several
    KeyId key;                 ///< of a keyed rule: only events with this key concern it
    std::uint32_t period = 0;  ///< place in Rule::periods, or number of the calendar month, counted from 0
    std::uint32_t span = 0;    ///< Judging::timetable; of a recurrence the greatest gap
    bool expected = false;
    std::int32_t worth = 0;            ///< points it can earn
    ChapterId chapter;                 ///< closes with it; none: lives to the end
    std::int32_t closed_from = Never;  ///< day
    Range family;                      ///< all obligations of the same rule id and key, side by side

    Memory phase = 0;    ///< Phase
    Memory since = 0;    ///< the day its window counts from: of the trigger, or the last target of a precedence
    Memory count = 0;    ///< recurrence: greatest lateness so far; absence: occurrences so far
    Memory decided = 0;  ///< a prohibition that can earn: the first subject act has been done
};

/// How far an obligation is.
/// A duty: its trigger has not come / its target is awaited / its verdict has fallen / its gaps are watched.
/// A prohibition: nothing is in force / the earlier act or the trigger is / its time is over.
enum class Phase : std::uint8_t { Idle, Watching, Done, Running };

/// What the rules of one pack entry have in common.
struct RuleInForce {
    std::int32_t from = -Never, to = Never;  ///< days on which a trigger counts
    FaultPlaces faults;
    Memory critical = 0;        ///< Critical; 0: not a critical rule
    Memory critical_since = 0;  ///< day of the earliest fault that awaits repair
};

/// What became of a critical rule: never broken / broken and still to be repaired / every fault repaired / beyond
/// repair.
enum class Critical : std::uint8_t { Unbroken, Broken, Repaired, Final };

/// What the judge must remember and look up to see which exchanges of data are lawful.
struct DataLaw {
    std::vector<Exchange> rows;
    TypeId shared, consent_asked, consent_given, consent_withdrawn, release_given, release_withdrawn;
    TypeId no_basis, over_sharing, misleading_consent;
    std::vector<Memory> consent, release;  ///< by ActorId: given to this recipient, to this holder
};

/// A protocol made ready to judge the plays of one scenario from one seat. Immutable; it owns all it needs.
struct Judging {
    std::vector<Rule> rules;  ///< Protocol::rules, so that a RuleId is a place here
    std::int32_t cut = 600, cap = 400;
    std::int32_t horizon = 0;
    Timetable timetable;
    Scope scope;
    std::vector<Obligation> obligations;  ///< by rule in the order of the protocol, then key, version, period
    std::vector<RuleInForce> in_force;    ///< by rule; empty entries for rules that do not count
    FaultKeys faults;
    DataLaw data;

    std::vector<Field> fields;  ///< number 0 is no memory
    std::uint32_t words = 1;
    Memory contact = 0;  ///< the single contact: actor + 1, or 0
    TypeId contact_named;

    std::vector<Role> roles;               ///< by ActorId
    std::vector<std::uint8_t> categories;  ///< by FactId
    std::vector<Range> by_type;            ///< of `heard`, by TypeId
    std::vector<std::uint32_t> heard;      ///< obligations that an event type concerns
    /// Obligations that change because a day begins: those with a last day.
    std::vector<std::uint32_t> ageing_duties, ageing_prohibitions;
    std::vector<std::uint32_t> criticals;  ///< rules, of those with severity critical that count
    std::vector<ChapterId> settles_on;     ///< by day 0..horizon: the chapter that settles when it begins
    std::int32_t first_day = 0;            ///< of the history, at most 0

    [[nodiscard]] const Rule& rule_of(const Obligation& o) const { return rules[o.rule]; }
};

/// Prepares a scope for judging. The calendar is that of the judging country, counted from the scenario's start date.
[[nodiscard]] Judging judging_of(const Protocol&, const Scope&, const Scenario&, const Calendar&, const Vocabulary&);

/// The same for the scope that the scenario's own list gives to the seat.
[[nodiscard]] Judging judging_of(const Protocol&, const Scenario&, SeatId, const Calendar&, const Vocabulary&);

} // namespace sim
