#include "sim/score/abroad.h"

#include "sim/protocol/points.h"
#include "sim/score/compare.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

const Rule* rule_named(const Protocol& protocol, std::string_view id)
{
    const auto found =
        std::find_if(protocol.rules.begin(), protocol.rules.end(), [&](const Rule& rule) { return rule.id == id; });
    return found == protocol.rules.end() ? nullptr : &*found;
}

Scoped* scoped_named(Scope& scope, std::string_view id)
{
    const auto found = std::find_if(scope.begin(), scope.end(), [&](const Scoped& s) { return s.rule == id; });
    return found == scope.end() ? nullptr : &*found;
}

const Scoped* scoped_named(const Scope& scope, std::string_view id)
{
    const auto found = std::find_if(scope.begin(), scope.end(), [&](const Scoped& s) { return s.rule == id; });
    return found == scope.end() ? nullptr : &*found;
}

bool is_listed(const Scenario& scenario, const std::string& rule)
{
    return std::any_of(scenario.scope.begin(), scenario.scope.end(),
                       [&](const ScopeEntry& entry) { return entry.rule == rule; });
}

/// The scope without anything redistributed.
Scope kept(const Scenario& scenario, SeatId seat, const Protocol& own, const Protocol& judging)
{
    const Scope listed = scope_of(scenario, seat, judging);
    Scope scope;
    for (const Rule& rule : judging.rules) {
        if (scoped_named(std::as_const(scope), rule.id) != nullptr) continue;
        if (const Scoped* entry = scoped_named(listed, rule.id)) {
            scope.push_back(*entry);
        } else if (rule_named(own, rule.id) == nullptr && !is_listed(scenario, rule.id)) {
            scope.push_back({rule.id, false, 0, {}});
        }
    }
    return scope;
}

/// Those that can take points of a dimension (or of any, when `all`), in the order of the scenario's list.
std::vector<Scoped*> takers(const Scenario& scenario, SeatId seat, const Protocol& judging, Scope& scope, Dimension of,
                            bool all)
{
    std::vector<Scoped*> found;
    for (const ScopeEntry& entry : scenario.scope) {
        if (!has_seat(entry.seats, seat) || entry.points + entry.earns == 0) continue;
        const Rule* rule = rule_named(judging, entry.rule);
        if (rule == nullptr || (!all && rule->dimension != of)) continue;
        found.push_back(scoped_named(scope, entry.rule));
    }
    return found;
}

void redistribute(const Scenario& scenario, SeatId seat, const Protocol& own, const Protocol& judging, Scope& scope)
{
    std::array<std::int32_t, DimensionNames.size()> lost{};
    for (const Scoped& entry : scope_of(scenario, seat, own)) {
        if (rule_named(judging, entry.rule) != nullptr) continue;
        lost[static_cast<std::size_t>(rule_named(own, entry.rule)->dimension)] += entry.worth;
    }

    const Scope before = scope;
    for (std::size_t d = 0; d < lost.size(); ++d) {
        if (lost[d] == 0) continue;
        auto taking = takers(scenario, seat, judging, scope, static_cast<Dimension>(d), false);
        if (taking.empty()) taking = takers(scenario, seat, judging, scope, static_cast<Dimension>(d), true);

        std::vector<std::int32_t> weights;
        for (const Scoped* taker : taking) weights.push_back(scoped_named(before, taker->rule)->worth);
        const auto shares = shares_of(lost[d], weights);
        for (std::size_t i = 0; i < taking.size(); ++i) taking[i]->worth += shares[i];
    }
}

std::vector<RuleChange> changes(const Scope& at_home, const Scope& here, const Protocol& own, const Protocol& judging)
{
    std::vector<RuleChange> list;
    for (const Scoped& entry : at_home) {
        RuleChange change{entry.rule, RuleFate::Missing, {}, entry.worth, 0};
        if (const Scoped* kept_entry = scoped_named(here, entry.rule)) {
            change.what = differences(own, judging, entry.rule);
            change.fate = change.what.empty() ? RuleFate::Same : RuleFate::Changed;
            change.worth = kept_entry->worth;
        }
        list.push_back(std::move(change));
    }
    for (const Scoped& entry : here) {
        if (scoped_named(at_home, entry.rule) != nullptr) continue;
        list.push_back({entry.rule, RuleFate::Added, {}, 0, entry.worth});
    }
    return list;
}

} // namespace

Abroad scope_abroad(const Scenario& scenario, SeatId seat, const Protocol& own, const Protocol& judging)
{
    Abroad abroad;
    abroad.scope = kept(scenario, seat, own, judging);
    redistribute(scenario, seat, own, judging, abroad.scope);
    abroad.changes = changes(scope_of(scenario, seat, own), abroad.scope, own, judging);
    return abroad;
}

} // namespace sim
