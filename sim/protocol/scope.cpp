#include "sim/protocol/scope.h"

#include <set>

namespace sim {

namespace {

/// The entries of the scenario's scope list for a seat, by rule; of two for one rule the first.
std::map<std::string_view, const ScopeEntry*> entries_for(const Scenario& scenario, SeatId seat)
{
    std::map<std::string_view, const ScopeEntry*> entries;
    for (const ScopeEntry& entry : scenario.scope) {
        if (has_seat(entry.seats, seat)) entries.emplace(entry.rule, &entry);
    }
    return entries;
}

} // namespace

RulesById rules_by_id(const std::vector<Rule>& rules)
{
    RulesById by_id;
    for (std::uint32_t i = 0; i < rules.size(); ++i) by_id[rules[i].id].push_back(i);
    return by_id;
}

ScopedById scoped_by_id(const Scope& scope)
{
    ScopedById by_id;
    for (std::size_t i = 0; i < scope.size(); ++i) by_id.emplace(scope[i].rule, i);
    return by_id;
}

Scope scope_of(const Scenario& scenario, SeatId seat, const Protocol& protocol)
{
    const auto entries = entries_for(scenario, seat);
    std::set<std::string_view> taken;
    Scope scope;
    for (const Rule& rule : protocol.rules) {
        if (!taken.insert(rule.id).second) continue;

        if (const auto found = entries.find(rule.id); found != entries.end()) {
            const ScopeEntry& entry = *found->second;
            scope.push_back({rule.id, entry.expected, entry.points + entry.earns, entry.chapter});
        } else if (!is_duty(rule.kind)) {
            scope.push_back({rule.id, false, 0, {}});
        }
    }
    return scope;
}

} // namespace sim
