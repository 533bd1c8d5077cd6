#include "sim/score/abroad.h"

#include "sim/protocol/points.h"
#include "sim/score/compare.h"

#include <array>
#include <set>
#include <utility>

namespace sim {

namespace {

/// The scenario's own pack and the one that judges, their rules found by id.
struct Packs {
    const std::vector<Rule>& own;
    const std::vector<Rule>& judging;
    RulesById ours = rules_by_id(own), theirs = rules_by_id(judging);

    /// The first version of a rule that the judging pack has; null when it has none.
    [[nodiscard]] const Rule* here(std::string_view id) const
    {
        const auto found = theirs.find(id);
        return found == theirs.end() ? nullptr : &judging[found->second.front()];
    }
};

/// The scope without anything redistributed.
Scope kept(const Scenario& scenario, SeatId seat, const Packs& packs, const Protocol& judging)
{
    const Scope listed = scope_of(scenario, seat, judging);
    const ScopedById counts = scoped_by_id(listed);
    std::set<std::string_view> taken;
    for (const ScopeEntry& entry : scenario.scope) taken.insert(entry.rule);

    Scope scope;
    for (const Rule& rule : judging.rules) {
        const auto found = counts.find(rule.id);
        if (found != counts.end()) {
            if (packs.here(rule.id) == &rule) scope.push_back(listed[found->second]);
        } else if (packs.ours.count(rule.id) == 0 && taken.insert(rule.id).second) {
            scope.push_back({rule.id, false, 0, {}});
        }
    }
    return scope;
}

/// Places in the scope of those that can take points of a dimension (or of any, when `all`), in the order of the
/// scenario's list.
std::vector<std::size_t> takers(const Scenario& scenario, SeatId seat, const Packs& packs, const ScopedById& by_id,
                                Dimension of, bool all)
{
    std::vector<std::size_t> found;
    for (const ScopeEntry& entry : scenario.scope) {
        if (!has_seat(entry.seats, seat) || entry.points + entry.earns == 0) continue;
        const Rule* rule = packs.here(entry.rule);
        if (rule != nullptr && (all || rule->dimension == of)) found.push_back(by_id.at(entry.rule));
    }
    return found;
}

void redistribute(const Scenario& scenario, SeatId seat, const Packs& packs, const Scope& at_home, Scope& scope)
{
    std::array<std::int32_t, DimensionNames.size()> lost{};
    for (const Scoped& entry : at_home) {
        if (packs.here(entry.rule) != nullptr) continue;
        const Rule& rule = packs.own[packs.ours.at(entry.rule).front()];
        lost[static_cast<std::size_t>(rule.dimension)] += entry.worth;
    }

    const Scope before = scope;
    const ScopedById by_id = scoped_by_id(before);
    for (std::size_t d = 0; d < lost.size(); ++d) {
        if (lost[d] == 0) continue;
        auto taking = takers(scenario, seat, packs, by_id, static_cast<Dimension>(d), false);
        if (taking.empty()) taking = takers(scenario, seat, packs, by_id, static_cast<Dimension>(d), true);

        std::vector<std::int32_t> weights;
        for (const std::size_t taker : taking) weights.push_back(before[taker].worth);
        const auto shares = shares_of(lost[d], weights);
        for (std::size_t i = 0; i < taking.size(); ++i) scope[taking[i]].worth += shares[i];
    }
}

std::vector<RuleChange> changes(const Scope& at_home, const Scope& here, const Packs& packs)
{
    const ScopedById by_id = scoped_by_id(here), home_by_id = scoped_by_id(at_home);
    std::vector<RuleChange> list;
    for (const Scoped& entry : at_home) {
        RuleChange change{entry.rule, RuleFate::Missing, {}, entry.worth, 0};
        if (const auto found = by_id.find(entry.rule); found != by_id.end()) {
            change.what = differences(packs.own, packs.ours.at(entry.rule), packs.judging, packs.theirs.at(entry.rule));
            change.fate = change.what.empty() ? RuleFate::Same : RuleFate::Changed;
            change.worth = here[found->second].worth;
        }
        list.push_back(std::move(change));
    }
    for (const Scoped& entry : here) {
        if (home_by_id.count(entry.rule) == 0) list.push_back({entry.rule, RuleFate::Added, {}, 0, entry.worth});
    }
    return list;
}

} // namespace

Abroad scope_abroad(const Scenario& scenario, SeatId seat, const Protocol& own, const Protocol& judging)
{
    const Packs packs{own.rules, judging.rules};
    const Scope at_home = scope_of(scenario, seat, own);
    Abroad abroad;
    abroad.scope = kept(scenario, seat, packs, judging);
    redistribute(scenario, seat, packs, at_home, abroad.scope);
    abroad.changes = changes(at_home, abroad.scope, packs);
    return abroad;
}

} // namespace sim
