#include "sim/content/limits.h"
#include "sim/content/scenario_reading.h"
#include "sim/content/suggest.h"

#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace sim {

namespace {

void read_records(ScenarioReading& reading, ObjectReader& file)
{
    std::vector<CommonRecord>& records = reading.scenario.common_file.records;
    for (const JsonValue value : file.list("records", 1, MaxRecords)) {
        ObjectReader object(reading.report, value, "a record");
        CommonRecord record;
        record.id = object.id("id");
        refuse_second(reading, value, records, record.id, "a record");
        record.by = actor_of(reading, object.need("by"));
        record.name = add_text(reading, "record", {}, record.id, "name", object.text("name"));
        record.note = add_text(reading, "record", {}, record.id, "note", object.optional_text("note"));
        object.finish();
        records.push_back(std::move(record));
    }
}

CommonRecordId record_of(ScenarioReading& reading, JsonValue name)
{
    const std::string_view id = name.exists() ? read_id(reading.report, name) : std::string_view{};
    if (id.empty()) return {};
    const std::vector<CommonRecord>& records = reading.scenario.common_file.records;
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (records[i].id == id) return CommonRecordId{i};
        known.push_back(records[i].id);
    }
    reading.report.error("S101", name, "there is no record " + quoted(id) + did_you_mean(id, std::span<const std::string_view>(known)));
    return {};
}

/// From before the start, or from when a condition holds; the condition itself is read later.
void read_day(ScenarioReading& reading, ObjectReader& object, CommonEntry& entry)
{
    const auto date = object.optional_date("date");
    const bool comes = object.find("when").exists();
    if (object.is_object() && object.value().member("date").exists() == comes)
        reading.report.error("F001", object.value(), "an entry is from before the start or comes in play: write `date` or `when`, one of the two");
    if (!date) return;
    entry.day = reading.scenario.calendar.day(*date);
    if (*entry.day >= 0)
        reading.report.error("F002", object.value().member("date"), "a dated entry is from before the start; one that comes in play has `when`, and bears the day on which it comes");
}

void read_result(ScenarioReading& reading, ObjectReader& object, CommonEntry& entry)
{
    entry.result = add_text(reading, "entry", {}, entry.id, "result", object.optional_text("result"));
    if (const auto amount = object.optional_integer("amount", {0, MaxAmount})) entry.amount = Money{*amount};
    if (entry.result.exists() && entry.kind != CommonEntryKind::Support)
        reading.report.error("F003", object.value().member("result"), "a result is what came of a form of support; make the entry one of kind support, or leave it out");
    if (entry.amount && entry.kind != CommonEntryKind::Benefit)
        reading.report.error("F003", object.value().member("amount"), "an amount is what a benefit pays a month; make the entry one of kind benefit, or leave it out");
}

void read_basis(ScenarioReading& reading, ObjectReader& object, CommonEntry& entry)
{
    const bool seen = object.find("seen").exists();
    const JsonValue basis = object.find("basis");
    if (basis.exists()) {
        const std::span<const std::string> bases(reading.lexicon.vocabulary.bases);
        entry.basis = static_cast<std::uint8_t>(read_word(reading.report, basis, bases, "basis").value_or(0));
    }
    if (object.is_object() && seen != basis.exists())
        reading.report.error("F004", object.value(), "who else may see an entry sees it on a basis: write `seen` and `basis`, or neither of them");
}

void read_entries(ScenarioReading& reading, ObjectReader& file)
{
    std::vector<CommonEntry>& entries = reading.scenario.common_file.entries;
    for (const JsonValue value : file.list("entries", 0, MaxEntries)) {
        ObjectReader object(reading.report, value, "an entry");
        CommonEntry entry;
        entry.id = object.id("id");
        refuse_second(reading, value, entries, entry.id, "an entry");
        entry.record = record_of(reading, object.need("record"));
        entry.by = actor_of(reading, object.need("by"));
        entry.kind = object.one_of<CommonEntryKind>("kind", CommonEntryKindNames);
        read_day(reading, object, entry);
        entry.text = add_text(reading, "entry", {}, entry.id, "text", object.text("text"));
        read_result(reading, object, entry);
        read_basis(reading, object, entry);
        object.finish();
        entries.push_back(std::move(entry));
        reading.places.entries.push_back(value);
    }
}

} // namespace

void read_register(ScenarioReading& reading, ObjectReader& file)
{
    const JsonValue value = file.object("register");
    if (!value.exists()) return;
    reading.places.common_file = value;
    ObjectReader object(reading.report, value, "a register");
    read_records(reading, object);
    read_entries(reading, object);
    const JsonValue merged = object.find("merged");
    if (merged.exists() && reading.scenario.common_file.records.size() == 1)
        reading.report.error("F005", merged, "a single record has none to be merged with; write the other one as well, or leave `merged` out");
    object.finish();
}

void read_register_conditions(ScenarioReading& reading)
{
    if (!reading.places.common_file.exists()) return;
    CommonFile& file = reading.scenario.common_file;
    for (std::size_t i = 0; i < file.entries.size(); ++i) {
        file.entries[i].when = condition_of(reading, reading.places.entries[i].member("when"));
        file.entries[i].seen = condition_of(reading, reading.places.entries[i].member("seen"));
    }
    file.merged = condition_of(reading, reading.places.common_file.member("merged"));
}

} // namespace sim
