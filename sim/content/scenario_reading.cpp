#include "sim/content/scenario_reading.h"

#include "sim/content/effect_parser.h"
#include "sim/content/expression_lexer.h"
#include "sim/content/expression_parser.h"
#include "sim/content/limits.h"
#include "sim/content/suggest.h"

#include <span>

namespace sim {

namespace {

bool is_string(ScenarioReading& reading, JsonValue value)
{
    if (!value.exists()) return false;
    if (value.is(JsonKind::String)) return true;
    reading.report.error("J101", value, "here must stand a string; write it in double quotes");
    return false;
}

void report_unknown(ScenarioReading& reading, NameKind kind, JsonValue at, std::string_view name)
{
    reading.report.error("S101", at,
                         "there is no " + std::string(word_for(kind)) + " " + quoted(name) +
                             hint_for(reading.lexicon, kind, name));
}

void report_inside(ScenarioReading& reading, JsonValue at, ExpressionError& error)
{
    reading.report.error_inside(error.code, at, error.offset, std::move(error.message));
}

/// Remembers in which text a done() stands, for a problem found when all acts are known.
void note_asked(ScenarioReading& reading, JsonValue text)
{
    if (reading.asked_at.size() < reading.lexicon.asked.size())
        reading.asked_at.resize(reading.lexicon.asked.size(), text);
}

/// Scenes, desk acts, events and chances are called by one name wherever their lines are.
bool shares_a_namespace(NameKind kind)
{
    return kind == NameKind::Scene || kind == NameKind::DeskAct || kind == NameKind::Timed || kind == NameKind::Chance;
}

/// Reports an id that the owner has used before.
void note_line(ScenarioReading& reading, JsonValue id)
{
    const auto owner = reading.lines.find(NameKind::Key, id.string());
    if (owner == reading.line_owners) {
        reading.report.error(
            "S102", id,
            "there is a line " + quoted(id.string()) +
                " here already; ids are unique in a scene with its options, an act, an event, a chance");
    }
    reading.lines.replace(NameKind::Key, id.string(), reading.line_owners);
}

}  // namespace

void declare(ScenarioReading& reading, NameKind kind, JsonValue id, std::uint32_t number)
{
    if (!id.is(JsonKind::String) || !is_id(id.string())) return;  // reported where the thing is read
    const std::string_view name = id.string();
    NameTable& names = reading.lexicon.names;
    if (is_reserved(name)) {
        reading.report.error("S103", id, quoted(name) + " is a word of the expression language; choose another id");
    }
    if (!names.add(kind, name, number)) {
        reading.report.error(
            "S102", id, "there is a " + std::string(word_for(kind)) + " " + quoted(name) + " already; ids are unique");
        return;
    }
    if (!shares_a_namespace(kind)) return;
    for (const NameKind other : {NameKind::Scene, NameKind::DeskAct, NameKind::Timed, NameKind::Chance}) {
        if (other == kind || !names.find(other, name)) continue;
        reading.report.error("S102", id,
                             "a " + std::string(word_for(other)) + " is called " + quoted(name) +
                                 " already; scenes, desk acts, events and chances share their names");
    }
}

std::optional<std::uint32_t> resolve(ScenarioReading& reading, NameKind kind, JsonValue name)
{
    if (!is_string(reading, name)) return std::nullopt;
    const auto number = reading.lexicon.names.find(kind, name.string());
    if (!number) report_unknown(reading, kind, name, name.string());
    return number;
}

ActorId actor_of(ScenarioReading& reading, JsonValue name)
{
    const auto number = resolve(reading, NameKind::Actor, name);
    return number ? ActorId{*number} : ActorId{};
}

void role_or_actor(ScenarioReading& reading, JsonValue name, Role& role, ActorId& actor)
{
    if (!is_string(reading, name)) return;
    if (const auto number = reading.lexicon.names.find(NameKind::Actor, name.string())) {
        actor = ActorId{*number};
        role = reading.scenario.actors[*number].role;
        return;
    }
    for (std::size_t i = 0; i < RoleNames.size(); ++i) {
        if (RoleNames[i] != name.string()) continue;
        role = static_cast<Role>(i);
        return;
    }
    report_unknown(reading, NameKind::Actor, name, name.string());
}

std::uint8_t bits_of(ScenarioReading& reading, NameKind kind, JsonValue list)
{
    if (!list.exists()) return 0xff;
    if (list.size() == 0)
        reading.report.error("S118", list, "this list is empty: nobody could ever do this; leave it out for all");
    unsigned bits = 0;
    for (const JsonValue name : list) {
        const auto number = resolve(reading, kind, name);
        if (!number) continue;
        if (kind == NameKind::Chapter) {
            bits |= 1u << *number;
            continue;
        }
        unsigned seats = 0;
        for (std::size_t i = 0; i < reading.scenario.seats.size(); ++i) {
            if (reading.scenario.seats[i].actor == ActorId{*number}) seats |= 1u << i;
        }
        if (seats == 0) {
            reading.report.error("S119", name,
                                 quoted(name.string()) + " is not a seat; add it to \"seats\" or leave it out here");
        }
        bits |= seats;
    }
    return static_cast<std::uint8_t>(bits);
}

TextId add_text(ScenarioReading& reading, std::string_view kind, std::string_view owner, std::string_view id,
                std::string_view field, std::string_view text)
{
    if (text.empty()) return TextId{};
    std::string& context = reading.context;
    context.assign(kind).append(1, ':');
    if (!owner.empty()) context.append(owner).append(1, '.');
    context.append(id).append(1, ':').append(field);
    return reading.scenario.texts.add(context, text);
}

std::uint32_t add_id(ScenarioReading& reading, std::string_view id)
{
    if (id.empty()) return 0;
    TextMemory& memory = reading.lexicon.read_before;
    if (const auto known = memory.find(TextMemory::Kind::Id, id)) return *known;
    const std::uint32_t number = reading.scenario.ids.add(id);
    memory.keep(TextMemory::Kind::Id, id, number);
    return number;
}

Expression condition_of(ScenarioReading& reading, JsonValue value)
{
    if (!is_string(reading, value)) return {};
    auto condition = parse_condition(reading.lexicon, value.string());
    note_asked(reading, value);
    if (condition) return *condition;
    report_inside(reading, value, condition.error());
    return {};
}

Expression integer_of(ScenarioReading& reading, JsonValue value)
{
    if (!is_string(reading, value)) return {};
    auto integer = parse_integer(reading.lexicon, value.string());
    note_asked(reading, value);
    if (integer) return *integer;
    report_inside(reading, value, integer.error());
    return {};
}

Range effects_of(ScenarioReading& reading, JsonValue list)
{
    std::vector<Effect>& effects = reading.scenario.effects;
    Range range{static_cast<std::uint32_t>(effects.size()), 0};
    for (const JsonValue effect : list) {
        if (!is_string(reading, effect)) continue;
        auto error = parse_effect(reading.lexicon, effect.string());
        note_asked(reading, effect);
        if (error) report_inside(reading, effect, *error);
        else reading.places.effects.push_back(effect);
    }
    range.size = static_cast<std::uint32_t>(effects.size()) - range.begin;
    return range;
}

Range lines_of(ScenarioReading& reading, JsonValue list, std::string_view owner)
{
    std::vector<Line>& lines = reading.scenario.lines;
    Range range{static_cast<std::uint32_t>(lines.size()), 0};
    for (const JsonValue value : list) {
        ObjectReader object(reading.report, value, "a line");
        Line line;
        const std::string_view id = object.id("id");
        if (!id.empty()) note_line(reading, value.member("id"));
        line.id = add_id(reading, id);
        line.speaker = actor_of(reading, object.find("speaker"));
        const auto mood = object.optional_one_of("mood", MoodNames);
        line.has_mood = mood.has_value();
        if (mood) line.mood = static_cast<Mood>(*mood);
        line.text = add_text(reading, "line", owner, id, "text", object.text("text"));
        line.when = condition_of(reading, object.find("when"));
        if (line.has_mood && !line.speaker.exists()) {
            reading.report.error("S120", value.member("mood"),
                                 "a mood belongs to a speaker; name one, or leave the mood out");
        }
        object.finish();
        lines.push_back(line);
    }
    range.size = static_cast<std::uint32_t>(lines.size()) - range.begin;
    return range;
}

Goes goes_of(ScenarioReading& reading, JsonValue value, GoesFrom from)
{
    if (!is_string(reading, value)) return {};
    std::string_view where = value.string();
    const auto refuse = [&](std::string_view why) {
        reading.report.error("S104", value, quoted(where) + " " + std::string(why));
        return Goes{};
    };
    if (where == "end")
        return from == GoesFrom::Event ? refuse("is not for events; they open a scene or a chance")
                                       : Goes{GoesKind::End, 0};

    const std::size_t colon = where.find(':');
    const std::string_view target = colon == where.npos ? where : where.substr(colon + 1);
    const std::string_view prefix = colon == where.npos ? std::string_view{} : where.substr(0, colon);
    const NameTable& names = reading.lexicon.names;
    if (prefix == "chance") {
        if (const auto chance = names.find(NameKind::Chance, target)) return {GoesKind::Chance, *chance};
        report_unknown(reading, NameKind::Chance, value, target);
        return {};
    }
    if (prefix == "visit" || (prefix.empty() && (where == "return" || where == "desk"))) {
        if (from != GoesFrom::Option) return refuse("is only for options of a scene");
        if (where == "return") return {GoesKind::Return, 0};
        if (where == "desk") return {GoesKind::Desk, 0};
    } else if (!prefix.empty()) {
        return refuse("leads nowhere; write a scene, visit:scene, return, desk, chance:id or end");
    }
    if (const auto scene = names.find(NameKind::Scene, target)) {
        return {prefix.empty() ? GoesKind::Scene : GoesKind::Visit, *scene};
    }
    if (prefix.empty() && names.find(NameKind::Chance, target)) return refuse("is a chance; write chance:" + std::string(target));
    report_unknown(reading, NameKind::Scene, value, target);
    return {};
}

}  // namespace sim
