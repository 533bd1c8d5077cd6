#include "sim/session/view/instance.h"

namespace sim {

std::string instance_text(const Reading& reading, const Judging& judging, const Obligation& obligation)
{
    const Rule& rule = judging.rule_of(obligation);
    const Scenario& scenario = reading.scenario();
    if (obligation.key.exists()) {
        const std::string& key = scenario.keys[obligation.key.raw()];
        for (const Commitment& commitment : scenario.commitments)
            if (commitment.id == key) return reading.text(commitment.text);
        return key;
    }
    if (obligation.period < rule.periods.size()) return rule.periods[obligation.period].id;
    if (rule.months > 0) return reading.say("ui.protocol.month", {{"n", std::to_string(obligation.period + 1)}});
    return {};
}

bool counts_workdays(const Judging& judging, const Obligation& obligation)
{
    return judging.timetable.span(obligation.span).late_in() == Unit::Workday;
}

} // namespace sim
