#include "sim/content/produced_events.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sim {

namespace {

constexpr std::uint8_t AnyRole = 0xff;

/// What the engine writes for an effect, now or later.
constexpr std::array<std::pair<EffectKind, std::string_view>, 9> engine_types{
    {{EffectKind::Learn, "data.learned"},
     {EffectKind::Share, "data.shared"},
     {EffectKind::Refer, "referral.sent"},
     {EffectKind::Commit, "commitment.made"},
     {EffectKind::Commit, "commitment.broken"},
     {EffectKind::Keep, "commitment.kept"},
     {EffectKind::Keep, "commitment.late"},
     {EffectKind::Move, "commitment.moved"},
     {EffectKind::Release, "commitment.released"}}};

std::vector<bool> settled_effects(const Scenario& scenario)
{
    std::vector<bool> settled(scenario.effects.size());
    for (const Chapter& chapter : scenario.chapters) {
        for (std::uint32_t i = chapter.settle.begin; i < chapter.settle.end(); ++i) settled[i] = true;
    }
    return settled;
}

}  // namespace

ProducedEvents::ProducedEvents(const Scenario& scenario, const Vocabulary& vocabulary)
    : all_(vocabulary.types.size() + scenario.own_types.size()), unsettled_(all_.size())
{
    const std::vector<bool> settled = settled_effects(scenario);
    for (std::size_t i = 0; i < scenario.effects.size(); ++i) {
        add(scenario, vocabulary, scenario.effects[i], all_);
        if (!settled[i]) add(scenario, vocabulary, scenario.effects[i], unsettled_);
    }
    // The judge writes its own; whether it ever does is for the protocol's table of exchanges to say.
    for (std::size_t i = 0; i < vocabulary.types.size(); ++i) {
        if (vocabulary.types[i].use == TypeUse::Derived) all_[i] = unsettled_[i] = {true, AnyRole, {}};
    }
}

void ProducedEvents::add(const Scenario& scenario, const Vocabulary& vocabulary, const Effect& effect, Types& types)
{
    if (effect.kind == EffectKind::Emit) {
        const Emission& emission = scenario.emissions[effect.target];
        std::uint32_t evidence = 0;
        for (const EvidenceItem& item : emission.has) evidence |= item.bit;
        Type& type = types[emission.type.raw()];
        type.any = true;
        type.evidence.push_back(evidence);
        const unsigned role =
            emission.by.exists() ? 1u << static_cast<unsigned>(scenario.actors[emission.by.raw()].role) : AnyRole;
        type.roles = static_cast<std::uint8_t>(type.roles | role);
        return;
    }
    for (const auto& [kind, name] : engine_types) {
        const TypeId id = effect.kind == kind ? vocabulary.type(name) : TypeId{};
        if (!id.exists()) continue;
        types[id.raw()].any = true;
        types[id.raw()].roles = AnyRole;
    }
}

bool ProducedEvents::fits(const Types& types, const Match& match)
{
    if (!match.type.exists() || match.type.raw() >= types.size()) return false;
    const Type& type = types[match.type.raw()];
    if (!type.any) return false;
    if (match.by != 0 && !match.by_single_contact && (type.roles & match.by) == 0) return false;
    if (match.evidence == 0) return true;
    return std::any_of(type.evidence.begin(), type.evidence.end(),
                       [&](std::uint32_t evidence) { return (evidence & match.evidence) == match.evidence; });
}

bool ProducedEvents::can_match(const Match& match) const { return fits(all_, match); }
bool ProducedEvents::can_meet(const Match& match) const { return fits(unsettled_, match); }

}  // namespace sim
