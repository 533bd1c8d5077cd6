#include "sim/rules/agenda.h"

#include <algorithm>
#include <cstddef>

namespace sim {

namespace {

std::vector<bool> desk_days(const Scenario& scenario)
{
    const Calendar& calendar = scenario.calendar;
    std::vector<bool> is_desk_day(static_cast<std::size_t>(scenario.horizon()) + 1);
    std::int32_t first = 0;
    for (const Chapter& chapter : scenario.chapters) {
        const std::int32_t step = chapter.pace == Pace::Daily ? 1 : chapter.pace == Pace::Weekly ? 7 : 14;
        std::int32_t day = first;
        while (step > 1 && calendar.weekday(day) != calendar.weekday(0)) ++day;
        for (; day <= chapter.end; day += step) {
            const std::int32_t moved = step == 1 ? day : calendar.workday_at_or_after(day);
            if (moved <= chapter.end) is_desk_day[static_cast<std::size_t>(moved)] = true;
        }
        first = chapter.end + 1;
    }
    return is_desk_day;
}

std::vector<bool> reply_days(const Scenario& scenario)
{
    std::vector<bool> is_reply_day(static_cast<std::size_t>(scenario.horizon()) + 1);
    std::int32_t day = 0;
    while (true) {
        day = scenario.calendar.after(day, scenario.reply_every, Unit::Workday);
        if (day > scenario.horizon()) return is_reply_day;
        is_reply_day[static_cast<std::size_t>(day)] = true;
    }
}

/// For each day the first marked day at or after it, or -1.
std::vector<std::int32_t> at_or_after(const std::vector<bool>& marked)
{
    std::vector<std::int32_t> next(marked.size(), -1);
    std::int32_t seen = -1;
    for (std::size_t i = marked.size(); i-- > 0;) {
        if (marked[i]) seen = static_cast<std::int32_t>(i);
        next[i] = seen;
    }
    return next;
}

} // namespace

Agenda agenda_of(const Scenario& scenario)
{
    const auto days = static_cast<std::size_t>(scenario.horizon()) + 1;
    Agenda agenda;
    const std::vector<bool> desk = desk_days(scenario);
    agenda.desk_day = at_or_after(desk);
    agenda.reply_day = at_or_after(reply_days(scenario));

    std::vector<bool> stops = desk;
    agenda.work.resize(days);
    for (const Timed& event : scenario.events) {
        if (event.kind != TimedKind::Timed || static_cast<std::size_t>(event.day) >= days) continue;
        const auto day = static_cast<std::size_t>(event.day);
        agenda.work[day] |= BringsTimed;
        if (event.stop || event.opens.kind != GoesKind::Stay) stops[day] = true;
    }
    std::size_t first = 0;
    for (std::size_t i = 0; i < scenario.chapters.size(); ++i) {
        const auto end = static_cast<std::size_t>(scenario.chapters[i].end);
        agenda.chapter.resize(end + 1, static_cast<std::uint8_t>(i));
        stops[end] = true;
        if (i > 0) agenda.work[first] |= SettlesChapter;
        first = end + 1;
    }
    agenda.next_stop = at_or_after(stops);

    const bool has_places = std::any_of(scenario.actors.begin(), scenario.actors.end(),
                                        [](const Actor& actor) { return actor.capacity >= 0; });
    for (std::size_t day = 0; has_places && day < days; ++day)
        if (scenario.calendar.weekday(static_cast<std::int32_t>(day)) == Weekday::Monday) agenda.work[day] |= FreesPlaces;
    return agenda;
}

} // namespace sim
