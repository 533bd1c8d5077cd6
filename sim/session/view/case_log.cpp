#include "sim/session/view/case_log.h"

#include "sim/rules/known.h"
#include "sim/session/view/roles.h"

namespace sim {

namespace {

std::string about(const Reading& reading, const Event& event)
{
    const Scenario& scenario = reading.scenario();
    if (event.fact.exists()) return reading.text(scenario.facts[event.fact.raw()].text);
    if (!event.key.exists()) return {};
    const std::string& key = scenario.keys[event.key.raw()];
    for (const Commitment& commitment : scenario.commitments)
        if (commitment.id == key) return reading.text(commitment.text);
    return {};  // other keys are names for the protocol, not words for people
}

bool is_about_data(const Reading& reading, const Event& event)
{
    const std::size_t type = event.type.raw();
    if (type >= reading.vocabulary.types.size() || !event.fact.exists()) return false;
    return reading.vocabulary.types[type].id == "data.shared" || reading.vocabulary.types[type].use == TypeUse::Derived;
}

} // namespace

LogLine log_line(const Reading& reading, const Event& event, std::size_t number)
{
    LogLine line;
    line.number = number;
    line.day = event.day;
    line.date = reading.short_date(event.day);
    line.what = reading.event_type(event.type);
    line.by = event.by.exists() ? reading.actor(event.by) : role_title(reading, event.role);
    if (event.to != event.by) line.to = reading.actor(event.to);
    line.about = about(reading, event);
    if (is_about_data(reading, event))
        line.basis = reading.say("ui.log.basis",
                                 {{"purpose", reading.say("ui.purpose." + reading.vocabulary.purposes[event.purpose])},
                                  {"basis", reading.say("ui.basis." + reading.vocabulary.bases[event.basis])}});
    if (event.type.raw() < reading.vocabulary.types.size()) {
        const auto& items = reading.vocabulary.types[event.type.raw()].evidence;
        for (std::size_t i = 0; i < items.size(); ++i)
            if ((event.evidence >> i) & 1) line.evidence.push_back(items[i]);
    }
    return line;
}

std::vector<LogLine> log_of(const Reading& reading, const Session& session)
{
    std::vector<LogLine> lines;
    for (std::size_t i = 0; i < session.log.size(); ++i)
        if (is_known(reading.scenario(), session.setup.seat, session.log[i]))
            lines.push_back(log_line(reading, session.log[i], i + 1));
    return lines;
}

} // namespace sim
