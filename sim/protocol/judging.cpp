#include "sim/protocol/judging.h"

#include "sim/protocol/expand.h"
#include "sim/protocol/memory_plan.h"

#include <algorithm>

namespace sim {

namespace {

DataLaw data_law(const Protocol& protocol, const Vocabulary& vocabulary)
{
    DataLaw law;
    law.rows = protocol.exchanges;
    law.shared = vocabulary.type("data.shared");
    law.consent_asked = vocabulary.type("consent.asked");
    law.consent_given = vocabulary.type("consent.given");
    law.consent_withdrawn = vocabulary.type("consent.withdrawn");
    law.release_given = vocabulary.type("release.given");
    law.release_withdrawn = vocabulary.type("release.withdrawn");
    law.no_basis = vocabulary.type("data.no_basis");
    law.over_sharing = vocabulary.type("data.over_sharing");
    law.misleading_consent = vocabulary.type("data.misleading_consent");
    return law;
}

/// Makes the faults known that the rules with obligations can cost.
void add_faults(Judging& judging, const std::vector<Produced>& produced)
{
    FaultBook book;
    std::vector<bool> is_known(judging.rules.size());
    for (const Obligation& obligation : judging.obligations) {
        if (is_known[obligation.rule]) continue;
        is_known[obligation.rule] = true;
        const Rule& rule = judging.rule_of(obligation);
        const Scoped scoped{rule.id, obligation.expected, obligation.worth, obligation.chapter};
        judging.in_force[obligation.rule].faults = book.add(rule, scoped, produced);
    }
    judging.faults = book.take();
}

/// Lets each event type know the obligations it concerns, each once.
void index_by_type(Judging& judging, std::size_t types)
{
    std::vector<std::vector<std::uint32_t>> lists(types);
    const auto concerns = [&](TypeId type, std::uint32_t obligation) {
        if (!type.exists() || type.raw() >= types) return;
        auto& list = lists[type.raw()];
        if (list.empty() || list.back() != obligation) list.push_back(obligation);
    };
    for (std::uint32_t i = 0; i < judging.obligations.size(); ++i) {
        const Rule& rule = judging.rule_of(judging.obligations[i]);
        concerns(rule.trigger.type, i);
        concerns(rule.target.type, i);
        if (rule.kind == RuleKind::Precedence) concerns(rule.revoke.type, i);
    }
    for (const auto& list : lists) {
        judging.by_type.push_back(
            {static_cast<std::uint32_t>(judging.heard.size()), static_cast<std::uint32_t>(list.size())});
        judging.heard.insert(judging.heard.end(), list.begin(), list.end());
    }
}

void note_ageing(Judging& judging)
{
    for (std::uint32_t i = 0; i < judging.obligations.size(); ++i) {
        const Obligation& obligation = judging.obligations[i];
        const RuleKind kind = judging.rule_of(obligation).kind;
        if (kind == RuleKind::Absence || judging.timetable.due(obligation.span, 0) == Never) continue;
        (is_duty(kind) ? judging.ageing_duties : judging.ageing_prohibitions).push_back(i);
    }
}

/// A chapter settles when the day after its last one begins; on the horizon no day begins.
void note_chapters(Judging& judging, const Scenario& scenario)
{
    judging.settles_on.assign(static_cast<std::size_t>(judging.horizon) + 1, ChapterId{});
    for (std::size_t i = 0; i + 1 < scenario.chapters.size(); ++i) {
        const std::int32_t day = scenario.chapters[i].end + 1;
        if (day < judging.horizon) judging.settles_on[static_cast<std::size_t>(day)] = ChapterId{i};
    }
    for (Obligation& obligation : judging.obligations) {
        if (!obligation.chapter.exists()) continue;
        const std::int32_t day = scenario.chapters[obligation.chapter.raw()].end + 1;
        if (day < judging.horizon) obligation.closed_from = day;
    }
}

} // namespace

Judging judging_of(const Protocol& protocol, const Scope& scope, const Scenario& scenario, const Calendar& calendar,
                   const Vocabulary& vocabulary)
{
    Judging judging;
    judging.rules = protocol.rules;
    judging.cut = protocol.cut;
    judging.cap = protocol.cap;
    judging.horizon = scenario.horizon();
    judging.timetable = Timetable(calendar, judging.horizon);
    judging.scope = scope;
    if (!scenario.history.empty()) judging.first_day = std::min(scenario.history.front().day, 0);
    judging.contact_named = vocabulary.type("plan.contact_named");
    judging.data = data_law(protocol, vocabulary);
    for (const Actor& actor : scenario.actors) judging.roles.push_back(actor.role);
    for (const Fact& fact : scenario.facts) judging.categories.push_back(fact.category);

    judging.in_force.resize(judging.rules.size());
    for (std::size_t i = 0; i < judging.rules.size(); ++i) {
        const Rule& rule = judging.rules[i];
        if (rule.valid_from) judging.in_force[i].from = calendar.day(*rule.valid_from);
        if (rule.valid_to) judging.in_force[i].to = calendar.day(*rule.valid_to);
    }
    const std::vector<Produced> produced = produced_by_type(scenario, vocabulary);
    expand_rules(judging, produced);
    add_faults(judging, produced);
    note_chapters(judging, scenario);
    note_ageing(judging);
    index_by_type(judging, vocabulary.types.size() + scenario.own_types.size());
    plan_memory(judging);
    return judging;
}

Judging judging_of(const Protocol& protocol, const Scenario& scenario, SeatId seat, const Calendar& calendar,
                   const Vocabulary& vocabulary)
{
    return judging_of(protocol, scope_of(scenario, seat, protocol), scenario, calendar, vocabulary);
}

} // namespace sim
