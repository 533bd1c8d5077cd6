#include "sim/content/limits.h"
#include "sim/content/pack_parts.h"
#include "sim/content/scenario_reading.h"
#include "sim/content/suggest.h"

#include <span>
#include <string>
#include <utility>

namespace sim {

namespace {

std::uint64_t variants_of(ScenarioReading& reading, JsonValue list)
{
    if (!list.exists()) return ~0ull;
    std::uint64_t bits = 0;
    for (const JsonValue name : list) {
        if (const auto variant = resolve(reading, NameKind::Variant, name)) bits |= std::uint64_t{1} << *variant;
    }
    return bits;
}

void read_facts(ScenarioReading& reading, ObjectReader& file)
{
    const std::span<const std::string> categories(reading.lexicon.vocabulary.categories);
    for (const JsonValue value : file.list("facts", 0, MaxFacts)) {
        ObjectReader object(reading.report, value, "a fact");
        Fact fact;
        fact.id = object.id("id");
        if (const JsonValue category = object.need("category"); category.exists()) {
            fact.category =
                static_cast<std::uint8_t>(read_word(reading.report, category, categories, "category").value_or(0));
        }
        fact.text = add_text(reading, "fact", {}, fact.id, "text", object.text("text"));
        fact.holds = variants_of(reading, object.list("holds", 0, MaxVariants));
        for (const JsonValue name : object.list("known_by", 0, MaxActors)) {
            if (const ActorId actor = actor_of(reading, name); actor.exists()) fact.known_by.push_back(actor);
        }
        Provenance provenance = read_provenance(reading.report, object, reading.scenario.sources);
        fact.source = std::move(provenance.source);
        fact.mark = provenance.mark;
        object.finish();
        reading.scenario.facts.push_back(std::move(fact));
        reading.places.facts.push_back(value);
    }
}

void read_packets(ScenarioReading& reading, ObjectReader& file)
{
    for (const JsonValue value : file.list("packets", 0, MaxPackets)) {
        ObjectReader object(reading.report, value, "a packet");
        Packet packet;
        packet.id = object.id("id");
        if (reading.lexicon.names.find(NameKind::Fact, packet.id)) {
            reading.report.error("S102", value.member("id"),
                                 "a fact is called " + quoted(packet.id) +
                                     " already; facts and packets share their names");
        }
        std::vector<bool> met(reading.scenario.facts.size());
        for (const JsonValue name : object.list("facts", 1, MaxFacts)) {
            const auto fact = resolve(reading, NameKind::Fact, name);
            if (!fact) continue;
            if (met[*fact]) reading.report.error("S102", name, "the fact stands in the packet twice");
            met[*fact] = true;
            packet.facts.push_back(FactId{*fact});
        }
        object.finish();
        reading.scenario.packets.push_back(std::move(packet));
        reading.places.packets.push_back(value);
    }
}

void read_commitments(ScenarioReading& reading, ObjectReader& file)
{
    for (const JsonValue value : file.list("commitments", 0, MaxCommitments)) {
        ObjectReader object(reading.report, value, "a commitment");
        Commitment commitment;
        const JsonValue id = value.member("id");
        commitment.id = object.id("id");
        if (id.is(JsonKind::String)) commitment.key = key_named(reading.lexicon, id.string());
        commitment.debtor = actor_of(reading, object.need("debtor"));
        commitment.creditor = actor_of(reading, object.need("creditor"));
        commitment.text = add_text(reading, "commitment", {}, commitment.id, "text", object.text("text"));
        object.finish();
        reading.scenario.commitments.push_back(std::move(commitment));
        reading.places.commitments.push_back(value);
    }
}

std::uint32_t evidence_of(ScenarioReading& reading, JsonValue list, TypeId type)
{
    const auto& types = reading.lexicon.vocabulary.types;
    std::uint32_t bits = 0;
    for (const JsonValue item : list) {
        if (!type.exists()) continue;
        if (type.raw() >= types.size()) {
            reading.report.error("S109", item, "a type of your own (x.) carries no evidence; leave has out");
            continue;
        }
        const std::span<const std::string> known(types[type.raw()].evidence);
        if (const auto place = read_word(reading.report, item, known, "evidence of " + types[type.raw()].id))
            bits |= 1u << *place;
    }
    return bits;
}

std::uint8_t word_of(ScenarioReading& reading, ObjectReader& object, MemberName name,
                     const std::vector<std::string>& words)
{
    const JsonValue value = object.find(name);
    if (!value.exists()) return 0;
    return static_cast<std::uint8_t>(
        read_word(reading.report, value, std::span<const std::string>(words), name.text()).value_or(0));
}

Event history_event(ScenarioReading& reading, JsonValue value)
{
    const Vocabulary& vocabulary = reading.lexicon.vocabulary;
    ObjectReader object(reading.report, value, "an event of the history");
    Event event;
    event.day = reading.scenario.calendar.day(object.date("date"));
    const JsonValue type = object.need("type");
    if (type.is(JsonKind::String)) event.type = type_named(reading.lexicon, type.string());
    if (type.exists() && !event.type.exists()) static_cast<void>(resolve(reading, NameKind::Type, type));
    if (event.type.exists() && event.type.raw() < vocabulary.types.size() &&
        vocabulary.types[event.type.raw()].use == TypeUse::Derived) {
        reading.report.error("S109", type, quoted(type.string()) + " is computed by the judge and never written");
    }
    role_or_actor(reading, object.need("by"), event.role, event.by);
    event.to = actor_of(reading, object.find("to"));
    if (const std::string_view key = object.optional_id("key"); !key.empty())
        event.key = key_named(reading.lexicon, key);
    if (const JsonValue name = object.find("fact"); name.exists()) {
        if (const auto fact = resolve(reading, NameKind::Fact, name)) event.fact = FactId{*fact};
    }
    event.purpose = word_of(reading, object, "purpose", vocabulary.purposes);
    event.basis = word_of(reading, object, "basis", vocabulary.bases);
    event.evidence = evidence_of(reading, object.list("has", 0, MaxEvidence), event.type);
    object.finish();
    return event;
}

void read_history(ScenarioReading& reading, ObjectReader& file)
{
    std::vector<Event>& history = reading.scenario.history;
    for (const JsonValue value : file.list("history", 0, MaxHistory)) {
        Event event = history_event(reading, value);
        event.cause = {CauseKind::History, static_cast<std::uint32_t>(history.size())};
        if (event.day >= 0) {
            reading.report.error("S109", value.member("date"), "history lies before the start date; what happens later is an event");
        } else if (!history.empty() && event.day < history.back().day) {
            reading.report.error("S109", value.member("date"),
                                 "the dates of the history must not fall; sort its events");
        }
        history.push_back(event);
        reading.places.history.push_back(value);
    }
}

}  // namespace

void read_knowledge(ScenarioReading& reading, ObjectReader& file)
{
    read_facts(reading, file);
    read_packets(reading, file);
    read_commitments(reading, file);
    read_history(reading, file);
    read_register(reading, file);
}

}  // namespace sim
