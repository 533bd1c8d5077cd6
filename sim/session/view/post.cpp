#include "sim/session/view/post.h"

#include <algorithm>

namespace sim {

namespace {

/// A part of the play: what one move, or the start, logged and told.
struct Part {
    std::size_t log_begin, log_end, told_begin, told_end;
};

struct Mailbox {
    const Reading& reading;
    const Session& session;

    [[nodiscard]] ActorId own() const { return reading.scenario().seats[session.setup.seat.raw()].actor; }

    [[nodiscard]] bool writes_to(ActorId actor) const
    {
        return actor.exists() && actor != own() && reading.scenario().actors[actor.raw()].role != Role::Client;
    }

    [[nodiscard]] bool is_sent(const Event& event) const { return event.by == own() && writes_to(event.to); }
    [[nodiscard]] bool has_come(const Event& event) const { return event.to == own() && writes_to(event.by); }

    [[nodiscard]] bool was_told(const Event& event) const
    {
        return event.cause.kind == CauseKind::Timed && reading.scenario().events[event.cause.index].text.exists();
    }

    /// From whom a text came; none where it is no post.
    [[nodiscard]] ActorId sender(const Told& told, const Part& part) const
    {
        for (std::size_t i = part.log_begin; i < part.log_end; ++i)
            if (const Event& event = session.log[i]; event.cause == Cause{CauseKind::Timed, told.index} && has_come(event)) return event.by;
        const Timed& timed = reading.scenario().events[told.index];
        return timed.opens.kind == GoesKind::Stay && writes_to(timed.by) ? timed.by : ActorId{};
    }
};

/// In order: what the clock brought comes before what the move itself left in the log.
void add_letters(const Mailbox& mailbox, const Part& part, std::vector<Letter>& out)
{
    const Reading& reading = mailbox.reading;
    for (std::size_t i = part.told_begin; i < part.told_end; ++i) {
        const Told& told = mailbox.session.told[i];
        if (told.kind != Told::Kind::Event || !reading.scenario().events[told.index].text.exists()) continue;
        if (const ActorId from = mailbox.sender(told, part); from.exists())
            out.push_back({false, told.day, reading.short_date(told.day), reading.actor(from), reading.text(reading.scenario().events[told.index].text)});
    }
    for (std::size_t i = part.log_begin; i < part.log_end; ++i) {
        const Event& event = mailbox.session.log[i];
        const bool sent = mailbox.is_sent(event);
        if (event.day < 0 || (!sent && (!mailbox.has_come(event) || mailbox.was_told(event)))) continue;
        const LogLine line = log_line(reading, event, i + 1);
        out.push_back({sent, event.day, line.date, sent ? line.to : line.by, line.about.empty() ? line.what : line.what + ": " + line.about});
    }
}

} // namespace

std::vector<Letter> post_of(const Reading& reading, const Session& session)
{
    const Mailbox mailbox{reading, session};
    std::vector<Letter> out;
    Part part{0, session.start.log_end, 0, session.start.told_end};
    add_letters(mailbox, part, out);
    for (const Turn& turn : session.line) {
        part = {part.log_end, turn.log_end, part.told_end, turn.told_end};
        add_letters(mailbox, part, out);
    }
    std::reverse(out.begin(), out.end());
    std::stable_sort(out.begin(), out.end(), [](const Letter& a, const Letter& b) { return a.day > b.day; });
    return out;
}

} // namespace sim
