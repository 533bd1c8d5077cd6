#include "sim/rules/evaluate.h"
#include "sim/rules/play.h"
#include "sim/rules/playing.h"

#include <optional>

namespace sim {

namespace {

/// What all questions about one state share.
struct Asking {
    const Program& program;
    const State& state;
    bool overflow = false;  // a guard beyond 64 bits counts as false; playing on reports the fault

    [[nodiscard]] std::int32_t get(std::size_t number) const { return state.get(program.layout.fields[number]); }
    [[nodiscard]] bool has(std::uint16_t memory) const { return memory != 0 && get(memory) != 0; }
    [[nodiscard]] bool ask(Expression condition) { return sim::ask(program, state, condition, overflow); }
    [[nodiscard]] bool upgraded(ActorId actor) const { return program.scenario.actors[actor.raw()].office.upgraded; }
};

bool fits(Asking& q, const Act& act, std::uint32_t index)
{
    if (act.seats != EverySeat && !((act.seats >> q.get(q.program.layout.seat)) & 1)) return false;
    if (act.kind == ActKind::Desk) {
        const std::uint8_t chapter = q.program.agenda.chapter[static_cast<std::size_t>(q.get(q.program.layout.day))];
        if (!((act.chapters >> chapter) & 1)) return false;
    }
    if (act.once && q.has(q.program.layout.done[index])) return false;
    if (stays(act.goes) && q.has(q.program.layout.chosen[index])) return false;
    return q.ask(act.when);
}

bool knows_any(const Asking& q, const Emission& sharing)
{
    const auto known = [&](FactId fact) {
        return q.get(q.program.layout.knows + sharing.by.raw() * q.program.scenario.facts.size() + fact.raw()) != 0;
    };
    if (sharing.fact.exists()) return known(sharing.fact);
    for (const FactId fact : q.program.scenario.packets[sharing.packet].facts)
        if (known(fact)) return true;
    return false;
}

std::optional<Refusal> refused_by_sharing(Asking& q, const Act& act)
{
    for (std::uint32_t i = act.effects.begin; i < act.effects.end(); ++i) {
        const Effect& effect = q.program.scenario.effects[i];
        if (effect.kind != EffectKind::Share || !q.ask(effect.when)) continue;
        const Emission& sharing = q.program.scenario.emissions[effect.target];
        if (!knows_any(q, sharing)) return Refusal{Refusal::Kind::UnknownFact, {}, sharing.by, sharing.fact};
    }
    return {};
}

std::optional<Refusal> refused_by_referral(Asking& q, const Act& act)
{
    for (std::uint32_t i = act.effects.begin; i < act.effects.end(); ++i) {
        const Effect& effect = q.program.scenario.effects[i];
        if (effect.kind != EffectKind::Refer || !q.ask(effect.when)) continue;
        const std::uint16_t places = q.program.layout.places[effect.actor];
        if (places && q.get(places) >= q.program.scenario.actors[effect.actor].capacity)
            return Refusal{Refusal::Kind::NoPlace, {}, ActorId{effect.actor}, {}};
        if (q.get(q.program.layout.due[effect.target]) != 0)
            return Refusal{Refusal::Kind::AlreadyReferred, {}, ActorId{effect.actor}, {}};
    }
    return {};
}

std::optional<Refusal> refused_by_channel(Asking& q, const Act& act)
{
    const Scenario& scenario = q.program.scenario;
    const ActorId by =
        act.by.exists() ? act.by : scenario.seats[static_cast<std::size_t>(q.get(q.program.layout.seat))].actor;
    if (!q.upgraded(by)) return Refusal{Refusal::Kind::NoSharedFile, {}, by, {}};
    for (std::uint32_t i = act.effects.begin; i < act.effects.end(); ++i) {
        const Effect& effect = scenario.effects[i];
        if (effect.kind != EffectKind::Share || !q.ask(effect.when)) continue;
        const ActorId to = scenario.emissions[effect.target].to;
        if (!q.upgraded(to)) return Refusal{Refusal::Kind::NoSharedFile, {}, to, {}};
    }
    return {};
}

bool ends_beyond_chapter(const Asking& q, const Act& act)
{
    const std::int32_t day = q.get(q.program.layout.day);
    const std::uint8_t chapter = q.program.agenda.chapter[static_cast<std::size_t>(day)];
    const auto& chapters = q.program.scenario.chapters;
    return chapter + std::size_t{1} < chapters.size() && day + act.takes > chapters[chapter].end;
}

/// The first reason why an act that fits cannot be done now.
std::optional<Refusal> refusal_of(Asking& q, const Act& act, std::uint32_t index)
{
    const Range needs = q.program.scenario.details_of(act).needs;
    for (std::uint32_t i = needs.begin; i < needs.end(); ++i) {
        const Need& need = q.program.scenario.needs[i];
        if (!q.ask(need.condition)) return Refusal{Refusal::Kind::Need, need.reason, {}, {}};
    }
    if (q.program.asks[index] & AsksShare)
        if (const auto refusal = refused_by_sharing(q, act)) return refusal;
    if (q.program.asks[index] & AsksRefer)
        if (const auto refusal = refused_by_referral(q, act)) return refusal;
    if (act.channel == Channel::SharedFile)
        if (const auto refusal = refused_by_channel(q, act)) return refusal;
    if (act.kind != ActKind::Desk) return {};
    if (q.has(q.program.layout.today[index])) return Refusal{Refusal::Kind::DoneToday, {}, {}, {}};
    if (ends_beyond_chapter(q, act)) return Refusal{Refusal::Kind::ChapterEnds, {}, {}, {}};
    return {};
}

int topics_chosen(const Asking& q, const Scene& scene)
{
    int count = 0;
    for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i)
        if (q.program.scenario.acts[i].topic && q.has(q.program.layout.chosen[i])) ++count;
    return count;
}

bool fits_hub(const Scene& scene, const Act& option, int topics)
{
    if (option.exit) return topics >= scene.min_topics;
    return topics < scene.max_topics;
}

/// Calls `visit(act, refusal or none)` for every act that is shown, in authored order, fallbacks last decided.
template <class Visit>
void for_each_shown(Asking& q, Visit visit)
{
    const Scenario& scenario = q.program.scenario;
    const std::int32_t depth = q.get(q.program.layout.depth);
    if (depth == 0) {
        for (std::uint32_t i = scenario.desk_acts.begin; i < scenario.desk_acts.end(); ++i)
            if (fits(q, scenario.acts[i], i)) visit(i, refusal_of(q, scenario.acts[i], i));
        return;
    }
    const auto open = static_cast<std::size_t>(q.get(q.program.layout.stack[depth - 1]) - 1);
    const Scene& scene = scenario.scenes[open];
    const int topics = scene.is_hub ? topics_chosen(q, scene) : 0;
    bool any = false, fallbacks = false;
    for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i) {
        const Act& option = scenario.acts[i];
        fallbacks |= option.fallback;
        if (q.program.asks[i] == 0 && !option.fallback && !scene.is_hub) {
            if (!q.ask(option.when)) continue;
            any = true;
            visit(i, std::nullopt);
            continue;
        }
        if (option.fallback || (scene.is_hub && !fits_hub(scene, option, topics)) || !fits(q, option, i)) continue;
        const auto refusal = refusal_of(q, option, i);
        any |= !refusal;
        visit(i, refusal);
    }
    if (any || !fallbacks) return;
    for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i) {
        const Act& option = scenario.acts[i];
        if (option.fallback && fits(q, option, i)) visit(i, refusal_of(q, option, i));
    }
}

} // namespace

Moves offered(const Program& program, const State& state)
{
    Moves moves;
    Asking q{program, state};
    if (q.get(program.layout.ended)) return moves;
    if (const std::int32_t chance = q.get(program.layout.chance)) {
        const Range outcomes = program.scenario.chances[static_cast<std::size_t>(chance - 1)].outcomes;
        for (std::uint32_t i = outcomes.begin; i < outcomes.end(); ++i) moves.add({Move::Kind::Outcome, i});
        return moves;
    }
    for_each_shown(q, [&](std::uint32_t act, const std::optional<Refusal>& refusal) {
        if (!refusal) moves.add({Move::Kind::Act, act});
    });
    return moves;
}

std::vector<Shown> shown(const Program& program, const State& state)
{
    std::vector<Shown> acts;
    Asking q{program, state};
    if (q.get(program.layout.ended) || q.get(program.layout.chance)) return acts;
    for_each_shown(q, [&](std::uint32_t act, const std::optional<Refusal>& refusal) {
        acts.push_back({ActId{act}, !refusal, refusal.value_or(Refusal{})});
    });
    return acts;
}

} // namespace sim
