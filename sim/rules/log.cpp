#include "sim/rules/evaluate.h"
#include "sim/rules/playing.h"

#include <algorithm>
#include <cassert>

namespace sim {

namespace {

void remember(Playing& p, TypeId type, std::int32_t day)
{
    const std::uint16_t memory = p.program.layout.memory[type.raw()];
    p.set(memory, p.program.layout.remembers_day[type.raw()] ? day : 1);
}

} // namespace

Event entry_of(const Playing& p, TypeId type)
{
    Event event;
    event.day = p.arrival;
    event.type = type;
    event.role = p.settled ? Role::Supervisor : p.role;
    event.by = p.settled ? ActorId{} : p.by;
    event.settled = p.settled;
    event.cause = p.cause;
    return event;
}

void log(Playing& p, const Event& event)
{
    if (p.program.layout.memory[event.type.raw()]) {
        if (!p.deferring) {
            remember(p, event.type, event.day);
        } else if (const auto end = p.deferred.types.begin() + p.deferred.count;
                   std::find(p.deferred.types.begin(), end, event.type.raw()) == end) {
            assert(p.deferred.count < p.deferred.types.size());
            p.deferred.types[p.deferred.count++] = event.type.raw();
        }
    }
    if (p.trace) p.trace->events.push_back(event);
}

void write_deferred(Playing& p, std::size_t first, std::size_t count)
{
    p.deferring = false;
    for (std::size_t i = 0; i < p.deferred.count; ++i) remember(p, TypeId{p.deferred.types[i]}, p.arrival);
    p.deferred.count = 0;
    if (!p.trace || count == 0) return;
    const auto begin = p.trace->events.begin() + static_cast<std::ptrdiff_t>(first);
    std::rotate(begin, begin + static_cast<std::ptrdiff_t>(count), p.trace->events.end());
}

void tell(Playing& p, Range lines)
{
    if (!p.trace) return;
    // What is shown must not decide what happens: a condition beyond 64 bits only hides its line.
    bool overflow = false;
    for (std::uint32_t i = lines.begin; i < lines.end(); ++i)
        if (ask(p.program, p.state, p.program.scenario.lines[i].when, overflow))
            p.trace->told.push_back({Told::Kind::Line, i, p.day()});
}

} // namespace sim
