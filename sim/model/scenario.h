#pragma once

#include "sim/base/strong.h"
#include "sim/model/calendar.h"
#include "sim/model/claims.h"
#include "sim/model/event.h"
#include "sim/model/expression.h"
#include "sim/model/household.h"
#include "sim/model/names.h"
#include "sim/model/register.h"
#include "sim/model/source.h"
#include "sim/model/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

// The nouns of a scenario as flat lists. Things that belong together (the options of a scene, the effects of an act) lie
// side by side and are named by a Range. docs/scenario-format.md gives the meaning of every member.

struct Office {
    bool new_model = false;
    bool upgraded = false;  ///< has the IT for a shared file
    std::int32_t staff = 0, caseload = 0;
};

struct Actor {
    std::string id;
    Role role = Role::Ess;
    TextId name, person;
    std::int32_t waits = 0;     ///< calendar days before it answers
    std::int32_t capacity = -1; ///< places a week; -1: unlimited
    Office office;
};

enum class Pace : std::uint8_t { Daily, Weekly, Fortnightly };

struct Chapter {
    std::string id;
    TextId title;
    std::int32_t end = 0;  ///< its last day
    Pace pace = Pace::Daily;
    Range settle;          ///< effects
};

struct Seat {
    ActorId actor;
    SceneId opens;  ///< none: starts at the desk
    TextId text;
};

enum class VariableType : std::uint8_t { Int, Flag, Enumeration };

struct Variable {
    std::string id;
    VariableType type = VariableType::Int;
    std::vector<std::string> values;  ///< of an enumeration
    std::int32_t min = 0, max = 1, start = 0;
    bool saturates = false;
    bool shown = false;
    ChapterId chapter;                ///< none: lives to the end
    TextId text;
};

struct Variant {
    std::string id;
    std::int32_t weight = 1;
};

struct Fact {
    std::string id;
    std::uint8_t category = 0;      ///< Vocabulary::categories
    TextId text;
    std::uint64_t holds = ~0ull;    ///< bit by variant
    std::vector<ActorId> known_by;  ///< at the start, where it holds
    std::string source;
    Mark mark = Mark::None;
};

struct Commitment {
    std::string id;
    ActorId debtor, creditor;
    KeyId key;  ///< its id, as the key of its events
    TextId text;
};

/// What better-off calculations of a scenario are about.
struct ScenarioMoney {
    SupportPlan support;
    VariableId by;                 ///< enumeration that tells which household holds: its values are ids of households; none: the only one
    std::vector<Household> households;
    std::vector<Job> offers;
};

enum class CommitmentStatus : std::uint8_t { None, Open, Kept, Late, Broken, Released };

// ---- Effects

enum class EffectKind : std::uint8_t { Assign, Learn, Share, Emit, Schedule, Cancel, Refer, Commit, Keep, Move, Release };

/// One effect. Assign: `target` is the VariableId, `value` what it becomes (x += e is read as x = x + e).
/// Learn: actor, fact. Share, Emit: `target` is the place in Scenario::emissions. Schedule, Cancel: TimedId.
/// Refer: actor, TimedId, and in `fact` the KeyId of its id. Commit, Keep, Move, Release: CommitmentId. Schedule, Commit, Move: `value` is the number of days.
struct Effect {
    EffectKind kind = EffectKind::Assign;
    std::uint16_t actor = 0;
    std::uint32_t target = 0;  ///< after linking, Assign: the number of a field
    std::uint32_t fact = 0;
    Expression when;           ///< not written: always
    Expression value;
};

struct EvidenceItem {
    std::uint32_t bit = 0;  ///< one bit of Event::evidence
    Expression when;
};

/// What Share and Emit write into the log.
struct Emission {
    TypeId type;            ///< Share: data.shared
    ActorId by, to;         ///< by: none = whoever acts
    KeyId key;
    FactId fact;            ///< Share: none where a packet is meant
    std::uint32_t packet = 0;  ///< Share: place in Scenario::packets, when fact is none
    std::uint8_t purpose = 0, basis = 0;
    std::vector<EvidenceItem> has;
};

struct Packet {
    std::string id;
    std::vector<FactId> facts;
};

// ---- What is shown and done

struct Line {
    std::uint32_t id = 0;  ///< Scenario::ids
    ActorId speaker;       ///< none: narration
    Mood mood = Mood::Neutral;
    bool has_mood = false;
    TextId text;
    Expression when;
};

struct Need {
    std::uint32_t id = 0;  ///< Scenario::ids
    Expression condition;
    TextId reason;
};

enum class GoesKind : std::uint8_t { Stay, Scene, Visit, Return, Desk, Chance, End };

struct Goes {
    GoesKind kind = GoesKind::Stay;
    std::uint32_t target = 0;  ///< SceneId or ChanceId
};

/// Does the scene remain open, whether or not a sub-scene comes on top of it?
[[nodiscard]] constexpr bool stays(Goes goes) { return goes.kind == GoesKind::Stay || goes.kind == GoesKind::Visit; }

enum class ActKind : std::uint8_t { Option, Desk, GoOn };
enum class Channel : std::uint8_t { None, SharedFile, Paper };

constexpr std::uint8_t EverySeat = 0xff;

/// An option of a scene, a desk act, or waiting. For `when`, `needs` and the rest see docs/scenario-format.md section 3.
struct Act {
    std::uint32_t id = 0;        ///< Scenario::ids: its own id without the scene
    ActKind kind = ActKind::Desk;
    Channel channel = Channel::None;
    std::uint8_t seats = EverySeat;  ///< bits by Scenario::seats
    std::uint8_t chapters = 0xff;
    bool once = false, sticky = false, fallback = false, topic = false, exit = false;
    bool remembered = false;     ///< a done() asks for it
    std::uint16_t takes = 0;     ///< calendar days
    SceneId scene;               ///< of an option
    ActorId by;                  ///< none: the seat's actor
    Goes goes;
    Expression when;
    Range effects, lines;
    TextId text;
    std::uint32_t details = 0;   ///< Scenario::details; ask details_of()
};
static_assert(sizeof(Act) == 64, "an act fills one line of the cache: large scenarios are played from memory");

