#include "sim/protocol/clerk.h"

#include <algorithm>

namespace sim {

void note_critical(Clerk& clerk, std::uint32_t rule, std::int32_t day, bool by_event)
{
    const RuleInForce& force = clerk.judging.in_force[rule];
    if (force.critical == 0) return;

    const auto status = static_cast<Critical>(clerk.recall(force.critical));
    const bool repairable = clerk.judging.rules[rule].repair.has_value();
    if (!repairable) {
        clerk.remember(force.critical, static_cast<std::int32_t>(Critical::Final));
    } else if (status == Critical::Unbroken || status == Critical::Repaired) {
        clerk.remember(force.critical, static_cast<std::int32_t>(Critical::Broken));
        clerk.remember(force.critical_since, day);
    } else if (status == Critical::Broken) {
        clerk.remember(force.critical_since, std::min(day, clerk.recall(force.critical_since)));
    }
    if (clerk.witness != nullptr) clerk.witness->critical(rule, by_event);
}

void hear_repairs(Clerk& clerk, const Event& event)
{
    if (event.settled) return;
    for (const std::uint32_t number : clerk.judging.criticals) {
        const Rule& rule = clerk.judging.rules[number];
        const RuleInForce& force = clerk.judging.in_force[number];
        if (!rule.repair || !fits(clerk, rule.repair->event, event)) continue;
        if (static_cast<Critical>(clerk.recall(force.critical)) != Critical::Broken) continue;
        if (event.day - clerk.recall(force.critical_since) > rule.repair->within) continue;

        clerk.remember(force.critical, static_cast<std::int32_t>(Critical::Repaired));
        clerk.forget(force.critical_since);
        if (clerk.witness != nullptr) clerk.witness->repaired(number);
    }
}

void repairs_grow_old(Clerk& clerk, std::int32_t day)
{
    for (const std::uint32_t number : clerk.judging.criticals) {
        const Rule& rule = clerk.judging.rules[number];
        const RuleInForce& force = clerk.judging.in_force[number];
        if (!rule.repair || static_cast<Critical>(clerk.recall(force.critical)) != Critical::Broken) continue;
        if (day - clerk.recall(force.critical_since) <= rule.repair->within) continue;

        clerk.remember(force.critical, static_cast<std::int32_t>(Critical::Final));
        clerk.forget(force.critical_since);
    }
}

Critical critical_of(const Judging& judging, const Monitors& monitors, std::uint32_t rule)
{
    const Memory memory = judging.in_force[rule].critical;
    if (memory == 0) return Critical::Unbroken;
    return static_cast<Critical>(monitors.get(judging.fields[memory]));
}

} // namespace sim
