#pragma once

#include "sim/model/calendar.h"
#include "sim/model/event.h"
#include "sim/model/names.h"
#include "sim/model/source.h"
#include "sim/model/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// Duties: Existence, Response, Recurrence. Prohibitions: Precedence, NotResponse, Absence.
enum class RuleKind : std::uint8_t { Existence, Response, Recurrence, Precedence, NotResponse, Absence };
enum class RuleSeverity : std::uint8_t { Minor, Major, Critical };
enum class FaultPer : std::uint8_t { Rule, Key, Recipient };

[[nodiscard]] constexpr bool is_duty(RuleKind kind) { return kind <= RuleKind::Recurrence; }

/// Which events count. Empty lists ask for nothing.
struct Match {
    TypeId type;                   ///< none: this match was not written
    std::uint8_t by = 0;           ///< bits by Role
    bool by_single_contact = false;
    std::uint8_t to = 0;           ///< bits by Role
    std::uint32_t evidence = 0;    ///< all of these
};

struct Window {
    std::int32_t from = 0;
    std::optional<std::int32_t> to;  ///< none: no deadline
    Unit unit = Unit::Day;
};

/// One of several dated instances of a duty, counted from its trigger.
struct Period {
    std::string id;
    Window window;
};

struct Repair {
    Match event;
    std::int32_t within = 0;            ///< calendar days after the fault
    std::optional<std::int32_t> cap;    ///< none: the cut
};

struct Rule {
    std::string id;
    TextId title, clause;
    std::string source;
    Mark mark = Mark::None;
    std::optional<Date> valid_from, valid_to;  ///< both included
    RuleKind kind = RuleKind::Existence;
    Match trigger, target, revoke;
    Window window;
    bool roll_to_workday = false;
    std::int32_t grace = 0;                    ///< in the unit of lateness (window's unit; days for months)
    bool keyed = false;
    std::vector<Period> periods;
    std::int32_t months = 0;                   ///< one instance for each of so many calendar months after the trigger's; 0: none
    std::int32_t max = 0, max_faults = 1;      ///< Absence
    std::int32_t gap = 0;                      ///< Recurrence, in window.unit
    RuleSeverity severity = RuleSeverity::Minor;
    std::int32_t weight = 50;
    Dimension dimension = Dimension::Protocol;
    std::string fault_key;                     ///< the rule's id unless written
    FaultPer per = FaultPer::Rule;
    std::optional<std::int32_t> cap;           ///< of a critical rule; none: the protocol's
    std::optional<Repair> repair;
};

enum class ExchangeNeed : std::uint8_t { Nothing, Consent, Release };

/// A lawful exchange of data.
struct Exchange {
    Role from = Role::Ess, to = Role::Ess;
    std::uint8_t category = 0, purpose = 0, basis = 0;  ///< by Vocabulary
    ExchangeNeed needs = ExchangeNeed::Nothing;
    std::string source;
    Mark mark = Mark::None;
};

/// Two rules, by id, of which the pack says that it does not matter in which order they are met.
struct RulePair {
    std::string first, second;
};

/// The obligations of a joint protocol, with those it extends already merged in. Texts of several packs stand in one list,
/// contexts preceded by nothing: a rule's texts come from the pack that defines it.
struct Protocol {
    std::string id;
    std::string version;
    std::string language;
    TextId title;
    std::int32_t cut = 600;
    std::int32_t cap = 400;
    std::vector<std::string> chain;  ///< ids of the packs merged, base first, this one last
    std::vector<Rule> rules;         ///< in order of first definition, base first
    std::vector<Exchange> exchanges;
    std::vector<RulePair> independent;  ///< no two of them name the same two rules
    std::vector<Source> sources;
    Texts texts;
};

} // namespace sim
