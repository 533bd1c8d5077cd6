#include "sim/rules/playing.h"

namespace sim {

namespace {

std::size_t stack_field(const Playing& p, std::int32_t level) { return p.program.layout.stack[level]; }

bool is_open(const Playing& p, std::uint32_t scene)
{
    for (std::int32_t level = 0; level < p.depth(); ++level)
        if (p.get(stack_field(p, level)) == static_cast<std::int32_t>(scene) + 1) return true;
    return false;
}

void leave_top(Playing& p)
{
    const std::int32_t top = p.depth() - 1;
    const std::int32_t scene = p.get(stack_field(p, top)) - 1;
    p.forget(p.program.forgetting.scenes[static_cast<std::size_t>(scene)]);
    p.set(stack_field(p, top), 0);
    p.set(p.program.layout.depth, top);
}

void enter(Playing& p, std::uint32_t scene)
{
    const std::int32_t level = p.depth();
    if (level >= p.field(p.program.layout.depth).high || is_open(p, scene)) return p.fail(Fault::TooDeep);
    p.set(stack_field(p, level), static_cast<std::int32_t>(scene) + 1);
    p.set(p.program.layout.depth, level + 1);
    const Scene& entered = p.program.scenario.scenes[scene];
    apply(p, entered.on_enter);
    tell(p, entered.lines);
}

void end(Playing& p)
{
    while (p.depth() > 0) leave_top(p);
    p.set(p.program.layout.chance, 0);
    p.set(p.program.layout.ended, 1);
    p.forget(p.program.forgetting.ending);
}

bool open_waiting(Playing& p)
{
    const auto& events = p.program.scenario.events;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const std::uint16_t waiting = p.program.layout.waiting[i];
        if (!waiting || !p.get(waiting)) continue;
        p.set(waiting, 0);
        p.cause = {CauseKind::Timed, static_cast<std::uint32_t>(i)};
        p.arrival = p.day();
        act_as(p, actor_of_seat(p));
        go(p, events[i].opens);
        return true;
    }
    return false;
}

} // namespace

ActorId actor_of_seat(const Playing& p)
{
    return p.program.scenario.seats[static_cast<std::size_t>(p.get(p.program.layout.seat))].actor;
}

void act_as(Playing& p, ActorId actor)
{
    p.by = actor;
    p.role = p.program.scenario.actors[actor.raw()].role;
}

void go(Playing& p, Goes goes)
{
    if (p.fault != Fault::None) return;
    if (p.day() >= p.program.scenario.horizon()) return end(p);
    switch (goes.kind) {
    case GoesKind::Stay: return;
    case GoesKind::Scene:
        if (p.depth() > 0) leave_top(p);
        return enter(p, goes.target);
    case GoesKind::Visit: return enter(p, goes.target);
    case GoesKind::Return: return leave_top(p);
    case GoesKind::Desk:
        while (p.depth() > 0) leave_top(p);
        return;
    case GoesKind::Chance: return p.set(p.program.layout.chance, static_cast<std::int32_t>(goes.target) + 1);
    case GoesKind::End: return end(p);
    }
}

void reach_desk(Playing& p)
{
    bool first = true;
    while (p.fault == Fault::None && !p.ended() && p.depth() == 0 && p.get(p.program.layout.chance) == 0) {
        const std::int32_t day = p.day();
        const bool stops = p.stopped_on == day || next_stop(p.program, p.state, day) == day;
        if ((first || stops) && open_waiting(p)) return;
        if (stops) return;
        if (p.trace && p.trace->evenings) p.trace->evenings->push_back(p.state);
        // One day at a time: what comes on a day may give or take an appointment.
        pass_days(p, day + 1);
        go(p, {});
        first = false;
    }
}

} // namespace sim
