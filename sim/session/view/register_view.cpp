#include "sim/session/view/register_view.h"

#include "sim/rules/known.h"
#include "sim/session/hindsight.h"
#include "sim/session/view/format.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace sim {

namespace {

constexpr std::array<std::string_view, 4> KindKeys{"ui.common_file.benefit", "ui.common_file.support", "ui.common_file.assessment", "ui.common_file.contact"};

/// The file as one seat looks at it now.
struct Looking {
    const Reading& reading;
    const Session& session;
    const CommonFile& file;
    ActorId seat;
    bool merged = false;
};

std::span<const Instruction> code_of(const CommonFile& file, Expression condition)
{
    return std::span(file.code).subspan(condition.begin, condition.size);
}

/// The day that an entry bears; none: it has not come.
std::optional<std::int32_t> day_of_entry(const Looking& it, const CommonEntry& entry)
{
    return entry.day ? entry.day : first_day_of(it.reading.program, it.session, code_of(it.file, entry.when));
}

bool may_see(const Looking& it, const CommonEntry& entry)
{
    if (entry.by == it.seat) return true;
    return entry.seen.written() && holds_in(it.reading.program, hindsight_of(it.session), code_of(it.file, entry.seen));
}

ShownEntry shown_entry(const Looking& it, const CommonEntry& entry, std::int32_t day)
{
    const Reading& reading = it.reading;
    ShownEntry shown{entry.id, day, reading.short_date(day), entry.by, reading.actor(entry.by), entry.kind, reading.say(KindKeys[static_cast<std::size_t>(entry.kind)]),
                     reading.text(entry.text), reading.text(entry.result), {}, {}};
    if (entry.amount)
        shown.amount = reading.say("ui.common_file.a_month", {{"amount", write_money(entry.amount->raw(), reading.home.exponent, reading.home.currency, reading.language)}});
    if (entry.by != it.seat) shown.basis = reading.say("ui.basis." + reading.vocabulary.bases[entry.basis]);
    return shown;
}

/// What may be seen of the entries of one record, or of all.
std::vector<ShownEntry> entries_of(const Looking& it, CommonRecordId record)
{
    std::vector<ShownEntry> shown;
    for (const CommonEntry& entry : it.file.entries) {
        if ((record.exists() && entry.record != record) || !may_see(it, entry)) continue;
        if (const auto day = day_of_entry(it, entry)) shown.push_back(shown_entry(it, entry, *day));
    }
    std::stable_sort(shown.begin(), shown.end(), [](const ShownEntry& a, const ShownEntry& b) { return a.day < b.day; });
    return shown;
}

RecordHead head_of(const Looking& it, const CommonRecord& record)
{
    return {it.reading.actor(record.by), it.reading.text(record.name), it.reading.text(record.note)};
}

std::vector<ShownRecord> records_of(const Looking& it)
{
    std::vector<ShownRecord> shown;
    if (it.merged) {
        shown.push_back({{}, entries_of(it, {})});
        for (const CommonRecord& record : it.file.records) shown.front().heads.push_back(head_of(it, record));
        return shown;
    }
    for (std::size_t i = 0; i < it.file.records.size(); ++i) {
        const CommonRecord& record = it.file.records[i];
        ShownRecord one{{head_of(it, record)}, entries_of(it, CommonRecordId{i})};
        if (record.by == it.seat || !one.entries.empty()) shown.push_back(std::move(one));
    }
    return shown;
}

std::vector<LogLine> accesses_of(const Looking& it)
{
    const Vocabulary& vocabulary = it.reading.vocabulary;
    const TypeId viewed = vocabulary.type("register.viewed"), entered = vocabulary.type("register.entered"), merged = vocabulary.type("register.merged");
    std::vector<LogLine> lines;
    for (std::size_t i = 0; i < it.session.log.size(); ++i) {
        const Event& event = it.session.log[i];
        if (!event.type.exists() || (event.type != viewed && event.type != entered && event.type != merged)) continue;
        const bool common = it.merged && event.type != entered;  // what others write they may see alone
        if (common || is_known(it.reading.scenario(), it.session.setup.seat, event)) lines.push_back(log_line(it.reading, event, i + 1));
    }
    return lines;
}

} // namespace

std::optional<RegisterView> register_of(const Reading& reading, const Session& session)
{
    const CommonFile& file = reading.scenario().common_file;
    if (file.records.empty()) return std::nullopt;
    Looking it{reading, session, file, reading.scenario().seats[session.setup.seat.raw()].actor};
    it.merged = file.merged.written() && first_day_of(reading.program, session, code_of(file, file.merged)).has_value();
    RegisterView view{it.merged, records_of(it), {}, accesses_of(it)};
    for (const ShownRecord& record : view.records)
        for (const ShownEntry& entry : record.entries)
            if (entry.kind == CommonEntryKind::Support) view.tried.push_back(entry);
    return view;
}

} // namespace sim
