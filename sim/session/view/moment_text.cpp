#include "sim/session/view/moment_text.h"

#include "sim/session/view/case_log.h"

namespace sim {

namespace {

constexpr std::size_t Long = 100;  ///< bytes of what stands on a timeline

/// Behind the mark that ends the sentence: a full stop, question or exclamation mark before a blank and no small letter, not the
/// full stop of "31. March"; a line feed ends one as well.
std::size_t sentence_end(std::string_view text, std::size_t from)
{
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '\n' && at > from) return at;
        if (text[at] != '.' && text[at] != '?' && text[at] != '!') continue;
        if (at + 1 == text.size()) return at + 1;
        const bool is_ordinal = text[at] == '.' && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
        const bool goes_on = at + 2 < text.size() && text[at + 2] >= 'a' && text[at + 2] <= 'z';
        if (text[at + 1] == ' ' && !is_ordinal && !goes_on) return at + 1;
    }
    return text.size();
}

} // namespace

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
    const Outcome& outcome = reading.scenario().outcomes[it.move.index];
    const std::uint32_t first_told = turn == 0 ? session.start.told_end : session.line[turn - 1].told_end;
    for (std::size_t i = first_told; i < it.told_end; ++i) {
        const Told& told = session.told[i];
        if (told.kind != Told::Kind::Line || told.index < outcome.lines.begin || told.index >= outcome.lines.end()) continue;
        const Line& line = reading.scenario().lines[told.index];
        const std::string said = opening(reading.text(line.text));
        return line.speaker.exists() ? reading.say("ui.review.about", {{"what", reading.speaker(line.speaker)}, {"about", said}}) : said;
    }
    const std::string text = opening(reading.text(outcome.text));
    if (!text.empty()) return text;
    const std::uint32_t first = turn == 0 ? session.start.log_end : session.line[turn - 1].log_end;
    if (first < it.log_end) return moment_text(reading, session.setup.seat, session.log[first]);
    return reading.say("ui.review.chance_decided");
}

std::string opening(std::string_view text)
{
    std::size_t taken = 0;
    while (taken < text.size()) {
        const std::size_t end = sentence_end(text, taken);
        if (taken > 0 && end > Long) break;
        taken = end;
        if (taken < text.size() && text[taken] == '\n') break;
    }
    if (taken > 0 && text[taken - 1] == '.') --taken;
    return std::string(text.substr(0, taken));
}

} // namespace sim
