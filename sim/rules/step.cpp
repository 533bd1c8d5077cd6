#include "sim/rules/playing.h"

#include <algorithm>

namespace sim {

namespace {

void remember_act(Playing& p, std::uint32_t index)
{
    const Layout& layout = p.program.layout;
    for (const std::uint16_t field : {layout.done[index], layout.today[index], layout.chosen[index]})
        if (field) p.set(field, 1);
}

void play_act(Playing& p, std::uint32_t index)
{
    const Act& act = p.program.scenario.acts[index];
    const std::int32_t today = p.day();
    // Waiting leaves today; the clock then runs on to the first stop, as it does for everybody at the desk.
    const std::int32_t takes = act.kind == ActKind::GoOn ? 1 : std::int32_t{act.takes};
    p.arrival = std::min(today + takes, p.program.scenario.horizon());
    p.cause = {CauseKind::Act, index};
    act_as(p, act.by.exists() ? act.by : actor_of_seat(p));

    const std::size_t first = p.trace ? p.trace->events.size() : 0;
    p.deferring = true;
    apply(p, act.effects);
    const std::size_t count = p.trace ? p.trace->events.size() - first : 0;
    remember_act(p, index);
    tell(p, act.lines);
    pass_days(p, p.arrival);
    write_deferred(p, first, count);
    apply(p, p.program.scenario.details_of(act).on_done);
    go(p, act.goes);
}

void play_outcome(Playing& p, std::uint32_t index)
{
    const Outcome& outcome = p.program.scenario.outcomes[index];
    p.set(p.program.layout.chance, 0);
    p.arrival = p.day();
    p.cause = {CauseKind::Outcome, index};
    act_as(p, actor_of_seat(p));
    apply(p, outcome.effects);
    if (p.trace && outcome.text.exists()) p.trace->told.push_back({Told::Kind::Outcome, index, p.day()});
    tell(p, outcome.lines);
    go(p, outcome.goes);
}

void remember_history(Playing& p)
{
    for (const Event& event : p.program.scenario.history) {
        const std::uint16_t memory = p.program.layout.memory[event.type.raw()];
        if (memory) p.set(memory, p.program.layout.remembers_day[event.type.raw()] ? event.day : 1);
    }
}

void set_start_values(Playing& p)
{
    const Scenario& scenario = p.program.scenario;
    const Layout& layout = p.program.layout;
    for (std::size_t i = 0; i < scenario.variables.size(); ++i)
        p.set(layout.variables + i, scenario.variables[i].start);
    for (std::size_t fact = 0; fact < scenario.facts.size(); ++fact) {
        if (!((scenario.facts[fact].holds >> p.get(layout.variant)) & 1)) continue;
        for (const ActorId actor : scenario.facts[fact].known_by)
            p.set(layout.knows + actor.raw() * scenario.facts.size() + fact, 1);
    }
    for (std::size_t type = 0; type < layout.memory.size(); ++type)
        if (layout.memory[type]) p.set(layout.memory[type], p.field(layout.memory[type]).low);
}

void start(Playing& p, SeatId seat, VariantId variant)
{
    p.state.words = Words{p.program.layout.words};
    p.set(p.program.layout.seat, static_cast<std::int32_t>(seat.raw()));
    p.set(p.program.layout.variant, static_cast<std::int32_t>(variant.raw()));
    set_start_values(p);
    remember_history(p);
    act_as(p, actor_of_seat(p));
    bring_events(p, 0);
    act_as(p, actor_of_seat(p));
    p.arrival = 0;
    const SceneId opens = p.program.scenario.seats[seat.raw()].opens;
    if (opens.exists()) go(p, {GoesKind::Scene, opens.raw()});
    reach_desk(p);
}

void play(Playing& p, Move move)
{
    if (move.kind == Move::Kind::Act) play_act(p, move.index);
    else play_outcome(p, move.index);
    reach_desk(p);
}

/// Whoever has not ended must be able to go on.
void look_for_a_way_on(Playing& p)
{
    if (p.fault == Fault::None && !p.ended() && offered(p.program, p.state).empty()) p.fail(Fault::NothingOffered);
}

} // namespace

Result<Step, Fault> begin(const Program& program, SeatId seat, VariantId variant)
{
    Step step;
    Playing p{program, step.state, &step.trace};
    start(p, seat, variant);
    look_for_a_way_on(p);
    if (p.fault != Fault::None) return Failure<Fault>{p.fault};
    return step;
}

FaultMet fault_met(const Program& program, SeatId seat, VariantId variant, std::span<const Move> moves)
{
    State state;
    Playing beginning{program, state, nullptr};
    start(beginning, seat, variant);
    look_for_a_way_on(beginning);
    FaultMet met{beginning.fault, beginning.faulty};
    for (std::size_t i = 0; i < moves.size() && met.fault == Fault::None; ++i) {
        Playing p{program, state, nullptr};
        play(p, moves[i]);
        look_for_a_way_on(p);
        met = {p.fault, p.faulty};
    }
    return met;
}

Fault advance(const Program& program, State& state, Move move, Trace* trace)
{
    Playing p{program, state, trace};
    play(p, move);
    return p.fault;
}

Result<Step, Fault> step(const Program& program, const State& before, Move move)
{
    const Moves open = offered(program, before);
    if (std::find(open.begin(), open.end(), move) == open.end()) return Failure<Fault>{Fault::NotOffered};
    Step after{before, {}};
    const Fault fault = advance(program, after.state, move, &after.trace);
    if (fault != Fault::None) return Failure<Fault>{fault};
    if (!has_ended(program, after.state) && offered(program, after.state).empty())
        return Failure<Fault>{Fault::NothingOffered};
    return after;
}

} // namespace sim
