#include "sim/session/view/instance.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sim {

namespace {

/// Has the rule instances with other keys than this one?
bool key_tells_apart(const Judging& judging, const Obligation& obligation)
{
    const std::string& rule = judging.rule_of(obligation).id;
    return std::any_of(judging.obligations.begin(), judging.obligations.end(), [&](const Obligation& other) {
        return other.key != obligation.key && judging.rule_of(other).id == rule;
    });
}

/// What a key names, as people read it. Where the author gave no words: the key itself, if it tells instances apart.
std::string key_text(const Reading& reading, const Judging& judging, const Obligation& obligation)
{
    const Scenario& scenario = reading.scenario();
    const std::string& key = scenario.keys[obligation.key.raw()];
    for (const Commitment& commitment : scenario.commitments)
        if (commitment.id == key) return reading.text(commitment.text);
    for (const Timed& timed : scenario.events)
        if (scenario.ids[timed.id] == key && timed.text.exists()) return reading.text(timed.text);
    return key_tells_apart(judging, obligation) ? key : std::string{};
}

std::string period_text(const Reading& reading, const Period& period)
{
    constexpr std::array<std::string_view, 3> Keys{"ui.protocol.days", "ui.protocol.workdays", "ui.protocol.months"};
    if (!period.window.to) return period.id;
    return reading.say(Keys[static_cast<std::size_t>(period.window.unit)],
                       {{"from", std::to_string(period.window.from)}, {"to", std::to_string(*period.window.to)}});
}

std::string joined(const std::string& key, const std::string& period) { return key.empty() ? period : key + " / " + period; }

} // namespace

std::string instance_id(const Scenario& scenario, const Judging& judging, const Obligation& obligation)
{
    const Rule& rule = judging.rule_of(obligation);
    const std::string key = obligation.key.exists() ? scenario.keys[obligation.key.raw()] : std::string{};
    if (obligation.period < rule.periods.size()) return joined(key, rule.periods[obligation.period].id);
    return rule.months > 0 ? joined(key, std::to_string(obligation.period + 1)) : key;
}

std::string instance_text(const Reading& reading, const Judging& judging, const Obligation& obligation)
{
    const Rule& rule = judging.rule_of(obligation);
    const std::string key = obligation.key.exists() ? key_text(reading, judging, obligation) : std::string{};
    if (obligation.period < rule.periods.size()) return joined(key, period_text(reading, rule.periods[obligation.period]));
    if (rule.months > 0) return joined(key, reading.say("ui.protocol.month", {{"n", std::to_string(obligation.period + 1)}}));
    return key;
}

bool counts_workdays(const Judging& judging, const Obligation& obligation)
{
    return judging.timetable.span(obligation.span).late_in() == Unit::Workday;
}

} // namespace sim