/// What most acts of a large scenario do not have.
struct ActDetails {
    Range needs, on_done;
    Range tags;                  ///< Scenario::tags
    TextId note, why;
    std::uint32_t stage = 0;     ///< Scenario::ids; 0 = none
    std::uint32_t source = 0;    ///< Scenario::ids; 0 = none
    Mark mark = Mark::None;
    OfferId calculates, beside;  ///< works out this offer, and another beside it; from then on the trainee can look at it
    OfferId shows;               ///< shows the calculation of this offer to the client
    friend bool operator==(const ActDetails&, const ActDetails&) = default;
};

struct Scene {
    std::uint32_t id = 0;      ///< Scenario::ids
    TextId title;
    std::uint32_t place = 0;   ///< Scenario::ids; 0 = none
    ActorId with;
    bool is_hub = false;
    std::uint16_t min_topics = 0, max_topics = 0;
    Range on_enter, lines;
    Range options;             ///< of Scenario::acts
};

enum class TimedKind : std::uint8_t { Timed, Conditional, Scheduled };
enum class Grid : std::uint8_t { Day, Desk, Reply };

/// What the clock brings (`events` in the file).
struct Timed {
    std::uint32_t id = 0;   ///< Scenario::ids
    TimedKind kind = TimedKind::Timed;
    Grid grid = Grid::Day;  ///< Scheduled
    std::int32_t day = 0;   ///< Timed
    Role by_role = Role::Ess;
    ActorId by;             ///< none: `by_role` alone
    bool stop = false;
    Goes opens;             ///< Stay, Scene or Chance
    Expression when;        ///< Conditional: once_when
    Range effects, lines;
    TextId text;
};

struct Outcome {
    std::uint32_t id = 0;
    std::int32_t weight = 1;
    TextId text;
    Goes goes;
    Range effects, lines;
};

struct Chance {
    std::uint32_t id = 0;
    Range outcomes;
};

struct Ending {
    std::string id;
    TextId title, text;
    Expression when;
};

// ---- What is judged

struct ScopeEntry {
    std::string rule;
    bool expected = false;
    std::int32_t points = 0;   ///< of an expected duty
    std::int32_t earns = 0;    ///< of a prohibition
    ChapterId chapter;         ///< none: lives to the end
    std::uint8_t seats = EverySeat;
};

struct Measure {
    std::string id;
    Dimension dimension = Dimension::Outcome;
    std::int32_t of = 0;
    Expression value;
    TextId text;
    std::uint8_t seats = EverySeat;
};

struct Allowed {
    std::string code, at, reason;
};

/// A playable case with every name resolved. Made by content; `link` turns it into a Program.
struct Scenario {
    std::string id, version, language, country, protocol;
    TextId title, summary;
    std::int32_t minutes = 0;
    std::optional<Difficulty> difficulty;
    std::vector<std::string> competences;
    Calendar calendar;               ///< start date and free days of the scenario's own country pack
    bool has_go_on = true;
    std::int32_t reply_every = 10;   ///< workdays

    std::vector<Seat> seats;
    std::vector<Chapter> chapters;
    std::vector<Actor> actors;
    std::vector<Variable> variables;
    ScenarioMoney money;
    std::vector<Variant> variants;
    std::vector<Fact> facts;
    std::vector<Packet> packets;
    std::vector<Commitment> commitments;
    std::vector<Event> history;      ///< ascending days, all negative
    CommonFile common_file;
    std::vector<Timed> events;
    std::vector<Scene> scenes;
    std::vector<Act> acts;           ///< options scene after scene, then desk acts, then go_on (last, where it exists)
    Range desk_acts;                 ///< of acts, go_on included
    std::vector<ActDetails> details = std::vector<ActDetails>(1);  ///< number 0: of acts that have none
    std::vector<Chance> chances;
    std::vector<Outcome> outcomes;
    std::vector<Ending> endings;
    std::vector<ScopeEntry> scope;
    std::vector<Measure> measures;
    std::vector<TypeId> key_evidence, key_partner;
    std::vector<std::string> own_types;  ///< x. types, alphabetically, without repetition; numbered after the vocabulary's
    std::vector<Source> sources;
    std::vector<Allowed> allowed;
    Claims claims;

    std::vector<Instruction> code;
    std::vector<Expression> questions;   ///< of a search of plays: flags whose answers it wants to know; none in a file
    std::vector<Effect> effects;
    std::vector<Emission> emissions;
    std::vector<Line> lines;
    std::vector<Need> needs;
    std::vector<std::uint32_t> tags;     ///< places in ids
    std::vector<std::string> keys;       ///< every key an event of this scenario can carry
    StringPool ids;                      ///< number 0 is empty: "none"
    Texts texts;

    [[nodiscard]] std::int32_t horizon() const { return chapters.back().end; }
    [[nodiscard]] const ActDetails& details_of(const Act& act) const { return details[act.details]; }
    /// "scene.option", a desk act's bare id, or "go_on".
    [[nodiscard]] std::string name_of(ActId) const;
    [[nodiscard]] const std::string& name_of(SeatId seat) const { return actors[seats[seat.raw()].actor.raw()].id; }
    [[nodiscard]] ActId act_named(std::string_view) const;          ///< none when there is no such act
    [[nodiscard]] VariantId variant_named(std::string_view) const;  ///< none when there is no such variant
};

} // namespace sim
