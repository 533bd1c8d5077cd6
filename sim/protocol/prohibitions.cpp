#include "sim/protocol/clerk.h"

#include <algorithm>

namespace sim {

namespace {

/// The act that a prohibition is about was done. Lawful or not, the first one of the play decides what the rule earns.
void subject_act(Clerk& clerk, const Obligation& obligation, const Event& event, bool lawful, Wrong wrong)
{
    if (!clerk.marked) return;
    if (lawful) {
        if (clerk.witness != nullptr) clerk.witness->lawful(clerk.number_of(obligation), event.day);
    } else {
        fine(clerk, obligation, clerk.judging.rule_of(obligation).weight, event.day, wrong, &event);
        note_critical(clerk, obligation.rule, event.day, true);
    }
    if (obligation.decided != 0 && clerk.recall(obligation.decided) == 0) {
        clerk.remember(obligation.decided, 1);
        if (lawful) pay(clerk, obligation, obligation.worth);
    }
}

bool holds_on(const Clerk& clerk, const Obligation& obligation, std::int32_t day)
{
    const RuleInForce& force = clerk.judging.in_force[obligation.rule];
    return day >= force.from && day <= force.to;
}

/// Is the event what the rule's target asks for? If it only nearly is, the evidence keeps the reason.
bool is_target(Clerk& clerk, const Obligation& obligation, const Event& event)
{
    const Rule& rule = clerk.judging.rule_of(obligation);
    if (event.type != rule.target.type) return false;
    const Miss miss = event.settled ? Miss::Settled : examine(clerk, rule.target, event);
    if (miss != Miss::Fits && clerk.witness != nullptr) clerk.witness->missed(clerk.number_of(obligation), miss);
    return miss == Miss::Fits;
}

/// From the evidence: why nothing that counts came before.
Wrong why_unlawful(const Clerk& clerk, const Obligation& obligation)
{
    if (clerk.witness == nullptr) return Wrong::NoneBefore;
    if (clerk.witness->last_revoke(clerk.number_of(obligation)) != NoEvent) return Wrong::Withdrawn;
    return clerk.witness->last_target(clerk.number_of(obligation)) != NoEvent ? Wrong::TooOld : Wrong::NoneBefore;
}

void hear_precedence(Clerk& clerk, const Obligation& obligation, const Event& event)
{
    const Rule& rule = clerk.judging.rule_of(obligation);
    if (holds_on(clerk, obligation, event.day) && fits(clerk, rule.trigger, event)) {
        const bool lawful = clerk.phase(obligation) == Phase::Watching && event.day <= clerk.due_of(obligation);
        subject_act(clerk, obligation, event, lawful, why_unlawful(clerk, obligation));
    }
    if (fits(clerk, rule.revoke, event)) {
        clerk.set_phase(obligation, Phase::Idle);
        clerk.forget(obligation.since);
        if (clerk.witness != nullptr) clerk.witness->revoked(clerk.number_of(obligation));
    }
    if (is_target(clerk, obligation, event)) {
        clerk.set_phase(obligation, Phase::Watching);
        clerk.remember(obligation.since, event.day);
        if (clerk.witness != nullptr) {
            clerk.witness->target(clerk.number_of(obligation), clerk.dates_of(obligation));
        }
    }
}

/// The window counts from the last trigger.
void hear_not_response(Clerk& clerk, const Obligation& obligation, const Event& event)
{
    const Rule& rule = clerk.judging.rule_of(obligation);
    const Phase phase = clerk.phase(obligation);
    if (phase != Phase::Idle && is_target(clerk, obligation, event)) {
        const Dates dates = clerk.dates_of(obligation);
        const bool inside = phase == Phase::Watching && event.day >= dates.opens && event.day <= dates.due;
        subject_act(clerk, obligation, event, !inside, Wrong::Forbidden);
    }
    if (holds_on(clerk, obligation, event.day) && fits(clerk, rule.trigger, event)) {
        clerk.set_phase(obligation, Phase::Watching);
        clerk.remember(obligation.since, event.day);
        if (clerk.witness != nullptr) {
            clerk.witness->triggered(clerk.number_of(obligation), clerk.dates_of(obligation));
        }
    }
}

/// Counts from the first trigger, or from day 0.
void hear_absence(Clerk& clerk, const Obligation& obligation, const Event& event)
{
    const Rule& rule = clerk.judging.rule_of(obligation);
    const bool counts = is_triggered(rule) ? clerk.phase(obligation) == Phase::Watching : event.day >= 0;
    if (counts && is_target(clerk, obligation, event)) {
        // Before day 0 what is allowed can be used up, but no fault counts.
        const std::int32_t count = clerk.recall(obligation.count);
        if (count < rule.max + (clerk.marked ? rule.max_faults : 0)) {
            clerk.remember(obligation.count, count + 1);
            subject_act(clerk, obligation, event, count < rule.max, Wrong::Forbidden);
        }
    }
    if (clerk.phase(obligation) == Phase::Idle && holds_on(clerk, obligation, event.day) &&
        fits(clerk, rule.trigger, event)) {
        clerk.set_phase(obligation, Phase::Watching);
        if (clerk.witness != nullptr) clerk.witness->triggered(clerk.number_of(obligation), {event.day, Never});
    }
}

} // namespace

void hear_prohibition(Clerk& clerk, const Obligation& obligation, const Event& event)
{
    const Rule& rule = clerk.judging.rule_of(obligation);
    if (rule.keyed && event.key != obligation.key) return;

    switch (rule.kind) {
    case RuleKind::Precedence:
        hear_precedence(clerk, obligation, event);
        break;
    case RuleKind::NotResponse:
        hear_not_response(clerk, obligation, event);
        break;
    case RuleKind::Absence:
        hear_absence(clerk, obligation, event);
        break;
    case RuleKind::Existence:
    case RuleKind::Response:
    case RuleKind::Recurrence:
        break;
    }
}

void prohibition_grows_old(Clerk& clerk, const Obligation& obligation, std::int32_t day)
{
    if (clerk.phase(obligation) != Phase::Watching || clerk.due_of(obligation) >= day) return;
    const bool is_over = clerk.judging.rule_of(obligation).kind == RuleKind::NotResponse;
    clerk.set_phase(obligation, is_over ? Phase::Done : Phase::Idle);
    clerk.forget(obligation.since);
}

void close_prohibition(Clerk& clerk, const Obligation& obligation)
{
    clerk.forget(obligation.phase);
    clerk.forget(obligation.since);
    clerk.forget(obligation.count);
    clerk.forget(obligation.decided);
    if (clerk.witness != nullptr) clerk.witness->closed(clerk.number_of(obligation));
}

} // namespace sim
