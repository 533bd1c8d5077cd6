#include "sim/rules/evaluate.h"
#include "sim/rules/playing.h"

#include <algorithm>

namespace sim {

namespace {

TypeId engine_type(const Playing& p, EngineType type) { return p.program.engine_types[static_cast<std::size_t>(type)]; }

std::size_t knows_field(const Playing& p, std::uint32_t actor, std::uint32_t fact)
{
    return p.program.layout.knows + actor * p.program.scenario.facts.size() + fact;
}

std::int64_t value_of_effect(Playing& p, const Effect& effect)
{
    std::int64_t value = 0;
    if (!run(p.program, p.state, effect.value, value)) p.fail(Fault::Arithmetic);
    return value;
}

void assign(Playing& p, const Effect& effect)
{
    std::int64_t value = value_of_effect(p, effect);
    const Field& field = p.field(effect.target);
    if (value < field.low || value > field.high) {
        const Variable& variable = p.program.scenario.variables[effect.target - p.program.layout.variables];
        if (!variable.saturates) return p.fail(Fault::OutOfRange);
        value = std::clamp<std::int64_t>(value, field.low, field.high);
    }
    p.state.set(field, static_cast<std::int32_t>(value));
}

void learn(Playing& p, const Effect& effect)
{
    const Fact& fact = p.program.scenario.facts[effect.fact];
    if (!((fact.holds >> p.get(p.program.layout.variant)) & 1)) return p.fail(Fault::LearnsUntruth);
    const std::size_t field = knows_field(p, effect.actor, effect.fact);
    if (p.get(field)) return;
    p.set(field, 1);
    Event event = entry_of(p, engine_type(p, EngineType::DataLearned));
    event.to = ActorId{effect.actor};
    event.fact = FactId{effect.fact};
    log(p, event);
}

Event event_of(const Playing& p, const Emission& emission)
{
    Event event = entry_of(p, emission.type);
    if (emission.by.exists()) {
        event.by = emission.by;
        if (!p.settled) event.role = p.program.scenario.actors[emission.by.raw()].role;
    }
    event.to = emission.to;
    event.key = emission.key;
    event.fact = emission.fact;
    event.purpose = emission.purpose;
    event.basis = emission.basis;
    return event;
}

void share_fact(Playing& p, const Emission& emission, FactId fact)
{
    if (!p.get(knows_field(p, emission.by.raw(), fact.raw()))) return;
    p.set(knows_field(p, emission.to.raw(), fact.raw()), 1);
    Event event = event_of(p, emission);
    event.fact = fact;
    log(p, event);
}

void share(Playing& p, const Emission& emission)
{
    if (emission.fact.exists()) return share_fact(p, emission, emission.fact);
    for (const FactId fact : p.program.scenario.packets[emission.packet].facts) share_fact(p, emission, fact);
}

void emit(Playing& p, const Emission& emission)
{
    Event event = event_of(p, emission);
    for (const EvidenceItem& item : emission.has)
        if (p.ask(item.when)) event.evidence |= item.bit;
    log(p, event);
}

/// Gives a scheduled event the first day of its grid at or after `wanted`, or none up to the horizon.
void give_day(Playing& p, std::uint32_t timed, std::int64_t wanted)
{
    const Agenda& agenda = p.program.agenda;
    const auto horizon = static_cast<std::int64_t>(agenda.next_stop.size()) - 1;
    std::int32_t day = -1;
    if (wanted <= horizon) {
        const auto at = static_cast<std::size_t>(wanted);
        switch (p.program.scenario.events[timed].grid) {
        case Grid::Day: day = static_cast<std::int32_t>(wanted); break;
        case Grid::Desk: day = agenda.desk_day[at]; break;
        case Grid::Reply: day = agenda.reply_day[at]; break;
        }
    }
    p.set(p.program.layout.due[timed], day + 1);
}

void refer(Playing& p, const Effect& effect)
{
    Event event = entry_of(p, engine_type(p, EngineType::ReferralSent));
    event.to = ActorId{effect.actor};
    event.key = KeyId{effect.fact};
    log(p, event);
    const Actor& actor = p.program.scenario.actors[effect.actor];
    if (const std::uint16_t places = p.program.layout.places[effect.actor])
        p.set(places, std::min(p.get(places) + 1, actor.capacity));
    give_day(p, effect.target, std::int64_t{p.arrival} + std::max(actor.waits, 1));
}

void log_commitment(Playing& p, std::uint32_t id, EngineType type)
{
    const Commitment& commitment = p.program.scenario.commitments[id];
    Event event = entry_of(p, engine_type(p, type));
    event.by = commitment.debtor;
    if (!p.settled) event.role = p.program.scenario.actors[commitment.debtor.raw()].role;
    event.to = commitment.creditor;
    event.key = commitment.key;
    log(p, event);
}

void set_commitment(Playing& p, std::uint32_t id, CommitmentStatus status, std::int64_t due)
{
    const std::size_t field = p.program.layout.commitments + 2 * std::size_t{id};
    const std::int64_t horizon = p.program.scenario.horizon();
    p.set(field, static_cast<std::int32_t>(status));
    p.set(field + 1, due < 0 ? 0 : static_cast<std::int32_t>(std::min(due, horizon)) + 1);
}

void change_commitment(Playing& p, const Effect& effect)
{
    const std::uint32_t id = effect.target;
    const auto status = static_cast<CommitmentStatus>(p.get(p.program.layout.commitments + 2 * std::size_t{id}));
    const bool open = status == CommitmentStatus::Open;
    const bool dated = effect.kind == EffectKind::Commit || effect.kind == EffectKind::Move;
    const std::int64_t days = dated ? std::clamp<std::int64_t>(value_of_effect(p, effect), 0, 1'000'000) : 0;
    const std::int64_t due = p.arrival + days;
    switch (effect.kind) {
    case EffectKind::Commit:
        set_commitment(p, id, CommitmentStatus::Open, due);
        return log_commitment(p, id, EngineType::CommitmentMade);
    case EffectKind::Move:
        if (!open) return;
        set_commitment(p, id, CommitmentStatus::Open, due);
        return log_commitment(p, id, EngineType::CommitmentMoved);
    case EffectKind::Keep:
        if (!open && status != CommitmentStatus::Broken) return;
        set_commitment(p, id, open ? CommitmentStatus::Kept : CommitmentStatus::Late, -1);
        return log_commitment(p, id, open ? EngineType::CommitmentKept : EngineType::CommitmentLate);
    case EffectKind::Release:
        if (!open) return;
        set_commitment(p, id, CommitmentStatus::Released, -1);
        return log_commitment(p, id, EngineType::CommitmentReleased);
    default: return;
    }
}

void apply_one(Playing& p, const Effect& effect)
{
    switch (effect.kind) {
    case EffectKind::Assign: return assign(p, effect);
    case EffectKind::Learn: return learn(p, effect);
    case EffectKind::Share: return share(p, p.program.scenario.emissions[effect.target]);
    case EffectKind::Emit: return emit(p, p.program.scenario.emissions[effect.target]);
    case EffectKind::Schedule:
        return give_day(p, effect.target,
                        p.arrival + std::clamp<std::int64_t>(value_of_effect(p, effect), 1, 1'000'000));
    case EffectKind::Cancel: return p.set(p.program.layout.due[effect.target], 0);
    case EffectKind::Refer: return refer(p, effect);
    case EffectKind::Commit:
    case EffectKind::Keep:
    case EffectKind::Move:
    case EffectKind::Release: return change_commitment(p, effect);
    }
}

} // namespace

bool Playing::ask(Expression condition)
{
    bool overflow = false;
    const bool answer = sim::ask(program, state, condition, overflow);
    if (overflow) fail(Fault::Arithmetic);
    return answer;
}

void apply(Playing& p, Range effects)
{
    if (p.fault != Fault::None) return;
    for (std::uint32_t i = effects.begin; i < effects.end(); ++i) {
        const Effect& effect = p.program.scenario.effects[i];
        if (effect.when.written() && !p.ask(effect.when)) continue;
        if (effect.kind == EffectKind::Assign) assign(p, effect);  // nearly all of them
        else apply_one(p, effect);
        if (p.fault == Fault::None) continue;
        p.faulty = i;
        return;
    }
}

} // namespace sim
