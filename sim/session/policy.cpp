#include "sim/session/policy.h"

#include "sim/session/draws.h"

#include <cassert>
#include <string>
#include <vector>

namespace sim {

namespace {

/// Equally likely; drawn with id "policy:<number of the move, from 1>", visit 0.
std::size_t drawn(const Session& session, const Moves& moves)
{
    const std::string id = "policy:" + std::to_string(session.line.size() + 1);
    return scale(draw(session.setup.seed, draw_key(id, 0)), static_cast<std::uint32_t>(moves.size()));
}

std::vector<bool> done_in(const Program& program, const Session& session)
{
    std::vector<bool> done(program.scenario.acts.size());
    for (const Turn& turn : session.line)
        if (turn.move.kind == Move::Kind::Act) done[turn.move.index] = true;
    return done;
}

std::size_t chosen(Policy policy, const Program& program, const Session& session, const Moves& moves)
{
    if (policy == Policy::Random) return drawn(session, moves);
    return place_of(policy, program, moves, policy == Policy::DoEverything ? done_in(program, session) : std::vector<bool>{});
}

} // namespace

ActId choose(Policy policy, const Program& program, const Session& session)
{
    const Moves moves = offered(program, session.state());
    assert(!moves.empty() && moves[0].kind == Move::Kind::Act);
    return ActId{moves[chosen(policy, program, session, moves)].index};
}

bool play_out(Policy policy, const Program& program, Session& session, Setback& setback)
{
    while (!has_ended(program, session.state()))
        if (!play(program, session, choose(policy, program, session), setback)) return false;
    return true;
}

} // namespace sim
