#include "sim/session/view/case_file.h"

#include "sim/rules/known.h"

#include <algorithm>

namespace sim {

namespace {

bool is_sharing(const Reading& reading, const Event& event)
{
    return event.type == reading.program.engine_types[static_cast<std::size_t>(EngineType::DataShared)];
}

bool is_learning(const Reading& reading, const Event& event)
{
    return event.type == reading.program.engine_types[static_cast<std::size_t>(EngineType::DataLearned)];
}

std::string label(const Reading& reading, std::string_view family, const std::string& id)
{
    return reading.say(std::string(family) + id);
}

Holder holder(const Reading& reading, const Event& event)
{
    Holder out;
    out.actor = event.to;
    out.who = reading.actor(event.to);
    out.day = event.day;
    out.since = reading.short_date(event.day);
    if (!is_sharing(reading, event)) return out;
    out.from = reading.actor(event.by);
    out.purpose = label(reading, "ui.purpose.", reading.vocabulary.purposes[event.purpose]);
    out.basis = label(reading, "ui.basis.", reading.vocabulary.bases[event.basis]);
    return out;
}

/// The seat's actor, then everybody who came to know the fact in an entry that the seat knows; each with the first time, and
/// again for each later sharing.
std::vector<Holder> holders_of(const Reading& reading, const Session& session, FactId fact, ActorId own)
{
    std::vector<Holder> mine, others;
    std::vector<ActorId> seen;
    for (const Event& event : session.log) {
        if (event.fact != fact || !event.to.exists() || !is_known(reading.scenario(), session.setup.seat, event)) continue;
        if (!is_sharing(reading, event) && !is_learning(reading, event)) continue;
        const bool again = std::find(seen.begin(), seen.end(), event.to) != seen.end();
        if (again && !is_sharing(reading, event)) continue;
        seen.push_back(event.to);
        (event.to == own ? mine : others).push_back(holder(reading, event));
    }
    if (mine.empty()) mine.push_back({own, reading.actor(own), -1, {}, {}, {}, {}});
    mine.insert(mine.end(), others.begin(), others.end());
    return mine;
}

} // namespace

std::vector<FileEntry> file_of(const Reading& reading, const Session& session)
{
    const Scenario& scenario = reading.scenario();
    const ActorId own = scenario.seats[session.setup.seat.raw()].actor;
    std::vector<FileEntry> out;
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
        if (!knows(reading.program, session.state(), own, FactId{i})) continue;
        const Fact& fact = scenario.facts[i];
        out.push_back({fact.id, label(reading, "ui.category.", reading.vocabulary.categories[fact.category]),
                       reading.text(fact.text), holders_of(reading, session, FactId{i}, own)});
    }
    return out;
}

} // namespace sim
