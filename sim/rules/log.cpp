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
        } else if (const auto end = p.deferred.begin() + p.deferred_count;
                   std::find(p.deferred.begin(), end, event.type) == end) {
            assert(p.deferred_count < p.deferred.size());
            p.deferred[p.deferred_count++] = event.type;
        }
    }
    if (p.trace) p.trace->events.push_back(event);
}

void write_deferred(Playing& p, std::size_t first, std::size_t count)
{
    p.deferring = false;
    for (std::size_t i = 0; i < p.deferred_count; ++i) remember(p, p.deferred[i], p.arrival);
    p.deferred_count = 0;
    if (!p.trace || count == 0) return;
    const auto begin = p.trace->events.begin() + static_cast<std::ptrdiff_t>(first);
    std::rotate(begin, begin + static_cast<std::ptrdiff_t>(count), p.trace->events.end());
}

void tell(Playing& p, Range lines)
{
    if (!p.trace) return;
    for (std::uint32_t i = lines.begin; i < lines.end(); ++i)
        if (p.ask(p.program.scenario.lines[i].when)) p.trace->told.push_back({Told::Kind::Line, i, p.day()});
}

} // namespace sim
