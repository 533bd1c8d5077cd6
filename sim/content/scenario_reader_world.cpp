#include "sim/content/limits.h"
#include "sim/content/scenario_reading.h"
#include "sim/content/suggest.h"

#include <array>
#include <span>
#include <string>

namespace sim {

namespace {

constexpr std::array<std::string_view, 3> paces{"daily", "weekly", "fortnightly"};

void read_seats(ScenarioReading& reading, ObjectReader& file)
{
    for (const JsonValue value : file.list("seats", 1, MaxSeats)) {
        ObjectReader object(reading.report, value, "a seat");
        Seat seat;
        const JsonValue id = object.need("id");
        seat.actor = actor_of(reading, id);
        for (const Seat& other : reading.scenario.seats) {
            if (seat.actor.exists() && other.actor == seat.actor) {
                reading.report.error("S102", id, "there is a seat " + quoted(id.string()) + " already; an actor has one entry");
            }
        }
        if (const JsonValue opens = object.find("opens"); opens.exists()) {
            if (const auto scene = resolve(reading, NameKind::Scene, opens)) seat.opens = SceneId{*scene};
        }
        const std::string_view name = id.is(JsonKind::String) ? id.string() : std::string_view{};
        seat.text = add_text(reading, "seat", {}, name, "text", object.optional_text("text"));
        object.finish();
        reading.scenario.seats.push_back(seat);
        reading.places.seats.push_back(value);
    }
}

void read_chapters(ScenarioReading& reading, ObjectReader& file)
{
    const JsonValue list = file.list("chapters", 1, MaxChapters);
    std::int32_t before = -1;
    for (const JsonValue value : list) {
        ObjectReader object(reading.report, value, "a chapter");
        Chapter chapter;
        chapter.id = object.id("id");
        chapter.title = add_text(reading, "chapter", {}, chapter.id, "title", object.text("title"));
        chapter.end = object.small("end", {1, MaxHorizon});
        if (chapter.end <= before) {
            reading.report.error("S106", value.member("end"),
                                 "a chapter must end after the one before it, which ends on day " +
                                     std::to_string(before));
        }
        before = chapter.end;
        chapter.pace = object.one_of<Pace>("pace", paces);
        const JsonValue settle = object.list("settle", 0, MaxEffects);
        if (settle.exists() && reading.places.chapters.size() + 1 == list.size()) {
            reading.report.error("S107", settle, "the last chapter ends with the scenario and has no settle");
        }
        object.finish();
        reading.scenario.chapters.push_back(chapter);
        reading.places.chapters.push_back(value);
    }
}

void read_actors(ScenarioReading& reading, ObjectReader& file)
{
    constexpr std::array<std::string_view, 2> models{"old", "new"}, systems{"basic", "upgraded"};
    for (const JsonValue value : file.list("actors", 1, MaxActors)) {
        ObjectReader object(reading.report, value, "an actor");
        Actor actor;
        actor.id = object.id("id");
        actor.role = object.one_of<Role>("role", RoleNames);
        actor.name = add_text(reading, "actor", {}, actor.id, "name", object.text("name"));
        actor.person = add_text(reading, "actor", {}, actor.id, "person", object.optional_text("person"));
        actor.waits = object.small("waits", {0, MaxDays}, 0);
        actor.capacity = object.small("capacity", {0, MaxCapacity}, -1);
        if (const JsonValue written = object.object("office"); written.exists()) {
            ObjectReader office(reading.report, written, "an office");
            actor.office.new_model = office.optional_one_of("model", models).value_or(0) == 1;
            actor.office.upgraded = office.optional_one_of("it", systems).value_or(0) == 1;
            actor.office.staff = office.small("staff", {0, MaxCaseload}, 0);
            actor.office.caseload = office.small("caseload", {0, MaxCaseload}, 0);
            office.finish();
        }
        object.finish();
        reading.scenario.actors.push_back(std::move(actor));
        reading.places.actors.push_back(value);
    }
}

void read_values(ScenarioReading& reading, ObjectReader& object, Variable& variable)
{
    for (const JsonValue value : object.list("values", 1, MaxEnumValues)) {
        const std::string_view id = read_id(reading.report, value);
        for (const std::string& other : variable.values) {
            if (other == id) reading.report.error("S102", value, "the value " + quoted(id) + " stands here twice");
        }
        variable.values.emplace_back(id);
    }
    variable.max = static_cast<std::int32_t>(variable.values.size()) - 1;
    const JsonValue start = object.need("start");
    if (!start.exists()) return;
    const std::span<const std::string> known(variable.values);
    if (const auto place = read_word(reading.report, start, known, "value of this enumeration")) {
        variable.start = static_cast<std::int32_t>(*place);
    }
}

void read_range(ScenarioReading& reading, ObjectReader& object, Variable& variable)
{
    constexpr std::array<std::string_view, 2> policies{"error", "saturate"};
    variable.min = object.small("min", {-MaxVariableValue, MaxVariableValue});
    variable.max = object.small("max", {-MaxVariableValue, MaxVariableValue});
    variable.start = object.small("start", {-MaxVariableValue, MaxVariableValue});
    variable.saturates = object.optional_one_of("overflow", policies).value_or(0) == 1;
    if (variable.min > variable.max) {
        reading.report.error("S108", object.value().member("min"), "min must not be greater than max");
        variable.max = variable.min;
    } else if (variable.start < variable.min || variable.start > variable.max) {
        reading.report.error("S108", object.value().member("start"),
                             "start must lie from min to max, from " + std::to_string(variable.min) + " to " +
                                 std::to_string(variable.max));
    }
}

bool is_flag(ScenarioReading& reading, JsonValue value)
{
    if (value.is(JsonKind::Boolean)) return true;
    if (value.exists()) reading.report.error("J101", value, "here must stand true or false");
    return false;
}

void read_variables(ScenarioReading& reading, ObjectReader& file)
{
    constexpr std::array<std::string_view, 3> types{"int", "bool", "enum"};
    for (const JsonValue value : file.list("variables", 0, MaxVariables)) {
        ObjectReader object(reading.report, value, "a variable");
        Variable variable;
        variable.id = object.id("id");
        variable.type = object.one_of<VariableType>("type", types);
        switch (variable.type) {
        case VariableType::Int:
            read_range(reading, object, variable);
            break;
        case VariableType::Flag:
            if (const JsonValue start = object.need("start"); is_flag(reading, start))
                variable.start = start.boolean() ? 1 : 0;
            break;
        case VariableType::Enumeration:
            read_values(reading, object, variable);
            break;
        }
        variable.shown = object.flag("shown");
        if (const JsonValue chapter = object.find("chapter"); chapter.exists()) {
            if (const auto number = resolve(reading, NameKind::Chapter, chapter)) variable.chapter = ChapterId{*number};
        }
        variable.text = add_text(reading, "variable", {}, variable.id, "text", object.optional_text("text"));
        object.finish();
        reading.scenario.variables.push_back(std::move(variable));
        reading.places.variables.push_back(value);
    }
}

void read_variants(ScenarioReading& reading, ObjectReader& file)
{
    const JsonValue list = file.list("variants", 0, MaxVariants);
    if (list.exists() && list.size() == 0)
        reading.report.error("J109", list, "`variants` has no entries; it needs at least 1, or leave it out");
    for (const JsonValue value : list) {
        ObjectReader object(reading.report, value, "a variant");
        Variant variant;
        variant.id = object.id("id");
        variant.weight = object.small("weight", {1, MaxWeight});
        object.finish();
        reading.scenario.variants.push_back(std::move(variant));
        reading.places.variants.push_back(value);
    }
    if (reading.scenario.variants.empty()) reading.scenario.variants.push_back({"only", 1});
}

}  // namespace

void read_world(ScenarioReading& reading, ObjectReader& file)
{
    read_seats(reading, file);
    read_chapters(reading, file);
    read_actors(reading, file);
    read_variables(reading, file);
    read_money(reading, file);
    read_variants(reading, file);
    read_knowledge(reading, file);
    for (std::size_t i = 0; i < reading.scenario.chapters.size(); ++i) {
        reading.scenario.chapters[i].settle = effects_of(reading, reading.places.chapters[i].member("settle"));
    }
}

}  // namespace sim
