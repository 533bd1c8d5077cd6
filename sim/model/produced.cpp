#include "sim/model/produced.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

/// Collects what events carry, by type.
class Collecting {
public:
    Collecting(const Scenario& scenario, const Vocabulary& vocabulary)
        : scenario_(scenario), learned_(vocabulary.type("data.learned")), referred_(vocabulary.type("referral.sent")),
          made_(vocabulary.type("commitment.made")), kept_(vocabulary.type("commitment.kept")),
          late_(vocabulary.type("commitment.late")), broken_(vocabulary.type("commitment.broken")),
          moved_(vocabulary.type("commitment.moved")), released_(vocabulary.type("commitment.released")),
          types_(vocabulary.types.size() + scenario.own_types.size())
    {
    }

    void add(TypeId type, KeyId key, ActorId recipient)
    {
        if (!type.exists() || type.raw() >= types_.size()) return;
        if (key.exists()) types_[type.raw()].keys.push_back(key);
        if (recipient.exists()) types_[type.raw()].recipients.push_back(recipient);
    }

    /// What the engine writes by itself because of an effect, now or later.
    void add_engine_events(const Effect& effect)
    {
        switch (effect.kind) {
        case EffectKind::Learn: add(learned_, {}, ActorId{effect.actor}); break;
        case EffectKind::Refer: add(referred_, KeyId{effect.fact}, ActorId{effect.actor}); break;
        case EffectKind::Commit: add_commitment(effect, made_), add_commitment(effect, broken_); break;
        case EffectKind::Keep: add_commitment(effect, kept_), add_commitment(effect, late_); break;
        case EffectKind::Move: add_commitment(effect, moved_); break;
        case EffectKind::Release: add_commitment(effect, released_); break;
        default: break;
        }
    }

    [[nodiscard]] std::vector<Produced> take() { return std::move(types_); }

private:
    void add_commitment(const Effect& effect, TypeId type)
    {
        const Commitment& commitment = scenario_.commitments[effect.target];
        add(type, commitment.key, commitment.creditor);
    }

    const Scenario& scenario_;
    TypeId learned_, referred_, made_, kept_, late_, broken_, moved_, released_;
    std::vector<Produced> types_;
};

template <class Id, class Less>
void tidy(std::vector<Id>& ids, Less less)
{
    // Most repetitions stand side by side: what is left is little to sort.
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::sort(ids.begin(), ids.end(), less);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

std::vector<Produced> produced_by_type(const Scenario& scenario, const Vocabulary& vocabulary)
{
    Collecting all(scenario, vocabulary);
    for (const Event& event : scenario.history) all.add(event.type, event.key, event.to);
    for (const Emission& emission : scenario.emissions) all.add(emission.type, emission.key, emission.to);
    for (const Effect& effect : scenario.effects) all.add_engine_events(effect);

    std::vector<Produced> types = all.take();
    for (Produced& type : types) {
        tidy(type.keys, [&](KeyId a, KeyId b) { return scenario.keys[a.raw()] < scenario.keys[b.raw()]; });
        tidy(type.recipients, [](ActorId a, ActorId b) { return a < b; });
    }
    for (std::size_t i = 0; i < vocabulary.types.size(); ++i) {
        if (vocabulary.types[i].use != TypeUse::Derived) continue;
        const bool is_asking = vocabulary.types[i].id == "data.misleading_consent";
        const TypeId cause = vocabulary.type(is_asking ? "consent.asked" : "data.shared");
        if (cause.exists()) types[i] = types[cause.raw()];
    }
    return types;
}

} // namespace sim
