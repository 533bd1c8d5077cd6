#include "sim/protocol/memory_plan.h"

#include <algorithm>

namespace sim {

namespace {

/// Lays one memory after another into the words of Monitors.
class Plan {
public:
    explicit Plan(const Judging& judging) : judging_(judging) { packer_.add(0, 0); }
    Memory add(std::int32_t low, std::int32_t high) { return packer_.add(low, high); }
    Memory phase(Phase low, Phase high) { return add(static_cast<std::int32_t>(low), static_cast<std::int32_t>(high)); }
    Memory day() { return add(judging_.first_day, judging_.horizon); }
    Memory day_of_play() { return add(0, judging_.horizon); }

    void finish(Judging& judging)
    {
        judging.words = packer_.words();
        judging.fields = packer_.take();
    }

private:
    const Judging& judging_;
    Packer packer_;
};

void plan_duty(Plan& plan, const Rule& rule, Obligation& obligation)
{
    const bool triggered = is_triggered(rule);
    const bool recurs = rule.kind == RuleKind::Recurrence;
    obligation.phase = plan.phase(triggered ? Phase::Idle : Phase::Watching, recurs ? Phase::Running : Phase::Done);
    if (triggered && obligation.since == 0) obligation.since = plan.day();
    if (recurs && !triggered) obligation.since = plan.day_of_play();
    if (recurs) obligation.count = plan.add(0, rule.grace);
}

void plan_prohibition(Plan& plan, const Judging& judging, const Rule& rule, Obligation& obligation)
{
    if (rule.kind == RuleKind::Absence) {
        obligation.phase = plan.phase(is_triggered(rule) ? Phase::Idle : Phase::Watching, Phase::Watching);
        obligation.count = plan.add(0, rule.max + rule.max_faults);
    } else {
        const Window& window = judging.timetable.span(obligation.span).window;
        const bool dated = window.to.has_value() || (rule.kind == RuleKind::NotResponse && window.from > 0);
        obligation.phase = plan.phase(Phase::Idle, Phase::Done);
        if (dated) obligation.since = plan.day();
    }
    if (obligation.worth > 0 && obligation.decided == 0) obligation.decided = plan.add(0, 1);
}

/// Periods of one trigger count from one day, and versions of a rule decide together what it earns: each one memory.
void plan_obligation(Plan& plan, Judging& judging, std::uint32_t number)
{
    Obligation& obligation = judging.obligations[number];
    const Rule& rule = judging.rule_of(obligation);
    if (obligation.period > 0) obligation.since = judging.obligations[number - 1].since;
    if (number > obligation.family.begin) obligation.decided = judging.obligations[obligation.family.begin].decided;
    if (is_duty(rule.kind)) {
        plan_duty(plan, rule, obligation);
    } else {
        plan_prohibition(plan, judging, rule, obligation);
    }
}

void plan_criticals(Plan& plan, Judging& judging)
{
    for (const Obligation& obligation : judging.obligations) {
        const Rule& rule = judging.rule_of(obligation);
        RuleInForce& force = judging.in_force[obligation.rule];
        if (rule.severity != RuleSeverity::Critical || force.critical != 0) continue;
        force.critical = plan.add(static_cast<int>(Critical::Unbroken), static_cast<int>(Critical::Final));
        if (rule.repair) force.critical_since = plan.day_of_play();
        judging.criticals.push_back(obligation.rule);
    }
}

bool asks_for_contact(const Rule& rule)
{
    return rule.trigger.by_single_contact || rule.target.by_single_contact || rule.revoke.by_single_contact ||
           (rule.repair && rule.repair->event.by_single_contact);
}

void plan_contact(Plan& plan, Judging& judging)
{
    const bool asked = std::any_of(judging.obligations.begin(), judging.obligations.end(),
                                   [&](const Obligation& o) { return asks_for_contact(judging.rule_of(o)); });
    if (asked) judging.contact = plan.add(0, static_cast<std::int32_t>(judging.roles.size()));
}

/// Consent is remembered by recipient, release from secrecy by holder; only for roles that some row asks it of.
void plan_data_law(Plan& plan, Judging& judging)
{
    for (const Role role : judging.roles) {
        const auto asks = [&](ExchangeNeed need, Role Exchange::*side) {
            return std::any_of(judging.data.rows.begin(), judging.data.rows.end(),
                               [&](const Exchange& row) { return row.needs == need && row.*side == role; });
        };
        judging.data.consent.push_back(asks(ExchangeNeed::Consent, &Exchange::to) ? plan.add(0, 1) : Memory{0});
        judging.data.release.push_back(asks(ExchangeNeed::Release, &Exchange::from) ? plan.add(0, 1) : Memory{0});
    }
}

} // namespace

void plan_memory(Judging& judging)
{
    Plan plan(judging);
    for (std::uint32_t i = 0; i < judging.obligations.size(); ++i) plan_obligation(plan, judging, i);
    for (FaultSlot& slot : judging.faults.slots) {
        slot.paid = plan.add(0, static_cast<std::int32_t>(judging.faults.keys[slot.key].amounts.size()) - 1);
    }
    plan_criticals(plan, judging);
    plan_contact(plan, judging);
    plan_data_law(plan, judging);
    plan.finish(judging);
}

} // namespace sim
