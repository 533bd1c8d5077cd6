#include "sim/session/view/calendar.h"

#include "sim/session/view/plan.h"

#include <algorithm>

namespace sim {

namespace {

using Kind = CalendarEntry::Kind;

struct Looking {
    const Reading& reading;
    const Session& session;
    std::int32_t today = 0, last = 0;
    std::vector<CalendarEntry> entries;

    void add(Kind kind, std::int32_t day, std::string text)
    {
        if (day >= today && day <= last) entries.push_back({kind, day, reading.short_date(day), std::move(text)});
    }
};

bool gives_day(const Scenario& scenario, Range effects, std::size_t timed)
{
    for (std::uint32_t i = effects.begin; i < effects.end(); ++i)
        if (scenario.effects[i].kind == EffectKind::Schedule && scenario.effects[i].target == timed) return true;
    return false;
}

/// Did an act of the line give the event its day? Then the trainee knows of the appointment.
bool was_arranged(const Looking& now, std::size_t timed)
{
    const Scenario& scenario = now.reading.scenario();
    for (const Turn& turn : now.session.line) {
        if (turn.move.kind == Move::Kind::Outcome) {
            if (gives_day(scenario, scenario.outcomes[turn.move.index].effects, timed)) return true;
        } else if (const Act& act = scenario.acts[turn.move.index];
                   gives_day(scenario, act.effects, timed) || gives_day(scenario, scenario.details_of(act).on_done, timed)) {
            return true;
        }
    }
    return false;
}

void add_appointments(Looking& now)
{
    const Scenario& scenario = now.reading.scenario();
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
        const Timed& timed = scenario.events[i];
        const std::int32_t day = scheduled_day_of(now.reading.program, now.session.state(), TimedId{i});
        if (day < 0 || timed.opens.kind != GoesKind::Scene || !was_arranged(now, i)) continue;
        const std::string title = now.reading.text(scenario.scenes[timed.opens.target].title);
        now.add(Kind::Appointment, day, title.empty() ? now.reading.say("ui.calendar.appointment") : title);
    }
}

void add_desk_days(Looking& now)
{
    const auto& chapters = now.reading.scenario().chapters;
    const auto& agenda = now.reading.program.agenda;
    for (std::int32_t day = now.today + 1; day <= now.last; ++day) {
        const auto at = static_cast<std::size_t>(day);
        if (chapters[agenda.chapter[at]].pace != Pace::Daily && agenda.desk_day[at] == day)
            now.add(Kind::DeskDay, day, now.reading.say("ui.calendar.desk_day"));
    }
}

void add_promises(Looking& now)
{
    for (const Promise& promise : plan_of(now.reading, now.session).promises)
        now.add(Kind::Promise, promise.due_day,
                now.reading.say("ui.calendar.promise", {{"debtor", promise.debtor}, {"text", promise.text}}));
}

} // namespace

std::vector<CalendarEntry> calendar_of(const Reading& reading, const ProtocolView& protocol, const Session& session)
{
    const Scenario& scenario = reading.scenario();
    Looking now{reading, session, day_of(reading.program, session.state()), 0, {}};
    now.last = std::min(now.today + CalendarDays, scenario.horizon());

    now.add(Kind::Today, now.today, reading.say("ui.calendar.today"));
    for (const Holiday& holiday : reading.country.holidays)
        now.add(Kind::Holiday, scenario.calendar.day(holiday.date), reading.country_words[holiday.name]);
    add_desk_days(now);
    add_appointments(now);
    for (const DutyLine& duty : protocol.due)
        now.add(Kind::Duty, duty.due, reading.say("ui.calendar.duty", {{"title", duty.title}}));
    add_promises(now);
    for (const Chapter& chapter : scenario.chapters)
        now.add(Kind::ChapterEnd, chapter.end, reading.say("ui.calendar.chapter_end", {{"title", reading.text(chapter.title)}}));

    std::stable_sort(now.entries.begin(), now.entries.end(), [](const CalendarEntry& a, const CalendarEntry& b) {
        return a.day != b.day ? a.day < b.day : a.kind < b.kind;
    });
    return std::move(now.entries);
}

} // namespace sim
