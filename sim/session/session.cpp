#include "sim/session/session.h"

#include "sim/session/draws.h"
#include "sim/session/moves.h"

#include <cassert>
#include <utility>

namespace sim {

namespace {

constexpr std::string_view VariantEntry = "variant=";

/// How often the line has visited a chance node.
std::uint32_t visits(const Program& program, const Session& session, ChanceId chance)
{
    const Range& outcomes = program.scenario.chances[chance.raw()].outcomes;
    for (auto turn = session.line.rbegin(); turn != session.line.rend(); ++turn)
        if (turn->move.kind == Move::Kind::Outcome && turn->move.index >= outcomes.begin && turn->move.index < outcomes.end())
            return turn->visit + 1;
    return 0;
}

bool fixes_variant(const Setup& setup) { return !setup.tape.empty() && setup.tape.front().starts_with(VariantEntry); }

bool draw_all(const Program& program, Session& session, Setback& setback)
{
    while (chance_of(program, session.state()).exists()) {
        OutcomeId outcome;
        if (!next_outcome(program, session, outcome, setback)) return false;
        if (!make(program, session, Move{Move::Kind::Outcome, outcome.raw()}, setback)) return false;
    }
    return true;
}

void add(Session& session, Turn& turn, Step&& step)
{
    session.log.insert(session.log.end(), step.trace.events.begin(), step.trace.events.end());
    session.told.insert(session.told.end(), step.trace.told.begin(), step.trace.told.end());
    turn.after = std::move(step.state);
    turn.told_end = static_cast<std::uint32_t>(session.told.size());
    turn.log_end = static_cast<std::uint32_t>(session.log.size());
}

} // namespace

std::vector<Move> moves_of(const Session& session)
{
    std::vector<Move> moves;
    for (const Turn& turn : session.line) moves.push_back(turn.move);
    return moves;
}

bool variant_of_setup(const Program& program, const Setup& setup, VariantId& variant, Setback& setback)
{
    if (fixes_variant(setup)) {
        variant = program.scenario.variant_named(std::string_view(setup.tape.front()).substr(VariantEntry.size()));
        if (variant.exists()) return true;
        setback = {Setback::Kind::TapeMisfit, Fault::None, setup.tape.front()};
        return false;
    }
    std::vector<std::int32_t> weights;
    for (const Variant& each : program.scenario.variants) weights.push_back(each.weight);
    variant = VariantId{draw_weighted(setup.seed, "variant", 0, weights)};
    return true;
}

bool begin_undrawn(const Program& program, const Setup& setup, VariantId variant, Session& session, Setback& setback)
{
    auto first = begin(program, setup.seat, variant);
    if (!first) {
        setback = {Setback::Kind::ScenarioFault, first.error(), {}};
        return false;
    }
    session = Session{};
    session.setup = setup;
    session.variant = variant;
    session.log = program.scenario.history;
    add(session, session.start, std::move(*first));
    session.start.hash = hash_of(program, session.start.after);
    return true;
}

bool make(const Program& program, Session& session, Move move, Setback& setback)
{
    if (session.made.size() >= MostMoves) {
        setback = {Setback::Kind::RecordFull, Fault::None, {}};
        return false;
    }
    const Turn& before = session.now();
    auto next = step(program, before.after, move);
    if (!next) {
        const bool ours = next.error() == Fault::NotOffered;
        setback = {ours ? Setback::Kind::NotOffered : Setback::Kind::ScenarioFault, next.error(), {}};
        return false;
    }
    Turn turn;
    turn.move = move;
    const bool day_moved = day_of(program, next->state) != day_of(program, before.after);
    turn.quiet = day_moved ? 0 : before.quiet + 1;
    turn.outcomes = before.outcomes;
    turn.made = static_cast<std::uint32_t>(session.made.size());
    if (move.kind == Move::Kind::Outcome) {
        ++turn.outcomes;
        turn.visit = visits(program, session, chance_of(program, before.after));
    }
    if (turn.quiet >= QuietLimit && !has_ended(program, next->state)) {
        setback = {Setback::Kind::NoTimePasses, Fault::None, {}};
        return false;
    }
    add(session, turn, std::move(*next));
    turn.hash = hash_of(program, turn.after);
    session.made.push_back({move, turn.hash, false});
    session.line.push_back(std::move(turn));
    return true;
}

void take_back(Session& session)
{
    assert(!session.line.empty());
    session.made[session.line.back().made].undone = true;
    session.line.pop_back();
    session.log.resize(session.now().log_end);
    session.told.resize(session.now().told_end);
}

bool next_outcome(const Program& program, const Session& session, OutcomeId& outcome, Setback& setback)
{
    const ChanceId id = chance_of(program, session.state());
    assert(id.exists());
    const Chance& chance = program.scenario.chances[id.raw()];

    const auto& tape = session.setup.tape;
    const std::size_t place = session.now().outcomes + (fixes_variant(session.setup) ? std::size_t{1} : std::size_t{0});
    if (place < tape.size()) {
        outcome = outcome_named(program, id, tape[place]);
        if (outcome.exists()) return true;
        setback = {Setback::Kind::TapeMisfit, Fault::None, tape[place]};
        return false;
    }
    std::vector<std::int32_t> weights;
    for (std::uint32_t i = chance.outcomes.begin; i < chance.outcomes.end(); ++i)
        weights.push_back(program.scenario.outcomes[i].weight);
    outcome = OutcomeId{chance.outcomes.begin +
                        draw_weighted(session.setup.seed, program.scenario.ids[chance.id], visits(program, session, id), weights)};
    return true;
}

Result<Session, Setback> begin(const Program& program, const Setup& setup)
{
    Setback setback;
    VariantId variant;
    Session session;
    if (!variant_of_setup(program, setup, variant, setback)) return Failure<Setback>{setback};
    if (!begin_undrawn(program, setup, variant, session, setback)) return Failure<Setback>{setback};
    if (!draw_all(program, session, setback)) return Failure<Setback>{setback};
    return session;
}

bool play(const Program& program, Session& session, ActId chosen, Setback& setback)
{
    return make(program, session, Move{Move::Kind::Act, chosen.raw()}, setback) && draw_all(program, session, setback);
}

Result<Session, Setback> act(const Program& program, const Session& before, ActId chosen)
{
    Setback setback;
    Session session = before;
    if (!play(program, session, chosen, setback)) return Failure<Setback>{setback};
    return session;
}

Result<Session, Setback> draw_pending(const Program& program, const Session& before)
{
    Setback setback;
    Session session = before;
    if (!draw_all(program, session, setback)) return Failure<Setback>{setback};
    return session;
}

Result<Session, Setback> undo(const Program&, const Session& before)
{
    if (before.setup.mode == Mode::Assessment) return Failure<Setback>{Setback{Setback::Kind::UndoForbidden, {}, {}}};
    std::size_t last = before.line.size();
    while (last > 0 && before.line[last - 1].move.kind == Move::Kind::Outcome) --last;
    if (last == 0) return Failure<Setback>{Setback{Setback::Kind::NothingToUndo, {}, {}}};

    Session session = before;
    while (session.line.size() >= last) take_back(session);
    return session;
}

Session until(const Program& program, const Session& session, std::size_t place)
{
    assert(place < session.line.size() && session.line[place].move.kind == Move::Kind::Act);
    Session out = session;
    out.setup.source = RunSource::Person;
    out.setup.policy.clear();
    out.reflection = {};
    while (out.line.size() > place) take_back(out);
    out.made.clear();
    for (Turn& turn : out.line) {
        turn.made = static_cast<std::uint32_t>(out.made.size());
        out.made.push_back({turn.move, turn.hash, false});
    }
    assert(!chance_of(program, out.state()).exists());
    return out;
}

} // namespace sim
