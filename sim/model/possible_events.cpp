#include "sim/model/possible_events.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sim {

namespace {

using Origin = PossibleEvent::Origin;

constexpr std::uint8_t AnyRole = 0xff;

class Collecting {
public:
    Collecting(const Scenario& scenario, const Vocabulary& vocabulary)
        : scenario_(scenario), settled_(scenario.effects.size())
    {
        for (std::size_t i = 0; i < EngineTypeNames.size(); ++i) engine_[i] = vocabulary.type(EngineTypeNames[i]);
        for (std::size_t i = 0; i < JudgeTypes.size(); ++i) {
            causes_[i] = vocabulary.type(JudgeTypes[i].cause);
            answers_[i] = vocabulary.type(JudgeTypes[i].id);
        }
        for (const Chapter& chapter : scenario.chapters) {
            for (std::uint32_t i = chapter.settle.begin; i < chapter.settle.end(); ++i) settled_[i] = true;
        }
    }

    void history()
    {
        for (const Event& event : scenario_.history) {
            add({event.type, Origin::History, bit_of(event.role), event.to, event.key, event.evidence});
        }
    }

    void effects()
    {
        for (std::size_t i = 0; i < scenario_.effects.size(); ++i) {
            origin_ = settled_[i] ? Origin::Settlement : Origin::Play;
            effect(scenario_.effects[i]);
        }
    }

    [[nodiscard]] std::vector<PossibleEvent> take() { return std::move(events_); }

private:
    /// Whom an event can be by that names `actor`, or nobody.
    [[nodiscard]] std::uint8_t roles_of(ActorId actor) const
    {
        if (origin_ == Origin::Settlement) return bit_of(Role::Supervisor);
        return actor.exists() ? bit_of(scenario_.actors[actor.raw()].role) : AnyRole;
    }
    [[nodiscard]] TypeId type(EngineType engine) const { return engine_[static_cast<std::size_t>(engine)]; }

    void add(const PossibleEvent& event)
    {
        if (!event.type.exists()) return;
        events_.push_back(event);
        for (std::size_t i = 0; i < JudgeTypes.size(); ++i) {
            if (event.type != causes_[i] || !answers_[i].exists()) continue;
            events_.push_back(event);
            events_.back().type = answers_[i];
            events_.back().evidence = 0;
        }
    }

    void emission(const Emission& emission)
    {
        PossibleEvent event{emission.type, origin_, roles_of(emission.by), emission.to, emission.key, 0};
        for (const EvidenceItem& item : emission.has) event.evidence |= item.bit;
        add(event);
    }

    void commitment(std::uint32_t number, EngineType engine)
    {
        const Commitment& it = scenario_.commitments[number];
        add({type(engine), origin_, roles_of(it.debtor), it.creditor, it.key, 0});
    }

    /// It falls due by the clock, whoever made it.
    void broken(std::uint32_t number)
    {
        origin_ = Origin::Play;
        commitment(number, EngineType::CommitmentBroken);
    }

    void effect(const Effect& effect)
    {
        switch (effect.kind) {
        case EffectKind::Assign:
        case EffectKind::Schedule:
        case EffectKind::Cancel:
            return;
        case EffectKind::Learn:
            return add({type(EngineType::DataLearned), origin_, roles_of({}), ActorId{effect.actor}, {}, 0});
        case EffectKind::Share:
        case EffectKind::Emit:
            return emission(scenario_.emissions[effect.target]);
        case EffectKind::Refer:
            return add(
                {type(EngineType::ReferralSent), origin_, roles_of({}), ActorId{effect.actor}, KeyId{effect.fact}, 0});
        case EffectKind::Commit:
            commitment(effect.target, EngineType::CommitmentMade);
            return broken(effect.target);
        case EffectKind::Keep:
            commitment(effect.target, EngineType::CommitmentKept);
            return commitment(effect.target, EngineType::CommitmentLate);
        case EffectKind::Move:
            return commitment(effect.target, EngineType::CommitmentMoved);
        case EffectKind::Release:
            return commitment(effect.target, EngineType::CommitmentReleased);
        }
    }

    const Scenario& scenario_;
    std::array<TypeId, EngineTypeNames.size()> engine_;
    std::array<TypeId, JudgeTypes.size()> causes_, answers_;
    std::vector<bool> settled_;  ///< by effect
    Origin origin_ = Origin::Play;
    std::vector<PossibleEvent> events_;
};

}  // namespace

std::vector<PossibleEvent> possible_events(const Scenario& scenario, const Vocabulary& vocabulary)
{
    Collecting collecting(scenario, vocabulary);
    collecting.history();
    collecting.effects();
    return collecting.take();
}

}  // namespace sim
