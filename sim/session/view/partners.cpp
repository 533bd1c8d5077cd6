#include "sim/session/view/partners.h"

#include "sim/session/view/desk.h"

namespace sim {

std::vector<Partner> partners_of(const Reading& reading, const Session& session)
{
    const Scenario& scenario = reading.scenario();
    const ActorId own = scenario.seats[session.setup.seat.raw()].actor;
    const std::vector<Awaited> awaited = awaited_of(reading, session);
    std::vector<Partner> out;
    for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
        const Actor& actor = scenario.actors[i];
        if (ActorId{i} == own || actor.role == Role::Client || actor.role == Role::Supervisor) continue;
        Partner partner;
        partner.actor = ActorId{i};
        partner.role = actor.role;
        partner.name = reading.actor(ActorId{i});
        if (actor.person.exists()) partner.person = reading.text(actor.person);
        partner.waits = actor.waits;
        partner.places = actor.capacity;
        partner.taken = places_taken(reading.program, session.state(), ActorId{i});
        for (const Awaited& each : awaited)
            if (each.who == partner.actor) partner.awaited_since = each.since;
        out.push_back(std::move(partner));
    }
    return out;
}

} // namespace sim
