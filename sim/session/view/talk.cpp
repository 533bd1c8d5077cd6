#include "sim/session/view/talk.h"

#include <algorithm>

namespace sim {

namespace {

const State& before(const Session& session, std::size_t turn) { return turn == 0 ? session.start.after : session.line[turn - 1].after; }

std::uint32_t told_before(const Session& session, std::size_t turn) { return turn == 0 ? session.start.told_end : session.line[turn - 1].told_end; }

bool is_outcome(const Session& session, std::size_t turn) { return session.line[turn].move.kind == Move::Kind::Outcome; }

/// Does the move leave every open scene? One that is open after it is another conversation.
bool leaves(const Program& program, const State& then, Move move)
{
    const Scenario& scenario = program.scenario;
    const Goes goes = move.kind == Move::Kind::Act ? scenario.acts[move.index].goes : scenario.outcomes[move.index].goes;
    if (goes.kind == GoesKind::Return) return then.get(program.layout.fields[program.layout.depth]) == 1;
    return goes.kind == GoesKind::Desk;
}

/// Did the conversation that was open after a turn begin with it? An outcome at the desk belongs to what was done there.
bool opens(const Program& program, const Session& session, std::size_t turn)
{
    const State& then = before(session, turn);
    return scene_of(program, then).exists() ? leaves(program, then, session.line[turn].move) : !is_outcome(session, turn);
}

/// The first turn whose own words belong to what stands on the screen now; the line's length where there is none yet.
std::size_t first_turn(const Program& program, const Session& session)
{
    const bool talking = scene_of(program, session.state()).exists();
    const std::int32_t day = day_of(program, session.state());
    std::size_t turn = session.line.size();
    for (; turn > 0; --turn) {
        const State& then = before(session, turn - 1);
        if (talking ? opens(program, session, turn - 1) : day_of(program, then) != day || scene_of(program, then).exists()) break;
    }
    return turn;
}

TalkLine told_line(const Reading& reading, const Told& told)
{
    const Scenario& scenario = reading.scenario();
    TalkLine out;
    switch (told.kind) {
    case Told::Kind::Event:
        out.date = reading.short_date(told.day);
        out.text = reading.text(scenario.events[told.index].text);
        return out;
    case Told::Kind::Outcome: out.text = reading.text(scenario.outcomes[told.index].text); return out;
    case Told::Kind::Line: break;
    }
    const Line& line = scenario.lines[told.index];
    out.speaker = line.speaker;
    out.name = reading.speaker(line.speaker);
    if (line.has_mood) out.mood = line.mood;
    out.text = reading.text(line.text);
    return out;
}

void add_told(const Reading& reading, const Session& session, std::uint32_t from, std::uint32_t to, Talk& talk)
{
    for (; from < to; ++from) {
        TalkLine line = told_line(reading, session.told[from]);
        if (!line.text.empty()) talk.lines.push_back(std::move(line));
    }
}

void add_own(const Reading& reading, const Session& session, std::size_t turn, Talk& talk)
{
    if (is_outcome(session, turn)) return;
    const Act& act = reading.scenario().acts[session.line[turn].move.index];
    if (act.kind == ActKind::GoOn) return;
    TalkLine line;
    line.speaker = reading.scenario().seats[session.setup.seat.raw()].actor;
    line.mine = true;
    line.name = reading.speaker(line.speaker);
    line.text = reading.text(act.text);
    talk.lines.push_back(std::move(line));
}

} // namespace

Talk talk_of(const Reading& reading, const Session& session)
{
    Talk talk;
    if (const SceneId scene = scene_of(reading.program, session.state()); scene.exists()) {
        const Scene& open = reading.scenario().scenes[scene.raw()];
        talk.title = reading.text(open.title);
        talk.place = reading.scenario().ids[open.place];
        talk.with = open.with;
    }
    std::size_t turn = first_turn(reading.program, session);
    // What opened the scene, or brought the day, belongs to it with the luck that followed; but only what was told.
    std::size_t opening = turn;
    while (opening > 0 && is_outcome(session, opening - 1)) --opening;
    add_told(reading, session, opening == 0 ? 0 : told_before(session, opening - 1), told_before(session, turn), talk);
    std::size_t last = 0;
    for (; turn < session.line.size(); ++turn) {
        if (!is_outcome(session, turn)) last = talk.lines.size();
        add_own(reading, session, turn, talk);
        add_told(reading, session, told_before(session, turn), session.line[turn].told_end, talk);
    }
    talk.fresh = talk.lines.size() - last;
    return talk;
}

Mood mood_of(const Scenario& scenario, const Session& session, ActorId actor)
{
    for (auto told = session.told.rbegin(); told != session.told.rend(); ++told) {
        if (told->kind != Told::Kind::Line) continue;
        const Line& line = scenario.lines[told->index];
        if (line.speaker == actor && line.has_mood) return line.mood;
    }
    return Mood::Neutral;
}

} // namespace sim
