#include "sim/content/limits.h"
#include "sim/content/scenario_reading.h"
#include "sim/content/suggest.h"

#include <array>
#include <string>

namespace sim {

namespace {

/// Timed, conditional or scheduled: exactly one of day, once_when, grid.
void read_when(ScenarioReading& reading, ObjectReader& object, Timed& event)
{
    constexpr std::array<std::string_view, 3> grids{"day", "desk", "reply"};
    const JsonValue when = object.find("when");
    const JsonValue day = object.find("day"), once = object.find("once_when"), grid = object.find("grid");
    const int written = int{day.exists()} + int{once.exists()} + int{grid.exists()};
    if (written != 1) {
        reading.report.error("S110", object.value(),
                             "an event has exactly one of day, once_when and grid; this one has " +
                                 std::to_string(written));
        return;
    }
    event.when = condition_of(reading, once.exists() ? once : when);
    if (once.exists() && when.exists()) {
        reading.report.error("S110", when, "once_when is the condition of this event; join both with \"and\"");
    }
    if (grid.exists()) event.grid = static_cast<Grid>(read_word(reading.report, grid, grids, "`grid`").value_or(0));
    if (!day.is(JsonKind::Integer)) {
        if (day.exists()) reading.report.error("J101", day, "here must stand a day, a whole number from 0");
        return;
    }
    if (day.integer() < 0 || day.integer() > MaxHorizon) {
        reading.report.error("J103", day,
                             "`day` is " + std::to_string(day.integer()) + "; it must be from 0 to " +
                                 std::to_string(MaxHorizon));
        return;
    }
    event.day = static_cast<std::int32_t>(day.integer());
}

void read_event(ScenarioReading& reading, JsonValue value, Timed& event)
{
    begin_line_owner(reading);
    ObjectReader object(reading.report, value, "an event");
    const std::string_view id = object.id("id");
    const JsonValue by = object.find("by");
    role_or_actor(reading, by, event.by_role, event.by);
    event.text = add_text(reading, "event", {}, id, "text", object.optional_text("text"));
    read_when(reading, object, event);
    event.effects = effects_of(reading, object.list("effects", 0, MaxEffects));
    event.lines = lines_of(reading, object.list("lines", 0, MaxLines), id);
    event.stop = object.flag("stop");
    event.opens = goes_of(reading, object.find("opens"), GoesFrom::Event);
    object.finish();

    for (std::uint32_t i = event.effects.begin; i < event.effects.end() && !by.exists(); ++i) {
        const Effect& effect = reading.scenario.effects[i];
        const bool nameless = effect.kind == EffectKind::Emit && !reading.scenario.emissions[effect.target].by.exists();
        if (!nameless && effect.kind != EffectKind::Refer) continue;
        reading.report.error("S112", value,
                             "the event writes into the log and nobody is named as the one who does it; "
                             "write by: a role or an actor");
        break;
    }
}

void read_outcome(ScenarioReading& reading, JsonValue value, std::string_view chance, std::uint32_t first)
{
    Scenario& scenario = reading.scenario;
    ObjectReader object(reading.report, value, "an outcome");
    Outcome outcome;
    const std::string_view id = object.id("id");
    for (std::size_t i = first; i < scenario.outcomes.size(); ++i) {
        if (!id.empty() && scenario.ids[scenario.outcomes[i].id] == id) {
            reading.report.error("S102", value.member("id"),
                                 "there is an outcome " + quoted(id) + " here already; ids are unique");
        }
    }
    outcome.id = add_id(reading, id);
    outcome.weight = object.small("weight", {1, MaxWeight});
    outcome.text = add_text(reading, "outcome", chance, id, "text", object.optional_text("text"));
    outcome.lines = lines_of(reading, object.list("lines", 0, MaxLines), chance);
    outcome.effects = effects_of(reading, object.list("effects", 0, MaxActEffects));
    outcome.goes = goes_of(reading, object.find("goes"), GoesFrom::Outcome);
    object.finish();
    scenario.outcomes.push_back(outcome);
    reading.places.outcomes.push_back(value);
}

}  // namespace

void read_events(ScenarioReading& reading, ObjectReader& file)
{
    std::size_t number = 0;
    for (const JsonValue value : file.list("events", 0, MaxEvents)) {
        Timed event = reading.scenario.events[number];  // its name and kind are known already
        read_event(reading, value, event);
        reading.scenario.events[number++] = event;
        reading.places.events.push_back(value);
    }
}

void read_chances(ScenarioReading& reading, ObjectReader& file)
{
    for (const JsonValue value : file.list("chances", 0, MaxChances)) {
        begin_line_owner(reading);
        ObjectReader object(reading.report, value, "a chance");
        Chance chance;
        const std::string_view id = object.id("id");
        chance.id = add_id(reading, id);
        chance.outcomes.begin = static_cast<std::uint32_t>(reading.scenario.outcomes.size());
        for (const JsonValue outcome : object.list("outcomes", 1, MaxOptions))
            read_outcome(reading, outcome, id, chance.outcomes.begin);
        chance.outcomes.size = static_cast<std::uint32_t>(reading.scenario.outcomes.size()) - chance.outcomes.begin;
        object.finish();
        reading.scenario.chances.push_back(chance);
        reading.places.chances.push_back(value);
    }
}

void read_endings(ScenarioReading& reading, ObjectReader& file)
{
    const JsonValue list = file.list("endings", 1, MaxEndings);
    std::vector<Ending>& endings = reading.scenario.endings;
    for (const JsonValue value : list) {
        ObjectReader object(reading.report, value, "an ending");
        Ending ending;
        ending.id = object.id("id");
        refuse_second(reading, value, endings, ending.id, "an ending");
        ending.title = add_text(reading, "ending", {}, ending.id, "title", object.text("title"));
        ending.text = add_text(reading, "ending", {}, ending.id, "text", object.text("text"));
        const JsonValue when = object.find("when");
        ending.when = condition_of(reading, when);
        const bool is_last = endings.size() + 1 == list.size();
        if (is_last && when.exists()) {
            reading.report.error("S114", when,
                                 "the last ending must fit every play; leave its condition out or add one without");
        } else if (!is_last && !when.exists()) {
            reading.report.error("S114", value,
                                 "only the last ending stands without when; this one would hide those after it");
        }
        object.finish();
        endings.push_back(std::move(ending));
        reading.places.endings.push_back(value);
    }
}

}  // namespace sim
