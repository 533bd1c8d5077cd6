#include "sim/cli/transcript_screen.h"

#include "sim/cli/screens.h"
#include "sim/session/transcript.h"

namespace sim {

namespace {

std::string move_text(const Reading& reading, Move move)
{
    const Scenario& scenario = reading.scenario();
    if (move.kind == Move::Kind::Outcome) return {};
    const Act& act = scenario.acts[move.index];
    return act.kind == ActKind::GoOn ? reading.say("ui.act.go_on") : reading.text(act.text);
}

void show_said(Page& page, const std::vector<Said>& said)
{
    for (const Said& each : said) {
        if (each.text.empty()) continue;
        page.line(each.speaker.empty() ? each.text : each.speaker + ": " + each.text, 6, 2);
    }
}

} // namespace

void show_transcript(Page& page, const Reading& reading, const Session& session)
{
    const Scenario& scenario = reading.scenario();
    const Seat& seat = scenario.seats[session.setup.seat.raw()];
    page.line(reading.say("ui.replay.title", {{"title", reading.text(scenario.title)},
                                              {"seat", seat.text.exists() ? reading.text(seat.text) : reading.actor(seat.actor)}}));
    for (const Passage& passage : passages_of(reading.program, reading.vocabulary, session)) {
        page.blank();
        if (passage.number == 0) {
            show_said(page, said_at_start(reading, session));
        } else {
            const Move move = session.line[passage.number - 1].move;
            page.line(std::to_string(passage.number) + " > " + passage.move);
            page.line(move_text(reading, move), 4, 2);
            show_said(page, said_by(reading, session, passage.number - 1));
        }
        for (const std::string& entry : passage.entries) page.line(entry, 6, 2);
        page.line(passage.stands + "  " + passage.hash, 2);
    }
    page.blank();
    for (const Made& made : session.made)
        if (made.undone && made.move.kind == Move::Kind::Act)
            page.line(reading.say("ui.replay.taken_back", {{"text", move_text(reading, made.move)}}));
}

} // namespace sim
