#include "sim/protocol/judge.h"

#include "sim/protocol/witness.h"

#include <algorithm>

namespace sim {

namespace {

/// How a duty under way stands on a day.
void tell_standing(const Judging& judging, const Monitors& monitors, std::int32_t day, Finding& finding)
{
    const Obligation& obligation = judging.obligations[finding.obligation];
    if (!is_duty(judging.rule_of(obligation).kind)) return;

    const auto phase = static_cast<Phase>(monitors.get(judging.fields[obligation.phase]));
    if (phase != Phase::Watching && phase != Phase::Running) return;
    finding.verdict = finding.due < day ? Verdict::Violated : Verdict::Open;
    finding.days_late = judging.timetable.lateness(obligation.span, finding.due, day);
}

} // namespace

Judgement judge(const Judging& judging, std::span<const Event> log, Standing standing)
{
    const auto first = std::find_if(log.begin(), log.end(), [](const Event& event) { return event.day >= 0; });
    const auto history = static_cast<std::size_t>(first - log.begin());

    Witness witness(judging);
    Judgement result;
    result.standing = standing;
    result.monitors = begin(judging, log.first(history), &witness);
    std::int32_t day = 0;
    for (std::size_t i = history; i < log.size(); ++i) {
        while (day < log[i].day) result.points += day_begins(judging, result.monitors, ++day, &witness);
        witness.set_event(static_cast<EventNumber>(i));
        result.points += advance(judging, result.monitors, log[i], &witness);
    }
    while (day < standing.day) result.points += day_begins(judging, result.monitors, ++day, &witness);
    if (standing.ended) result.points += finish(judging, result.monitors, standing.day, &witness);

    result.findings = witness.findings();
    for (Finding& finding : result.findings) tell_standing(judging, result.monitors, standing.day, finding);
    result.derived = witness.derived();
    result.criticals = witness.criticals();
    return result;
}

} // namespace sim
