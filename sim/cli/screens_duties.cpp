#include "sim/cli/screens.h"

namespace sim {

namespace {

void show_duty(Page& page, const Reading& reading, const DutyLine& duty)
{
    std::string name = duty.about.empty() ? duty.title : duty.title + " · " + duty.about;
    if (!duty.says.empty()) name += " · " + duty.says;
    page.line((duty.date.empty() ? std::string{} : duty.date + "  ") + name, 2, 4);
    if (!duty.who.empty()) page.line(reading.say("ui.protocol.who", {{"who", duty.who}}), 6);
    if (!duty.clause.empty()) page.line(duty.clause, 6);
}

} // namespace

void show(Page& page, const Reading& reading, const ProtocolView& view)
{
    page.heading(reading.say("ui.protocol.due"));
    if (view.due.empty()) page.line(reading.say("ui.protocol.nothing_due"), 2);
    for (const DutyLine& duty : view.due) show_duty(page, reading, duty);
    if (!view.tells_past) return;
    page.heading(reading.say("ui.protocol.past"));
    if (view.past.empty()) page.line(reading.say("ui.protocol.nothing_past"), 2);
    for (const DutyLine& duty : view.past) show_duty(page, reading, duty);
}

void show(Page& page, const Reading& reading, const std::vector<CalendarEntry>& entries)
{
    page.heading(reading.say("ui.calendar.title"));
    for (const CalendarEntry& entry : entries) page.line(entry.date + "  " + entry.text, 2, 4);
}

} // namespace sim
