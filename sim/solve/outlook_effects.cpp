#include "sim/solve/outlook.h"

namespace sim {

// What effects may do, whenever they are run.

void Foreteller::see_effects(Range effects, const Source& source)
{
    for (std::uint32_t i = effects.begin; i < effects.end(); ++i)
        if (scenario_.effects[i].kind == EffectKind::Assign) {
            assign(i);
        } else if (ranges_.can_hold(scenario_.effects[i].when)) {
            see_effect(i, source);
        }
}

void Foreteller::see_effect(std::uint32_t place, const Source& source)
{
    const Effect& effect = scenario_.effects[place];
    const auto knows = [&](std::size_t actor, FactId fact) { return layout_.knows + actor * scenario_.facts.size() + fact.raw(); };
    const auto engine = [&](EngineType type) { return world_.program.engine_types[static_cast<std::size_t>(type)]; };
    const MayCome entry{{}, source.role, source.by, {}, {}, {}, 0, 0, 0, source.settled, source.times, place};
    switch (effect.kind) {
    case EffectKind::Assign: return;
    case EffectKind::Learn: {
        const std::size_t field = knows(effect.actor, FactId{effect.fact});
        if (listens_to_learning_) ranges_.note(field);
        if (source.settled && !effect.when.written()) set_free_in_all(field);
        else set_free(field);
        MayCome learned = entry;
        learned.type = engine(EngineType::DataLearned);
        learned.to = ActorId{effect.actor};
        learned.fact = FactId{effect.fact};
        return may_come(learned);
    }
    case EffectKind::Share: {
        const Emission& sharing = scenario_.emissions[effect.target];
        const auto share = [&](FactId fact) {
            if (ranges_.of_field(knows(sharing.by.raw(), fact)).high == 0) return;
            set_free(knows(sharing.to.raw(), fact));
            MayCome shared = emitted(place, source);
            shared.fact = fact;
            may_come(shared);
        };
        if (sharing.fact.exists()) return share(sharing.fact);
        for (const FactId fact : scenario_.packets[sharing.packet].facts) share(fact);
        return;
    }
    case EffectKind::Emit: {
        const Emission& emission = scenario_.emissions[effect.target];
        MayCome event = emitted(place, source);
        for (const EvidenceItem& item : emission.has)
            if (ranges_.can_hold(item.when)) event.evidence |= item.bit;
        return may_come(event);
    }
    case EffectKind::Schedule: return schedule(effect);
    case EffectKind::Cancel: return set_free(layout_.due[effect.target]);
    case EffectKind::Refer: {
        if (const std::uint16_t places = layout_.places[effect.actor]) {
            ranges_.note(places);
            set_free(places);
        }
        ranges_.note(layout_.due[effect.target]);
        schedule(effect);
        MayCome sent = entry;
        sent.type = engine(EngineType::ReferralSent);
        sent.to = ActorId{effect.actor};
        sent.key = KeyId{effect.fact};
        return may_come(sent);
    }
    case EffectKind::Commit:
    case EffectKind::Keep:
    case EffectKind::Move:
    case EffectKind::Release: return promise(place, source);
    }
}

void Foreteller::schedule(const Effect& effect)
{
    ranges_.note_all(effect.value);
    set_free(layout_.due[effect.target]);
}

void Foreteller::promise(std::uint32_t place, const Source& source)
{
    const Effect& effect = scenario_.effects[place];
    const std::size_t status = layout_.commitments + 2 * std::size_t{effect.target};
    ranges_.note_all(effect.value);
    ranges_.note(status);
    set_free(status);
    set_free(status + 1);
    if (effect.kind == EffectKind::Commit) {
        grows_ = grows_ || committed_[effect.target] == 0;
        committed_[effect.target] = 1;
    }
    const Commitment& it = scenario_.commitments[effect.target];
    const Role role = source.settled ? Role::Supervisor : scenario_.actors[it.debtor.raw()].role;
    for (const EngineType type : {EngineType::CommitmentMade, EngineType::CommitmentKept, EngineType::CommitmentLate,
                                  EngineType::CommitmentMoved, EngineType::CommitmentReleased})
        may_come({world_.program.engine_types[static_cast<std::size_t>(type)], role, it.debtor, it.creditor, it.key, {}, 0, 0, 0, source.settled,
                  source.times, place});
}

MayCome Foreteller::emitted(std::uint32_t place, const Source& source) const
{
    const Emission& emission = scenario_.emissions[scenario_.effects[place].target];
    MayCome event{emission.type, source.role, source.by, emission.to, emission.key, emission.fact, emission.purpose, emission.basis, 0, source.settled,
                  source.times, place};
    if (!emission.by.exists()) return event;
    event.by = emission.by;
    if (!source.settled) event.role = scenario_.actors[emission.by.raw()].role;
    return event;
}

void Foreteller::may_come(const MayCome& event)
{
    if (const std::uint16_t memory = layout_.memory[event.type.raw()]) set_free(memory);
    const std::uint64_t key[]{std::uint64_t{event.type.raw()} << 32 | event.by.raw(), std::uint64_t{event.to.raw()} << 32 | event.key.raw(),
                              std::uint64_t{event.fact.raw()} << 32 | event.evidence,
                              static_cast<std::uint64_t>(event.role) << 32 | static_cast<std::uint64_t>(event.purpose) << 16 |
                                  static_cast<std::uint64_t>(event.basis) << 8 | (event.settled ? 1u : 0u),
                              event.effect};
    const auto [number, is_new] = entry_keys_.add(key);
    if (is_new) entries_.push_back(event);
    if (log_.size() <= number / 64) log_.resize(number / 64 + 1);
    const std::uint64_t bit = std::uint64_t{1} << number % 64;
    grows_ = grows_ || (log_[number / 64] & bit) == 0;
    log_[number / 64] |= bit;
}

/// What decides an assignment matters where what is assigned does; a fault that it may be is met whatever else matters.
void Foreteller::assign(std::uint32_t place)
{
    const Effect& effect = scenario_.effects[place];
    assigned_[place] = 1;
    const Variable& variable = scenario_.variables[effect.target - layout_.variables];
    const bool is_constant = effect.value.size == 1 && scenario_.code[effect.value.begin].op == Op::Push;
    if (!variable.saturates && !is_constant) {
        ranges_.note_all(effect.when);
        ranges_.note_all(effect.value);
    }
    if (ranges_.can_hold_unasked(effect.when)) set_free(effect.target);
}

} // namespace sim
