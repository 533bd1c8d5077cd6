#include "sim/protocol/clerk.h"

#include <algorithm>

namespace sim {

namespace {

bool is_keyed_otherwise(const Rule& rule, const Obligation& obligation, const Event& event)
{
    return rule.keyed && rule.kind != RuleKind::Recurrence && event.key != obligation.key;
}

bool is_under_way(const Clerk& clerk, const Obligation& obligation)
{
    return clerk.phase(obligation) == Phase::Watching || clerk.phase(obligation) == Phase::Running;
}

/// The periods of one trigger share its day: it is forgotten with the last of them.
void forget_trigger(Clerk& clerk, const Obligation& obligation)
{
    const auto& obligations = clerk.judging.obligations;
    const std::uint32_t first = clerk.number_of(obligation) - obligation.period;
    for (std::uint32_t i = first; i < obligation.family.end() && obligations[i].rule == obligation.rule; ++i) {
        if (is_under_way(clerk, obligations[i])) return;
    }
    clerk.forget(obligation.since);
}

void end(Clerk& clerk, const Obligation& obligation)
{
    clerk.set_phase(obligation, Phase::Done);
    clerk.forget(obligation.count);
    forget_trigger(clerk, obligation);
}

/// The verdict falls and is paid; then the obligation is forgotten.
void falls(Clerk& clerk, const Obligation& obligation, Verdict verdict, std::int32_t late, std::int32_t day,
           const Event* event)
{
    const Rule& rule = clerk.judging.rule_of(obligation);
    const auto credit = [&](std::int32_t worth) {
        return verdict == Verdict::Violated ? 0 : credit_of(worth, rule.grace, late);
    };
    if (clerk.witness != nullptr) {
        clerk.witness->verdict(clerk.number_of(obligation), verdict, late, day, clerk.marked);
    }
    if (obligation.expected) {
        pay(clerk, obligation, credit(obligation.worth));
    } else if (verdict != Verdict::Satisfied) {
        fine(clerk, obligation, rule.weight - credit(rule.weight), day, Wrong::NotDone, event);
    }
    const bool nothing_left = verdict == Verdict::Violated || (verdict == Verdict::Late && late >= rule.grace);
    if (nothing_left && clerk.marked) note_critical(clerk, obligation.rule, day, event != nullptr);
    end(clerk, obligation);
}

Verdict verdict_for(std::int32_t late, std::int32_t grace)
{
    if (late <= 0) return Verdict::Satisfied;
    return late <= grace ? Verdict::Late : Verdict::Violated;
}

/// Only one version of a rule judges a case: the one that holds on the day of the first trigger.
void retire_other_versions(Clerk& clerk, const Obligation& obligation)
{
    for (std::uint32_t i = obligation.family.begin; i < obligation.family.end(); ++i) {
        const Obligation& other = clerk.judging.obligations[i];
        if (other.rule != obligation.rule) clerk.set_phase(other, Phase::Done);
    }
}

void hear_trigger(Clerk& clerk, const Obligation& obligation, const Event& event)
{
    const RuleInForce& force = clerk.judging.in_force[obligation.rule];
    if (event.day < force.from || event.day > force.to) return;

    retire_other_versions(clerk, obligation);
    clerk.set_phase(obligation, Phase::Watching);
    const Dates dates = clerk.judging.timetable.dates(obligation.span, event.day);
    const bool day_matters = dates.due != Never || dates.opens > event.day;
    if (day_matters) clerk.remember(obligation.since, event.day);
    if (clerk.witness != nullptr) clerk.witness->triggered(clerk.number_of(obligation), dates);
}

/// Nothing came in time: the violation falls on `day`, or on the earlier day on which grace ran out.
void run_out(Clerk& clerk, const Obligation& obligation, std::int32_t due, std::int32_t day)
{
    const Timetable& timetable = clerk.judging.timetable;
    const std::int32_t grace = clerk.judging.rule_of(obligation).grace;
    const std::int32_t fell = std::min(day, timetable.too_late_from(obligation.span, due, grace));
    falls(clerk, obligation, Verdict::Violated, timetable.lateness(obligation.span, due, fell), fell, nullptr);
}

/// One more contact of a recurrence: its gap counts, and the next one begins.
void next_gap(Clerk& clerk, const Obligation& obligation, const Event& event, std::int32_t late)
{
    const Rule& rule = clerk.judging.rule_of(obligation);
    const std::int32_t worst = std::max(late, clerk.recall(obligation.count));
    const bool nothing_left = worst > 0 && worst >= rule.grace;
    if (!nothing_left) clerk.remember(obligation.since, event.day);
    if (clerk.witness != nullptr) clerk.witness->target(clerk.number_of(obligation), clerk.dates_of(obligation));
    if (nothing_left) {
        falls(clerk, obligation, verdict_for(worst, rule.grace), worst, event.day, &event);
        return;
    }
    clerk.remember(obligation.count, worst);
    clerk.set_phase(obligation, Phase::Running);
}

void hear_target(Clerk& clerk, const Obligation& obligation, const Event& event)
{
    const Rule& rule = clerk.judging.rule_of(obligation);
    const Dates dates = clerk.dates_of(obligation);
    Miss miss = event.settled ? Miss::Settled : examine(clerk, rule.target, event);
    if (miss == Miss::Fits && event.day < dates.opens) miss = Miss::TooEarly;
    if (miss != Miss::Fits) {
        if (clerk.witness != nullptr) clerk.witness->missed(clerk.number_of(obligation), miss);
        return;
    }
    const std::int32_t late = clerk.judging.timetable.lateness(obligation.span, dates.due, event.day);
    if (rule.kind == RuleKind::Recurrence) {
        next_gap(clerk, obligation, event, late);
        return;
    }
    if (clerk.witness != nullptr) clerk.witness->target(clerk.number_of(obligation), dates);
    falls(clerk, obligation, verdict_for(late, rule.grace), late, event.day, &event);
}

/// For the evidence only: an act that came before it was asked for, or after the verdict.
void hear_stray(Clerk& clerk, const Obligation& obligation, const Event& event, Miss reason)
{
    if (clerk.witness == nullptr || event.settled) return;
    if (!fits(clerk, clerk.judging.rule_of(obligation).target, event)) return;
    const Finding& finding = clerk.witness->findings()[clerk.number_of(obligation)];
    if (reason == Miss::TooLate && finding.verdict != Verdict::Violated) return;
    clerk.witness->missed(clerk.number_of(obligation), reason);
}

} // namespace

void hear_duty(Clerk& clerk, const Obligation& obligation, const Event& event)
{
    const Rule& rule = clerk.judging.rule_of(obligation);
    if (is_keyed_otherwise(rule, obligation, event)) return;

    switch (clerk.phase(obligation)) {
    case Phase::Idle:
        if (fits(clerk, rule.trigger, event)) {
            hear_trigger(clerk, obligation, event);
        } else {
            hear_stray(clerk, obligation, event, Miss::BeforeTrigger);
        }
        break;
    case Phase::Watching:
    case Phase::Running:
        // A rule without a trigger counts from day 0; what was done before belongs to the history.
        if (event.type == rule.target.type && (event.day >= 0 || is_triggered(rule))) {
            hear_target(clerk, obligation, event);
        }
        break;
    case Phase::Done:
        hear_stray(clerk, obligation, event, Miss::TooLate);
        break;
    }
}

void duty_grows_old(Clerk& clerk, const Obligation& obligation, std::int32_t day)
{
    if (!is_under_way(clerk, obligation)) return;
    const Timetable& timetable = clerk.judging.timetable;
    const std::int32_t due = clerk.due_of(obligation);
    if (day <= due) return;
    if (timetable.lateness(obligation.span, due, day) <= clerk.judging.rule_of(obligation).grace) return;
    run_out(clerk, obligation, due, day);
}

void close_duty(Clerk& clerk, const Obligation& obligation, std::int32_t day, Closing closing)
{
    if (is_under_way(clerk, obligation)) {
        const std::int32_t due = clerk.due_of(obligation);
        if (due < day) {
            run_out(clerk, obligation, due, day);
        } else if (clerk.phase(obligation) == Phase::Running) {
            const std::int32_t worst = clerk.recall(obligation.count);
            const Verdict verdict = verdict_for(worst, clerk.judging.rule_of(obligation).grace);
            falls(clerk, obligation, verdict, worst, day, nullptr);
        } else if (clerk.witness != nullptr) {
            clerk.witness->left_open(clerk.number_of(obligation), day, closing == Closing::ChapterSettles);
        }
    }
    end(clerk, obligation);
}

} // namespace sim
