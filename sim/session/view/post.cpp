#include "sim/session/view/post.h"

#include "sim/rules/known.h"

#include <algorithm>

namespace sim {

namespace {

std::string subject_of(const LogLine& line) { return line.about.empty() ? line.what : line.what + ": " + line.about; }

} // namespace

std::vector<Letter> post_of(const Reading& reading, const Session& session)
{
    const Scenario& scenario = reading.scenario();
    const ActorId own = scenario.seats[session.setup.seat.raw()].actor;
    const auto is_client = [&](ActorId actor) { return actor.exists() && scenario.actors[actor.raw()].role == Role::Client; };
    std::vector<Letter> out;
    for (std::size_t i = 0; i < session.log.size(); ++i) {
        const Event& event = session.log[i];
        if (event.day < 0 || !event.by.exists() || !event.to.exists() || event.by == event.to || !is_known(scenario, session.setup.seat, event)) continue;
        const bool outgoing = event.by == own;
        if ((!outgoing && event.to != own) || is_client(event.by) || is_client(event.to)) continue;
        const LogLine line = log_line(reading, event, i + 1);
        out.push_back({outgoing, event.day, line.date, outgoing ? line.to : line.by, subject_of(line)});
    }
    for (const Told& told : session.told)
        if (told.kind == Told::Kind::Event) {
            const std::string text = reading.text(scenario.events[told.index].text);
            if (!text.empty()) out.push_back({false, told.day, reading.short_date(told.day), {}, text});
        }
    std::reverse(out.begin(), out.end());
    std::stable_sort(out.begin(), out.end(), [](const Letter& a, const Letter& b) { return a.day > b.day; });
    return out;
}

} // namespace sim
