#include "tests/support/trial.h"

#include <array>
#include <cassert>

using namespace sim;

const Vocabulary& trial_words()
{
    static const Vocabulary words = [] {
        Vocabulary all;
        all.categories = {"benefits", "health", "debt"};
        all.purposes = {"assessment", "placement"};
        all.bases = {"law", "consent", "release"};
        for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h", "asked", "answered", "withdrawn", "met",
                               "mended", "consent.asked", "consent.given", "consent.withdrawn", "release.given",
                               "release.withdrawn", "plan.contact_named"}) {
            all.types.push_back({id, {}, TypeUse::Open, {}});
        }
        for (const char* id : {"data.learned", "data.shared", "referral.sent", "commitment.made", "commitment.kept",
                               "commitment.late", "commitment.broken", "commitment.moved", "commitment.released"}) {
            all.types.push_back({id, {}, TypeUse::Engine, {}});
        }
        for (const char* id : {"data.no_basis", "data.over_sharing", "data.misleading_consent"}) {
            all.types.push_back({id, {}, TypeUse::Derived, {}});
        }
        return all;
    }();
    return words;
}

TypeId type_of(std::string_view id)
{
    const TypeId type = trial_words().type(id);
    assert(type.exists());
    return type;
}

Match match(std::string_view type)
{
    Match match;
    match.type = type_of(type);
    return match;
}

namespace {

Rule rule(RuleKind kind, std::string_view trigger, std::string_view target, std::int32_t from, std::int32_t to)
{
    Rule rule;
    rule.kind = kind;
    if (!trigger.empty()) rule.trigger = match(trigger);
    rule.target = match(target);
    rule.window = {from, to, Unit::Day};
    return rule;
}

} // namespace

Rule existence(std::string_view target, std::int32_t from, std::int32_t to)
{
    return rule(RuleKind::Existence, {}, target, from, to);
}

Rule response(std::string_view trigger, std::string_view target, std::int32_t from, std::int32_t to)
{
    return rule(RuleKind::Response, trigger, target, from, to);
}

Rule recurrence(std::string_view target, std::int32_t gap)
{
    Rule made = rule(RuleKind::Recurrence, {}, target, 0, 0);
    made.gap = gap;
    return made;
}

Rule precedence(std::string_view first, std::string_view act)
{
    Rule made = rule(RuleKind::Precedence, act, first, 0, 0);
    made.window.to.reset();
    return made;
}

Rule not_response(std::string_view trigger, std::string_view act, std::int32_t from, std::int32_t to)
{
    return rule(RuleKind::NotResponse, trigger, act, from, to);
}

Rule absence(std::string_view act) { return rule(RuleKind::Absence, {}, act, 0, 0); }

Event on(std::int32_t day, std::string_view type)
{
    Event event;
    event.day = day;
    event.type = type_of(type);
    event.by = Ess;
    return event;
}

Event with(KeyId key, Event event)
{
    event.key = key;
    return event;
}

Event by(ActorId actor, Event event)
{
    event.by = actor;
    event.role = actor == OtherNgo ? Role::Ngo : static_cast<Role>(actor.raw());
    return event;
}

Event to(ActorId actor, Event event)
{
    event.to = actor;
    return event;
}

Event showing(std::uint32_t evidence, Event event)
{
    event.evidence = evidence;
    return event;
}

Event settled(Event event)
{
    event.settled = true;
    return event;
}

Event sharing(std::int32_t day, FactId fact, ActorId recipient, std::uint8_t basis)
{
    Event event = to(recipient, on(day, "data.shared"));
    event.fact = fact;
    event.basis = basis;
    return event;
}

Trial::Trial(std::int32_t horizon)
{
    scenario.chapters.push_back({"all", {}, horizon, Pace::Daily, {}});
    scenario.seats.push_back({Ess, {}, {}});
    for (std::size_t i = 0; i < RoleNames.size(); ++i) {
        scenario.actors.push_back({std::string(RoleNames[i]), static_cast<Role>(i), {}, {}, 0, -1, {}});
    }
    scenario.actors.push_back({"other_ngo", Role::Ngo, {}, {}, 0, -1, {}});
    for (std::uint8_t category = 0; category < 3; ++category) {
        Fact fact;
        fact.category = category;
        scenario.facts.push_back(fact);
    }
    scenario.keys = {"k1", "k2", "k3"};
    for (std::size_t type = 0; type < trial_words().types.size(); ++type) {
        for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor) {
            Emission emission;
            emission.type = TypeId{type};
            emission.key = KeyId{actor % 2};
            emission.to = ActorId{actor};
            Effect effect;
            effect.kind = EffectKind::Emit;
            effect.target = static_cast<std::uint32_t>(scenario.emissions.size());
            scenario.effects.push_back(effect);
            scenario.emissions.push_back(emission);
        }
    }
}

Trial& Trial::expects(std::int32_t points, Rule rule, ChapterId closes)
{
    const bool duty = is_duty(rule.kind);
    demands(std::move(rule), closes);
    ScopeEntry& entry = scenario.scope.back();
    entry.expected = true;
    (duty ? entry.points : entry.earns) = points;
    return *this;
}

Trial& Trial::demands(Rule rule, ChapterId closes)
{
    if (rule.id.empty()) rule.id = "r" + std::to_string(protocol.rules.size());
    if (rule.fault_key.empty()) rule.fault_key = rule.id;
    ScopeEntry entry;
    entry.rule = rule.id;
    entry.chapter = closes;
    scenario.scope.push_back(entry);
    protocol.rules.push_back(std::move(rule));
    return *this;
}

Trial& Trial::chapters(std::initializer_list<std::int32_t> ends)
{
    scenario.chapters.clear();
    for (const std::int32_t end : ends) scenario.chapters.push_back({"", {}, end, Pace::Daily, {}});
    return *this;
}

Calendar Trial::calendar() const
{
    return Calendar(date_of({2026, 3, 2}), {false, false, false, false, false, true, true}, holidays);
}

Judging Trial::judging() const { return judging_of(protocol, scenario, SeatId{0}, calendar(), trial_words()); }

Judgement Trial::judged(const Log& log, Standing standing) const
{
    Trial with_history = *this;
    for (const Event& event : log) {
        if (event.day < 0) with_history.scenario.history.push_back(event);
    }
    return judge(with_history.judging(), log, standing);
}
