#include "sim/session/view/instance.h"

#include <array>
#include <string_view>

namespace sim {

namespace {

/// What a key names, as people read it. Where the author gave no words: the key itself, if it tells instances apart.
std::string key_text(const Reading& reading, const Obligation& obligation)
{
    const Scenario& scenario = reading.scenario();
    const std::string& key = scenario.keys[obligation.key.raw()];
    for (const Commitment& commitment : scenario.commitments)
        if (commitment.id == key) return reading.text(commitment.text);
    for (const Timed& timed : scenario.events)
        if (scenario.ids[timed.id] == key && timed.text.exists()) return reading.text(timed.text);
    return obligation.family.size > 1 ? key : std::string{};
}

std::string period_text(const Reading& reading, const Period& period)
{
    constexpr std::array<std::string_view, 3> Keys{"ui.protocol.days", "ui.protocol.workdays", "ui.protocol.months"};
    if (!period.window.to) return period.id;
    return reading.say(Keys[static_cast<std::size_t>(period.window.unit)],
                       {{"from", std::to_string(period.window.from)}, {"to", std::to_string(*period.window.to)}});
}

} // namespace

std::string instance_id(const Reading& reading, const Judging& judging, const Obligation& obligation)
{
    const Rule& rule = judging.rule_of(obligation);
    if (obligation.key.exists()) return reading.scenario().keys[obligation.key.raw()];
    if (obligation.period < rule.periods.size()) return rule.periods[obligation.period].id;
    return rule.months > 0 ? std::to_string(obligation.period + 1) : std::string{};
}

std::string instance_text(const Reading& reading, const Judging& judging, const Obligation& obligation)
{
    const Rule& rule = judging.rule_of(obligation);
    if (obligation.key.exists()) return key_text(reading, obligation);
    if (obligation.period < rule.periods.size()) return period_text(reading, rule.periods[obligation.period]);
    if (rule.months > 0) return reading.say("ui.protocol.month", {{"n", std::to_string(obligation.period + 1)}});
    return {};
}

bool counts_workdays(const Judging& judging, const Obligation& obligation)
{
    return judging.timetable.span(obligation.span).late_in() == Unit::Workday;
}

} // namespace sim
