#include "sim/cli/screens.h"

#include <string>

namespace sim {

namespace {

void show_entry(Page& page, const Reading& reading, const ShownEntry& entry)
{
    page.line(entry.date + "  " + entry.kind_name + "  " + entry.by, 2, 2);
    page.line(entry.amount.empty() ? entry.text : entry.text + ", " + entry.amount, 4);
    if (!entry.result.empty()) page.line(reading.say("ui.common_file.result", {{"result", entry.result}}), 4);
    if (!entry.basis.empty()) page.line(reading.say("ui.common_file.basis", {{"basis", entry.basis}}), 4);
}

void show_record(Page& page, const Reading& reading, const ShownRecord& record)
{
    for (const RecordHead& head : record.heads) {
        page.line(reading.say("ui.common_file.record", {{"institution", head.kept_by}, {"name", head.name}}), 0, 2);
        if (!head.note.empty()) page.line(head.note, 2);
    }
    if (record.entries.empty()) page.line(reading.say("ui.common_file.empty"), 2);
    for (const ShownEntry& entry : record.entries) show_entry(page, reading, entry);
}

} // namespace

void show(Page& page, const Reading& reading, const RegisterView& view)
{
    page.heading(reading.say("ui.common_file.title"));
    if (view.merged) page.line(reading.say("ui.common_file.merged"));
    if (view.records.empty()) page.line(reading.say("ui.common_file.empty"), 2);
    for (const ShownRecord& record : view.records) show_record(page, reading, record);
    if (!view.tried.empty()) page.heading(reading.say("ui.common_file.tried"));
    for (const ShownEntry& entry : view.tried) {
        const std::string result = entry.result.empty() ? reading.say("ui.common_file.no_result") : entry.result;
        page.line(reading.say("ui.common_file.tried_one", {{"text", entry.text}, {"result", result}, {"date", entry.date}, {"who", entry.by}}), 2, 2);
    }
    page.heading(reading.say("ui.common_file.accesses"));
    if (view.accesses.empty()) page.line(reading.say("ui.common_file.no_access"), 2);
    for (const LogLine& line : view.accesses) show(page, reading, line, 2);
}

} // namespace sim
