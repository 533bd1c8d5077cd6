#include "sim/protocol/produced.h"

#include <algorithm>

namespace sim {

namespace {

/// The key with this name; none when no event of the scenario can carry it.
KeyId key_named(const Scenario& scenario, std::string_view name)
{
    const auto found = std::find(scenario.keys.begin(), scenario.keys.end(), name);
    if (found == scenario.keys.end()) return {};
    return KeyId{static_cast<std::size_t>(found - scenario.keys.begin())};
}

bool is_commitment_effect(EffectKind kind)
{
    return kind == EffectKind::Commit || kind == EffectKind::Keep || kind == EffectKind::Move ||
           kind == EffectKind::Release;
}

/// What the engine writes by itself because of an effect.
void add_engine_events(const Scenario& scenario, std::string_view type, Produced& all)
{
    for (const Effect& effect : scenario.effects) {
        if (type == "referral.sent" && effect.kind == EffectKind::Refer) {
            all.keys.push_back(key_named(scenario, scenario.ids[scenario.events[effect.target].id]));
            all.recipients.push_back(ActorId{effect.actor});
        } else if (type == "data.learned" && effect.kind == EffectKind::Learn) {
            all.recipients.push_back(ActorId{effect.actor});
        } else if (type.substr(0, 11) == "commitment." && is_commitment_effect(effect.kind)) {
            all.keys.push_back(key_named(scenario, scenario.commitments[effect.target].id));
        }
    }
}

/// The event type whose events the judge answers with this one; the type itself for all others.
TypeId cause_of(const Vocabulary& vocabulary, TypeId type)
{
    if (!type.exists() || type.raw() >= vocabulary.types.size()) return type;
    if (vocabulary.types[type.raw()].use != TypeUse::Derived) return type;
    return vocabulary.type(vocabulary.types[type.raw()].id == "data.misleading_consent" ? "consent.asked"
                                                                                        : "data.shared");
}

template <class Id, class Less>
void tidy(std::vector<Id>& ids, Less less)
{
    ids.erase(std::remove_if(ids.begin(), ids.end(), [](Id id) { return !id.exists(); }), ids.end());
    std::sort(ids.begin(), ids.end(), less);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

Produced produced(const Scenario& scenario, const Vocabulary& vocabulary, TypeId asked)
{
    const TypeId type = cause_of(vocabulary, asked);
    Produced all;
    for (const Event& event : scenario.history) {
        if (event.type == type) all.keys.push_back(event.key), all.recipients.push_back(event.to);
    }
    for (const Emission& emission : scenario.emissions) {
        if (emission.type == type) all.keys.push_back(emission.key), all.recipients.push_back(emission.to);
    }
    if (type.exists() && type.raw() < vocabulary.types.size() && vocabulary.types[type.raw()].use == TypeUse::Engine) {
        add_engine_events(scenario, vocabulary.types[type.raw()].id, all);
    }

    tidy(all.keys, [&](KeyId a, KeyId b) { return scenario.keys[a.raw()] < scenario.keys[b.raw()]; });
    tidy(all.recipients, [](ActorId a, ActorId b) { return a < b; });
    return all;
}

} // namespace sim
