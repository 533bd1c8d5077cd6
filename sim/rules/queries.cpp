#include "sim/rules/evaluate.h"
#include "sim/rules/play.h"

namespace sim {

namespace {

std::int32_t get(const Program& program, const State& state, std::size_t number)
{
    return state.get(program.layout.fields[number]);
}

} // namespace

bool has_ended(const Program& program, const State& state) { return get(program, state, program.layout.ended) != 0; }

std::int32_t day_of(const Program& program, const State& state) { return get(program, state, program.layout.day); }

SeatId seat_of(const Program& program, const State& state)
{
    return SeatId{static_cast<std::size_t>(get(program, state, program.layout.seat))};
}

VariantId variant_of(const Program& program, const State& state)
{
    return VariantId{static_cast<std::size_t>(get(program, state, program.layout.variant))};
}

SceneId scene_of(const Program& program, const State& state)
{
    const std::int32_t depth = get(program, state, program.layout.depth);
    if (depth == 0) return {};
    return SceneId{static_cast<std::size_t>(get(program, state, program.layout.stack[depth - 1]) - 1)};
}

ChanceId chance_of(const Program& program, const State& state)
{
    const std::int32_t chance = get(program, state, program.layout.chance);
    return chance == 0 ? ChanceId{} : ChanceId{static_cast<std::size_t>(chance - 1)};
}

ChapterId chapter_of(const Program& program, const State& state)
{
    return ChapterId{program.agenda.chapter[static_cast<std::size_t>(day_of(program, state))]};
}

bool knows(const Program& program, const State& state, ActorId actor, FactId fact)
{
    return get(program, state, program.layout.knows + actor.raw() * program.scenario.facts.size() + fact.raw()) != 0;
}

bool holds(const Program& program, const State& state, FactId fact)
{
    return (program.scenario.facts[fact.raw()].holds >> variant_of(program, state).raw()) & 1;
}

std::int32_t places_taken(const Program& program, const State& state, ActorId actor)
{
    const std::uint16_t places = program.layout.places[actor.raw()];
    return places == 0 ? 0 : get(program, state, places);
}

std::int32_t value_of(const Program& program, const State& state, VariableId variable)
{
    return get(program, state, program.layout.variables + std::size_t{variable.raw()});
}

CommitmentStatus status_of(const Program& program, const State& state, CommitmentId commitment)
{
    return static_cast<CommitmentStatus>(
        get(program, state, program.layout.commitments + 2 * std::size_t{commitment.raw()}));
}

std::int32_t due_day_of(const Program& program, const State& state, CommitmentId commitment)
{
    return get(program, state, program.layout.commitments + 2 * std::size_t{commitment.raw()} + 1) - 1;
}

std::int32_t scheduled_day_of(const Program& program, const State& state, TimedId timed)
{
    const std::uint16_t due = program.layout.due[timed.raw()];
    return due == 0 ? -1 : get(program, state, due) - 1;
}

EndingId ending_of(const Program& program, const State& state)
{
    bool overflow = false;
    for (std::size_t i = 0; i < program.scenario.endings.size(); ++i)
        if (ask(program, state, program.scenario.endings[i].when, overflow)) return EndingId{i};
    return {};
}

Result<std::int64_t, Fault> evaluate(const Program& program, const State& state, Expression expression)
{
    std::int64_t value = 1;
    if (expression.written() && !run(program, state, expression, value)) return Failure<Fault>{Fault::Arithmetic};
    return value;
}

} // namespace sim
