#include "sim/protocol/scope.h"

#include <algorithm>

namespace sim {

const ScopeEntry* entry_for(const Scenario& scenario, SeatId seat, const std::string& rule)
{
    for (const ScopeEntry& entry : scenario.scope) {
        if (entry.rule == rule && has_seat(entry.seats, seat)) return &entry;
    }
    return nullptr;
}

Scope scope_of(const Scenario& scenario, SeatId seat, const Protocol& protocol)
{
    Scope scope;
    for (const Rule& rule : protocol.rules) {
        const bool again = std::any_of(scope.begin(), scope.end(), [&](const Scoped& s) { return s.rule == rule.id; });
        if (again) continue;

        const ScopeEntry* entry = entry_for(scenario, seat, rule.id);
        if (entry != nullptr) {
            scope.push_back({rule.id, entry->expected, entry->points + entry->earns, entry->chapter});
        } else if (!is_duty(rule.kind)) {
            scope.push_back({rule.id, false, 0, {}});
        }
    }
    return scope;
}

} // namespace sim
