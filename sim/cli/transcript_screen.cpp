#include "sim/cli/transcript_screen.h"

#include "sim/cli/screens.h"
#include "sim/session/transcript.h"

namespace sim {

namespace {

std::string move_text(const Reading& reading, Move move)
{
    return move.kind == Move::Kind::Outcome ? std::string{} : reading.act(ActId{move.index});
}

void show_said(Page& page, const std::vector<Said>& said)
{
    for (const Said& each : said) {
        if (each.text.empty()) continue;
        page.line(each.speaker.empty() ? each.text : each.speaker + ": " + each.text, 6, 2);
    }
}

/// The entries of the log that a move brought; 0: the start, history included.
Range entries_of(const Session& session, std::size_t number)
{
    const std::size_t begin = number == 0 ? 0 : number == 1 ? session.start.log_end : session.line[number - 2].log_end;
    const std::size_t end = number == 0 ? session.start.log_end : session.line[number - 1].log_end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

void show_move(Page& page, const Reading& reading, const Session& session, const Passage& passage, TranscriptKind kind)
{
    const Turn& turn = session.line[passage.number - 1];
    const State& before = passage.number == 1 ? session.start.after : session.line[passage.number - 2].after;
    const std::string number = std::to_string(passage.number);
    const std::string text = move_text(reading, turn.move);
    if (kind == TranscriptKind::Ids) {
        page.line(number + " > " + passage.move);
        page.line(text, 4, 2);
    } else {
        page.line(number + "  " + reading.short_date(day_of(reading.program, before)) + (text.empty() ? "" : ": " + text), 0, 4);
    }
    show_said(page, said_by(reading, session, passage.number - 1));
}

} // namespace

void show_transcript(Page& page, const Reading& reading, const Session& session, TranscriptKind kind)
{
    const Scenario& scenario = reading.scenario();
    const Seat& seat = scenario.seats[session.setup.seat.raw()];
    page.line(reading.say("ui.replay.title", {{"title", reading.text(scenario.title)},
                                              {"seat", seat.text.exists() ? reading.text(seat.text) : reading.actor(seat.actor)}}));
    for (const Passage& passage : passages_of(reading.program, reading.vocabulary, session)) {
        page.blank();
        if (passage.number == 0) show_said(page, said_at_start(reading, session));
        else show_move(page, reading, session, passage, kind);
        if (kind == TranscriptKind::Ids) {
            for (const std::string& entry : passage.entries) page.line(entry, 6, 2);
            page.line(passage.stands + "  " + passage.hash, 2);
            continue;
        }
        const Range entries = entries_of(session, passage.number);
        for (std::uint32_t i = entries.begin; i < entries.end(); ++i) show(page, reading, log_line(reading, session.log[i], i + 1), 6);
    }
    page.blank();
    for (const Made& made : session.made)
        if (made.undone && made.move.kind == Move::Kind::Act)
            page.line(reading.say("ui.replay.taken_back", {{"text", move_text(reading, made.move)}}));
}

} // namespace sim
