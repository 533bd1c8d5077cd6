#include "sim/rules/known.h"

namespace sim {

namespace {

/// Was a text read out when this came?
bool was_told(const Scenario& scenario, const Cause& cause)
{
    return cause.kind == CauseKind::Timed && scenario.events[cause.index].text.exists();
}

} // namespace

bool is_known(const Scenario& scenario, SeatId seat, const Event& event)
{
    const ActorId actor = scenario.seats[seat.raw()].actor;
    if (event.by == actor || event.to == actor || event.settled) return true;
    if (event.cause.kind == CauseKind::Act || event.cause.kind == CauseKind::Outcome) return true;
    if (!event.to.exists() && (!event.by.exists() || event.cause.kind == CauseKind::History)) return true;
    return was_told(scenario, event.cause);
}

std::vector<Event> known_log(const Scenario& scenario, SeatId seat, const std::vector<Event>& log)
{
    std::vector<Event> known;
    for (const Event& event : log)
        if (is_known(scenario, seat, event)) known.push_back(event);
    return known;
}

} // namespace sim
