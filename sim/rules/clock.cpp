#include "sim/rules/playing.h"

#include <algorithm>

namespace sim {

namespace {

void settle_chapter(Playing& p, std::uint8_t chapter)
{
    const Scenario& scenario = p.program.scenario;
    p.cause = {CauseKind::Settlement, chapter};
    p.settled = true;
    apply(p, scenario.chapters[chapter].settle);
    p.settled = false;
    p.forget(p.program.forgetting.chapters[chapter]);
    for (std::size_t i = 0; i < scenario.variables.size(); ++i)
        if (scenario.variables[i].chapter == ChapterId{chapter})
            p.set(p.program.layout.variables + i, scenario.variables[i].start);
}

void break_commitments(Playing& p, std::int32_t day)
{
    const Scenario& scenario = p.program.scenario;
    for (std::size_t i = 0; i < scenario.commitments.size(); ++i) {
        const std::size_t field = p.program.layout.commitments + 2 * i;
        if (p.get(field) != static_cast<std::int32_t>(CommitmentStatus::Open) || p.get(field + 1) - 1 >= day) continue;
        p.set(field, static_cast<std::int32_t>(CommitmentStatus::Broken));
        p.set(field + 1, 0);
        const Commitment& commitment = scenario.commitments[i];
        Event event;
        event.day = day;
        event.type = p.program.engine_types[static_cast<std::size_t>(EngineType::CommitmentBroken)];
        event.role = scenario.actors[commitment.debtor.raw()].role;
        event.by = commitment.debtor;
        event.to = commitment.creditor;
        event.key = commitment.key;
        event.cause = {CauseKind::Clock, static_cast<std::uint32_t>(i)};
        log(p, event);
    }
}

/// A conditional event is none: nobody can wait for it.
bool is_stop(const Timed& event)
{
    return event.kind != TimedKind::Conditional && (event.stop || event.opens.kind != GoesKind::Stay);
}

void bring(Playing& p, std::size_t index)
{
    const Timed& event = p.program.scenario.events[index];
    p.cause = {CauseKind::Timed, static_cast<std::uint32_t>(index)};
    p.by = event.by;
    p.role = event.by_role;
    apply(p, event.effects);
    if (p.trace && event.text.exists())
        p.trace->told.push_back({Told::Kind::Event, static_cast<std::uint32_t>(index), p.day()});
    tell(p, event.lines);
    if (const std::uint16_t waiting = p.program.layout.waiting[index]) p.set(waiting, 1);
    if (is_stop(event)) p.stopped_on = p.day();
}

/// True when the event's day has come; a scheduled event then loses it.
bool is_due(Playing& p, std::size_t index, std::int32_t day)
{
    const Timed& event = p.program.scenario.events[index];
    if (event.kind == TimedKind::Timed) return event.day == day;
    if (event.kind == TimedKind::Conditional) return false;
    const std::uint16_t due = p.program.layout.due[index];
    if (p.get(due) != day + 1) return false;
    p.set(due, 0);
    return true;
}

void begin_day(Playing& p, std::int32_t day)
{
    const std::uint8_t work = p.program.agenda.work[static_cast<std::size_t>(day)];
    if (work == 0 && !p.program.clock_asks) return;
    p.arrival = day;
    if (work & SettlesChapter) settle_chapter(p, p.program.agenda.chapter[static_cast<std::size_t>(day) - 1]);
    if (work & FreesPlaces)
        for (const std::uint16_t places : p.program.layout.places)
            if (places) p.set(places, 0);
    break_commitments(p, day);
    bring_events(p, day);
}

} // namespace

void bring_events(Playing& p, std::int32_t day)
{
    const auto& events = p.program.scenario.events;
    for (std::size_t i = 0; i < events.size() && p.fault == Fault::None; ++i)
        if (is_due(p, i, day) && p.ask(events[i].when)) bring(p, i);
    for (std::size_t i = 0; i < events.size() && p.fault == Fault::None; ++i) {
        const std::uint16_t fired = p.program.layout.fired[i];
        if (!fired || p.get(fired) || !p.ask(events[i].when)) continue;
        p.set(fired, 1);
        bring(p, i);
    }
}

void pass_days(Playing& p, std::int32_t until)
{
    const std::int32_t horizon = p.program.scenario.horizon();
    const std::int32_t from = p.day();
    if (until > from) p.forget(p.program.forgetting.today);

    // The mover steps back while the days pass and returns afterwards.
    const Cause cause = p.cause;
    const ActorId by = p.by;
    const Role role = p.role;
    const bool deferring = p.deferring;
    p.deferring = false;
    for (std::int32_t day = from + 1; day <= until && p.fault == Fault::None; ++day) {
        p.set(p.program.layout.day, day);
        if (day < horizon) begin_day(p, day);
    }
    p.deferring = deferring;
    p.cause = cause;
    p.by = by;
    p.role = role;
    p.arrival = until;
}

std::int32_t next_stop(const Program& program, const State& state, std::int32_t from)
{
    std::int32_t stop = program.agenda.next_stop[static_cast<std::size_t>(from)];
    for (std::size_t i = 0; program.clock_asks && i < program.scenario.events.size(); ++i) {
        const Timed& event = program.scenario.events[i];
        if (event.kind != TimedKind::Scheduled || !is_stop(event)) continue;
        const std::int32_t due = state.get(program.layout.fields[program.layout.due[i]]) - 1;
        if (due >= from) stop = std::min(stop, due);
    }
    return stop;
}

} // namespace sim
