#include "sim/cli/screens.h"

namespace sim {

namespace {

std::string name_of(const DutyLine& duty)
{
    const std::string name = duty.about.empty() ? duty.title : duty.title + " · " + duty.about;
    return duty.says.empty() ? name : name + " · " + duty.says;
}

} // namespace

void show(Page& page, const Reading& reading, const ProtocolView& view)
{
    page.heading(reading.say("ui.protocol.due"));
    if (view.due.empty()) page.line(reading.say("ui.protocol.nothing_due"), 2);
    for (const DutyLine& duty : view.due) {
        page.line((duty.date.empty() ? std::string{} : duty.date + "  ") + name_of(duty), 2, 4);
        if (!duty.who.empty()) page.line(reading.say("ui.protocol.who", {{"who", duty.who}}), 6);
        if (!duty.clause.empty()) page.line(duty.clause, 6);
    }
    if (!view.tells_past) return;
    page.heading(reading.say("ui.protocol.past"));
    if (view.past.empty()) page.line(reading.say("ui.protocol.nothing_past"), 2);
    for (const DutyLine& duty : view.past) {
        page.line(name_of(duty), 2, 4);
        if (!duty.date.empty()) page.line(reading.say("ui.evidence.due", {{"date", duty.date}}), 6);
        if (!duty.clause.empty()) page.line(duty.clause, 6);
    }
}

void show(Page& page, const Reading& reading, const std::vector<CalendarEntry>& entries)
{
    page.heading(reading.say("ui.calendar.title"));
    for (const CalendarEntry& entry : entries) page.line(entry.date + "  " + entry.text, 2, 4);
}

} // namespace sim
