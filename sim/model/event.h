#pragma once

#include "sim/model/names.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// What an event type is for.
enum class TypeUse : std::uint8_t {
    Open,     ///< a scenario may emit it
    Engine,   ///< written by the engine
    Derived,  ///< computed by the judge
};

/// The event types that the engine itself writes.
enum class EngineType : std::uint8_t {
    DataLearned, DataShared, ReferralSent,
    CommitmentMade, CommitmentKept, CommitmentLate, CommitmentBroken, CommitmentMoved, CommitmentReleased,
};
inline constexpr std::array<std::string_view, 9> EngineTypeNames{
    "data.learned",    "data.shared",       "referral.sent",    "commitment.made",    "commitment.kept",
    "commitment.late", "commitment.broken", "commitment.moved", "commitment.released"};

/// An event type that the judge writes, directly after an event of the type that it answers.
struct JudgeType {
    std::string_view id, cause;
};
inline constexpr std::array<JudgeType, 3> JudgeTypes{{{"data.no_basis", "data.shared"},
                                                      {"data.over_sharing", "data.shared"},
                                                      {"data.misleading_consent", "consent.asked"}}};

struct EventType {
    std::string id;                     ///< "plan.signed"
    std::vector<std::string> evidence;  ///< bit i of Event::evidence is item i; at most 32
    TypeUse use = TypeUse::Open;
    TextId text;
};

/// The closed list of scenarios/schema/events.json, in its order.
struct Vocabulary {
    std::vector<std::string> categories;
    std::vector<std::string> purposes;
    std::vector<std::string> bases;
    std::vector<EventType> types;

    [[nodiscard]] TypeId type(std::string_view id) const;  ///< none when there is no such type
};

/// What brought an event about; for people who ask "why is this in the log".
enum class CauseKind : std::uint8_t { History, Act, Outcome, Timed, Settlement, Clock, Judge };

struct Cause {
    CauseKind kind = CauseKind::History;
    std::uint32_t index = 0;  ///< ActId, OutcomeId, TimedId, ChapterId or CommitmentId by kind
    friend bool operator==(const Cause&, const Cause&) = default;
};

/// A dated entry of the case log. Its place in the log is its number; (day, place) is the order of events.
struct Event {
    std::int32_t day = 0;        ///< counted from the start date; history is negative
    TypeId type;
    Role role = Role::Ess;       ///< of `by`; Supervisor for settled events
    ActorId by;                  ///< none: nobody in particular has the role
    ActorId to;
    KeyId key;
    FactId fact;
    std::uint8_t purpose = 0;    ///< Vocabulary::purposes; meaningful for sharing and consent only
    std::uint8_t basis = 0;      ///< Vocabulary::bases
    bool settled = false;        ///< done by a supervisor at the end of a chapter: target of no rule
    std::uint32_t evidence = 0;  ///< bits by EventType::evidence
    Cause cause;
    friend bool operator==(const Event&, const Event&) = default;
};

} // namespace sim
