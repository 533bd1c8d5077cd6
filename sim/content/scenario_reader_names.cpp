#include "sim/content/limits.h"
#include "sim/content/scenario_reading.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <cstddef>

namespace sim {

namespace {

/// A list of things with ids, if it is within its limit; the limit itself is reported where the list is read.
JsonValue list_of(const ScenarioReading& reading, MemberName name, std::size_t most)
{
    const JsonValue list = reading.root.member(name);
    return list.is(JsonKind::Array) && list.size() <= most ? list : JsonValue{};
}

void collect(ScenarioReading& reading, NameKind kind, MemberName list, std::size_t most)
{
    std::uint32_t number = 0;
    for (const JsonValue thing : list_of(reading, list, most)) {
        declare(reading, kind, thing.member("id"), number++);
    }
}

void collect_events(ScenarioReading& reading)
{
    for (const JsonValue value : list_of(reading, "events", MaxEvents)) {
        const JsonValue id = value.member("id");
        Timed event;
        event.id = add_id(reading, id.is(JsonKind::String) ? id.string() : std::string_view{});
        if (value.member("grid").exists())
            event.kind = TimedKind::Scheduled;
        else if (value.member("once_when").exists())
            event.kind = TimedKind::Conditional;
        reading.scenario.events.push_back(event);
    }
}

/// x. types are numbered behind the vocabulary's alphabetically; until all are known they are numbered as they come.
void settle_own_types(ScenarioReading& reading)
{
    Lexicon& lexicon = reading.lexicon;
    Scenario& scenario = reading.scenario;
    const auto base = static_cast<std::uint32_t>(lexicon.vocabulary.types.size());
    std::vector<std::string_view> sorted = lexicon.own_types;
    std::sort(sorted.begin(), sorted.end());
    const auto settled = [&](TypeId type) {
        if (!type.exists() || type.raw() < base) return type;
        const std::string_view name = lexicon.own_types[type.raw() - base];
        const auto place = std::lower_bound(sorted.begin(), sorted.end(), name) - sorted.begin();
        return TypeId{base + static_cast<std::uint32_t>(place)};
    };
    for (Instruction& instruction : scenario.code) {
        if (instruction.op == Op::DaysSince) {
            instruction.operand =
                static_cast<std::int32_t>(settled(TypeId{static_cast<std::uint32_t>(instruction.operand)}).raw());
        } else if (instruction.op == Op::Load) {
            Symbol symbol = Symbol::unpacked(instruction.operand);
            if (symbol.kind != SymbolKind::Happened) continue;
            symbol.index = settled(TypeId{symbol.index}).raw();
            instruction.operand = symbol.packed();
        }
    }
    for (Emission& emission : scenario.emissions) emission.type = settled(emission.type);
    for (Event& event : scenario.history) event.type = settled(event.type);
    for (TypeId& type : scenario.key_evidence) type = settled(type);
    for (TypeId& type : scenario.key_partner) type = settled(type);
    scenario.own_types.assign(sorted.begin(), sorted.end());
}

ActId act_called(const ScenarioReading& reading, std::string_view name)
{
    const Scenario& scenario = reading.scenario;
    const NameTable& names = reading.lexicon.names;
    const std::size_t dot = name.find('.');
    if (dot == name.npos) {
        const auto act = names.find(NameKind::DeskAct, name);
        return act ? ActId{scenario.desk_acts.begin + *act} : ActId{};
    }
    const auto scene = names.find(NameKind::Scene, name.substr(0, dot));
    if (!scene) return ActId{};
    const Range options = scenario.scenes[*scene].options;
    for (std::uint32_t i = options.begin; i < options.end(); ++i) {
        if (scenario.ids[scenario.acts[i].id] == name.substr(dot + 1)) return ActId{i};
    }
    return ActId{};
}

/// "kitchen.ask_rent" for what looked for "kitchen.ask_rnt": the options of a scene that exists, else scenes and desk
/// acts.
std::string suggestion_for(ScenarioReading& reading, std::string_view name)
{
    if (reading.lexicon.hints_left == 0) return {};
    --reading.lexicon.hints_left;
    const Scenario& scenario = reading.scenario;
    const NameTable& names = reading.lexicon.names;
    const std::size_t dot = name.find('.');
    std::vector<std::string_view> known;
    if (const auto scene = names.find(NameKind::Scene, name.substr(0, dot)); dot != name.npos && scene) {
        const Range options = scenario.scenes[*scene].options;
        for (std::uint32_t i = options.begin; i < options.end(); ++i)
            known.push_back(scenario.ids[scenario.acts[i].id]);
        return did_you_mean(name.substr(dot + 1), std::span<const std::string_view>(known));
    }
    known = names.all(dot == name.npos ? NameKind::DeskAct : NameKind::Scene);
    return did_you_mean(name.substr(0, dot), std::span<const std::string_view>(known));
}

void settle_asked_acts(ScenarioReading& reading)
{
    for (std::size_t i = 0; i < reading.lexicon.asked.size(); ++i) {
        const AskedAct& asked = reading.lexicon.asked[i];
        const ActId act = act_called(reading, asked.name);
        if (act.exists()) {
            if (asked.instruction < reading.apart_begin) reading.scenario.acts[act.raw()].remembered = true;
            reading.scenario.code[asked.instruction].operand = Symbol{SymbolKind::Done, act.raw()}.packed();
        } else {
            reading.report.error_inside("X002", reading.asked_at[i], asked.offset,
                                        "there is no desk act or option " + quoted(asked.name) +
                                            suggestion_for(reading, asked.name));
        }
    }
}

}  // namespace

void collect_names(ScenarioReading& reading)
{
    reading.lexicon.names.reserve(256 + reading.root.member("scenes").size() + reading.root.member("acts").size());
    add_pack_names(reading.lexicon);
    collect(reading, NameKind::Chapter, "chapters", MaxChapters);
    collect(reading, NameKind::Actor, "actors", MaxActors);
    collect(reading, NameKind::Variable, "variables", MaxVariables);
    collect(reading, NameKind::Variant, "variants", MaxVariants);
    collect(reading, NameKind::Fact, "facts", MaxFacts);
    collect(reading, NameKind::Packet, "packets", MaxPackets);
    collect(reading, NameKind::Commitment, "commitments", MaxCommitments);
    collect(reading, NameKind::Timed, "events", MaxEvents);
    collect(reading, NameKind::Scene, "scenes", MaxScenes);
    collect(reading, NameKind::DeskAct, "acts", MaxOptions);
    collect(reading, NameKind::Chance, "chances", MaxChances);
    collect_events(reading);
}

void settle_names(ScenarioReading& reading)
{
    settle_asked_acts(reading);
    if (!reading.lexicon.own_types.empty()) settle_own_types(reading);
}

}  // namespace sim
