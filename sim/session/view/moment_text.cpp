#include "sim/session/view/moment_text.h"

#include "sim/session/view/case_log.h"

namespace sim {

std::string moment_text(const Reading& reading, SeatId seat, const Event& event)
{
    const LogLine line = log_line(reading, event, 0);
    const ActorId own = reading.scenario().seats[seat.raw()].actor;
    std::string text = line.what;
    if (!line.about.empty()) text = reading.say("ui.review.about", {{"what", line.what}, {"about", line.about}});
    if (event.by == own) return line.to.empty() ? text : reading.say("ui.review.to", {{"what", text}, {"to", line.to}});
    return line.by.empty() ? text : reading.say("ui.review.by", {{"what", text}, {"by", line.by}});
}

std::string outcome_text(const Reading& reading, const Session& session, std::size_t turn)
{
    const Turn& it = session.line[turn];
    const std::string text = first_sentence(reading.text(reading.scenario().outcomes[it.move.index].text));
    if (!text.empty()) return text;
    const std::uint32_t first = turn == 0 ? session.start.log_end : session.line[turn - 1].log_end;
    if (first < it.log_end) return moment_text(reading, session.setup.seat, session.log[first]);
    return reading.say("ui.review.chance_decided");
}

std::string first_sentence(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n') return std::string(text.substr(0, at));
        if (text[at] != '.' && text[at] != '?' && text[at] != '!') continue;
        const bool ends = at + 1 == text.size() || (text[at + 1] == ' ' && at + 2 < text.size() && !(text[at + 2] >= 'a' && text[at + 2] <= 'z') &&
                                                    !(at > 0 && text[at] == '.' && text[at - 1] >= '0' && text[at - 1] <= '9'));
        if (ends) return std::string(text.substr(0, text[at] == '.' ? at : at + 1));
    }
    return std::string(text);
}

} // namespace sim
