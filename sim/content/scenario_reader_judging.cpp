#include "sim/content/limits.h"
#include "sim/content/scenario_reading.h"
#include "sim/content/suggest.h"

#include <array>
#include <string>

namespace sim {

namespace {

void read_scope(ScenarioReading& reading, ObjectReader& file)
{
    constexpr std::array<std::string_view, 2> uses{"expected", "conditional"};
    for (const JsonValue value : file.list("scope", 0, MaxRules)) {
        ObjectReader object(reading.report, value, "an entry of the scope");
        ScopeEntry entry;
        entry.rule = object.id("rule", IdSyntax::Rule);
        const JsonValue as = object.need("as");
        if (as.exists()) entry.expected = read_word(reading.report, as, uses, "`as`").value_or(0) == 0;
        const JsonValue points = object.find("points"), earns = object.find("earns");
        ObjectReader amounts(reading.report, value, "an entry of the scope");
        entry.points = amounts.small("points", {1, MaxPoints}, 0);
        entry.earns = amounts.small("earns", {1, MaxPoints}, 0);
        if (entry.expected && points.exists() == earns.exists()) {
            reading.report.error("S115", value,
                                 "what is expected is worth something: write points for a duty or earns for a prohibition, one of the two");
        } else if (!entry.expected && as.exists() && (points.exists() || earns.exists())) {
            reading.report.error("S115", points.exists() ? points : earns,
                                 "a conditional rule brings no points, it only costs when it is broken; take them out, or write as: \"expected\"");
        }
        if (const JsonValue chapter = object.find("chapter"); chapter.exists()) {
            if (const auto number = resolve(reading, NameKind::Chapter, chapter)) entry.chapter = ChapterId{*number};
        }
        entry.seats = bits_of(reading, NameKind::Actor, object.list("seats", 0, MaxSeats));
        object.finish();
        reading.scenario.scope.push_back(std::move(entry));
        reading.places.scope.push_back(value);
    }
}

void read_measures(ScenarioReading& reading, ObjectReader& file)
{
    for (const JsonValue value : file.list("measures", 0, MaxMeasures)) {
        ObjectReader object(reading.report, value, "a measure");
        Measure measure;
        measure.id = object.id("id");
        refuse_second(reading, value, reading.scenario.measures, measure.id, "a measure");
        measure.dimension = object.one_of<Dimension>("dimension", DimensionNames);
        measure.of = object.small("of", {1, MaxPoints});
        measure.value = integer_of(reading, object.need("value"));
        measure.text = add_text(reading, "measure", {}, measure.id, "text", object.text("text"));
        measure.seats = bits_of(reading, NameKind::Actor, object.list("seats", 0, MaxSeats));
        object.finish();
        reading.scenario.measures.push_back(std::move(measure));
        reading.places.measures.push_back(value);
    }
}

std::vector<TypeId> types_of(ScenarioReading& reading, JsonValue list)
{
    std::vector<TypeId> types;
    for (const JsonValue name : list) {
        const TypeId type = name.is(JsonKind::String) ? type_named(reading.lexicon, name.string()) : TypeId{};
        if (type.exists())
            types.push_back(type);
        else
            static_cast<void>(resolve(reading, NameKind::Type, name));
    }
    return types;
}

}  // namespace

void read_judging(ScenarioReading& reading, ObjectReader& file)
{
    read_scope(reading, file);
    read_measures(reading, file);
    reading.scenario.key_evidence = types_of(reading, file.list("key_evidence", 0, MaxEventTypes));
    reading.scenario.key_partner = types_of(reading, file.list("key_partner", 0, MaxEventTypes));
}

void read_allowed(ScenarioReading& reading, ObjectReader& file)
{
    for (const JsonValue value : file.list("allow", 0, MaxAllowed)) {
        ObjectReader object(reading.report, value, "an accepted warning");
        Allowed allowed;
        allowed.code = object.string("code");
        allowed.at = object.optional_string("at");
        allowed.reason = object.string("reason");
        object.finish();
        reading.scenario.allowed.push_back(std::move(allowed));
        reading.places.allowed.push_back(value);
    }
}

}  // namespace sim
