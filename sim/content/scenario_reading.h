#pragma once

#include "sim/content/lexicon.h"
#include "sim/content/object_reader.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/suggest.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// A scenario file that is being read: what the parts of the reader share. Private to the scenario reader.
///
/// First all names are collected (and variables are read whole, because expressions need their types), then everything
/// is read in the order of the format's tables, which is also the order of Scenario::texts.
struct ScenarioReading {
    Report& report;
    Scenario& scenario;
    ScenarioPlaces& places;
    JsonValue root;
    std::string_view folder;  ///< the pack's; empty: unknown
    Lexicon lexicon;
    std::vector<JsonValue> asked_at;  ///< the texts of Lexicon::asked
    std::string context;              ///< room for a text's context
    NameTable lines;                  ///< ids of lines, with the number of the owner that used each last
    std::uint32_t line_owners = 0;    ///< scenes, desk acts, events and chances begun so far
    std::uint32_t apart_begin = 0;    ///< Scenario::code from here on belongs to the register and to claims
};

// ---- Names

/// Gives a thing its number; reports a second one of the same name and words of the language.
void declare(ScenarioReading&, NameKind, JsonValue id, std::uint32_t number);
/// The number of the thing that a string names; reports where there is none.
[[nodiscard]] std::optional<std::uint32_t> resolve(ScenarioReading&, NameKind, JsonValue name);
/// The actor that a member names; none when absent or wrong.
[[nodiscard]] ActorId actor_of(ScenarioReading&, JsonValue name);
/// An actor, or a role that nobody in particular has.
void role_or_actor(ScenarioReading&, JsonValue name, Role&, ActorId&);
/// Bits by place among seats (or chapters); all when absent.
[[nodiscard]] std::uint8_t bits_of(ScenarioReading&, NameKind, JsonValue list);

// ---- Texts

/// Adds a text under "kind:owner.id:field"; without an owner "kind:id:field". None when the text is empty.
TextId add_text(ScenarioReading&, std::string_view kind, std::string_view owner, std::string_view id,
                std::string_view field, std::string_view text);
/// Adds a word that is not shown; 0 when empty.
std::uint32_t add_id(ScenarioReading&, std::string_view);

// ---- Parts that many things have

[[nodiscard]] Expression condition_of(ScenarioReading&, JsonValue);  ///< always true when absent
[[nodiscard]] Expression integer_of(ScenarioReading&, JsonValue);
[[nodiscard]] Range effects_of(ScenarioReading&, JsonValue list);
/// From here on lines belong to another owner. Ids of lines are unique within a scene with its options, a desk act, an
/// event, a chance with its outcomes.
inline void begin_line_owner(ScenarioReading& reading) { ++reading.line_owners; }
/// @param owner  "kitchen", also for lines of its options
[[nodiscard]] Range lines_of(ScenarioReading&, JsonValue list, std::string_view owner);

enum class GoesFrom : std::uint8_t { Option, DeskAct, Outcome, Event };
/// The offer that a member names; none when absent or wrong.
[[nodiscard]] OfferId offer_of(ScenarioReading&, JsonValue name);
[[nodiscard]] Goes goes_of(ScenarioReading&, JsonValue, GoesFrom);

/// Tells of an id that an earlier item of the same list has. @param what  "a measure"
template <class Item>
void refuse_second(ScenarioReading& reading, JsonValue value, const std::vector<Item>& earlier, const std::string& id, std::string_view what)
{
    for (const Item& other : earlier)
        if (!id.empty() && other.id == id)
            reading.report.error("S102", value.member("id"), "there is " + std::string(what) + " " + quoted(id) + " already; ids are unique");
}

// ---- The file, part by part

void collect_names(ScenarioReading&);
void read_heads(ScenarioReading&, ObjectReader&);      ///< what stands before "seats"
void read_world(ScenarioReading&, ObjectReader&);      ///< seats to register
void read_knowledge(ScenarioReading&, ObjectReader&);  ///< facts to register
void read_money(ScenarioReading&, ObjectReader&);      ///< households and offers
void read_register(ScenarioReading&, ObjectReader&);   ///< all but its conditions
void read_events(ScenarioReading&, ObjectReader&);
void read_scenes(ScenarioReading&, ObjectReader&);
void read_desk_acts(ScenarioReading&, ObjectReader&);
void read_chances(ScenarioReading&, ObjectReader&);
void read_endings(ScenarioReading&, ObjectReader&);
void read_judging(ScenarioReading&, ObjectReader&);  ///< scope to key_partner
void read_register_conditions(ScenarioReading&);     ///< after all that a play itself asks
void read_claims(ScenarioReading&, ObjectReader&);   ///< invariants to exemplars
void read_allowed(ScenarioReading&, ObjectReader&);
/// Numbers own types alphabetically and settles every done().
void settle_names(ScenarioReading&);
/// Moves the code of the register and of claims to them: what they ask a play does not have to remember. @pre names are settled
void set_code_apart(ScenarioReading&);

}  // namespace sim
