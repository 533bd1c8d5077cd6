#include "sim/content/checking.h"
#include "sim/content/suggest.h"
#include "sim/model/instances.h"
#include "sim/model/possible_events.h"
#include "sim/protocol/judge.h"
#include "sim/protocol/match.h"

#include <algorithm>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

namespace {

using Origin = PossibleEvent::Origin;

/// What the scenario can bring into the log, by type.
class Possible {
public:
    Possible(const Scenario& scenario, const Vocabulary& vocabulary)
        : scenario_(scenario), events_(possible_events(scenario, vocabulary))
    {
        std::stable_sort(events_.begin(), events_.end(),
                         [](const PossibleEvent& a, const PossibleEvent& b) { return a.type < b.type; });
    }

    /// Some event can be what the match asks for, of one of these origins at least.
    template <class... Origins>
    [[nodiscard]] bool has(const Match& match, Origins... origins) const
    {
        return any(match, [&](const PossibleEvent& event) { return ((event.origin == origins) || ...); });
    }
    [[nodiscard]] bool has_key(const Match& match) const
    {
        return any(match, [](const PossibleEvent& event) { return event.key.exists(); });
    }

private:
    template <class Asked>
    [[nodiscard]] bool any(const Match& match, Asked asked) const
    {
        const auto earlier = [](const PossibleEvent& event, TypeId type) { return event.type < type; };
        auto event = std::lower_bound(events_.begin(), events_.end(), match.type, earlier);
        for (; event != events_.end() && event->type == match.type; ++event) {
            if (asked(*event) && examine(match, likeness_of(*event)) == Miss::Fits) return true;
        }
        return false;
    }

    [[nodiscard]] Likeness likeness_of(const PossibleEvent& event) const
    {
        Likeness likeness{event.roles, true, 0, event.evidence};
        if (event.to.exists()) likeness.to = bit_of(scenario_.actors[event.to.raw()].role);
        return likeness;
    }

    const Scenario& scenario_;
    std::vector<PossibleEvent> events_;
};

bool can_begin(const Possible& possible, const Rule& rule)
{
    if (rule.keyed && !possible.has_key(is_triggered(rule) ? rule.trigger : rule.target)) return false;
    return !is_triggered(rule) || possible.has(rule.trigger, Origin::History, Origin::Play, Origin::Settlement);
}

/// A duty earns by its target; a prohibition by its subject act being done lawfully.
bool can_earn(const Possible& possible, const Rule& rule)
{
    if (!can_begin(possible, rule)) return false;
    switch (rule.kind) {
    case RuleKind::Precedence:
        return possible.has(rule.trigger, Origin::Play, Origin::Settlement) &&
               possible.has(rule.target, Origin::History, Origin::Play);
    case RuleKind::Existence:
    case RuleKind::Response:
    case RuleKind::Recurrence:
    case RuleKind::NotResponse:
    case RuleKind::Absence:
        return possible.has(rule.target, Origin::Play);
    }
    return false;
}

void check_kind(Report& report, const ScopeEntry& entry, const Rule& rule, JsonValue at)
{
    if (is_duty(rule.kind) && entry.earns != 0) {
        report.error("S206", at.member("earns"),
                     rule.id + " is a duty: write what it is worth as `points`; `earns` is for prohibitions");
    } else if (!is_duty(rule.kind) && entry.points != 0) {
        report.error("S206", at.member("points"),
                     rule.id + " is a prohibition: write what it is worth as `earns`; `points` are for duties");
    }
}

/// @param versions  places in `rules`, at least one
void check_earning(Report& report, const ScopeEntry& entry, const std::vector<Rule>& rules,
                   const std::vector<std::uint32_t>& versions, JsonValue at, const Possible& possible)
{
    const Rule& rule = rules[versions.front()];
    if (!is_duty(rule.kind) && entry.earns == 0) return;
    const auto some = [&](bool (*asked)(const Possible&, const Rule&)) {
        return std::any_of(versions.begin(), versions.end(),
                           [&](std::uint32_t version) { return asked(possible, rules[version]); });
    };
    if (some(can_earn)) return;

    std::string why = " can never begin: nothing in the scenario writes the event that sets it going";
    if (some(can_begin)) {
        why = is_duty(rule.kind)
                  ? " can never be met: nothing in the scenario writes the event it asks for, by the role, "
                    "to the recipient and with the evidence it asks for"
                  : " can never earn anything: the act it speaks about is never done here, or never lawfully";
    }
    report.warning("S310", at, rule.id + why);
}

/// The expected duties of which every instance, for each key and period, is decided before day 0.
std::set<std::string, std::less<>> decided_by_history(const Checking& checking, const RulesById& rules)
{
    const Scenario& scenario = checking.scenario;
    Scope scope;
    for (const ScopeEntry& entry : scenario.scope) {
        const auto found = rules.find(entry.rule);
        if (!entry.expected || found == rules.end()) continue;
        if (is_duty(checking.against.protocol->rules[found->second.front()].kind))
            scope.push_back({entry.rule, true, 1, {}});
    }
    if (scenario.history.empty() || scope.empty()) return {};
    const CheckedAgainst& against = checking.against;
    if (!too_many_instances(*against.protocol, scenario, against.vocabulary).empty()) return {};
    const auto by_id = [](const Scoped& a, const Scoped& b) { return a.rule < b.rule; };
    std::sort(scope.begin(), scope.end(), by_id);
    scope.erase(std::unique(scope.begin(), scope.end()), scope.end());

    const Judging judging = judging_of(*against.protocol, scope, scenario, scenario.calendar, against.vocabulary);
    const Judgement judged = judge(judging, scenario.history, {0, false});
    std::set<std::string, std::less<>> decided, open;
    for (const Obligation& obligation : judging.obligations) {
        const auto phase = static_cast<Phase>(judged.monitors.get(judging.fields[obligation.phase]));
        (phase == Phase::Done ? decided : open).insert(judging.rule_of(obligation).id);
    }
    for (const std::string& id : open) decided.erase(id);
    return decided;
}

}  // namespace

void check_rules(const Checking& checking)
{
    const Protocol* protocol = checking.against.protocol;
    if (protocol == nullptr) return;
    const Possible possible(checking.scenario, checking.against.vocabulary);
    const RulesById rules = rules_by_id(protocol->rules);
    std::vector<std::string_view> known;
    for (const auto& [id, versions] : rules) known.push_back(id);
    const auto no_such_rule = [&](JsonValue at, const std::string& rule) {
        checking.report.error("S205", at,
                              "the protocol " + protocol->id + " has no rule " + quoted(rule) +
                                  did_you_mean(rule, std::span<const std::string_view>(known)));
    };
    for (std::size_t i = 0; i < checking.scenario.claims.tests.size(); ++i) {
        auto verdict = checking.scenario.claims.tests[i].verdicts.begin();
        for (const JsonValue at : checking.places.tests[i].member("verdicts")) {
            if (rules.count(verdict->rule) == 0) no_such_rule(at.member("rule"), verdict->rule);
            ++verdict;
        }
    }
    const auto decided = decided_by_history(checking, rules);
    for (std::size_t i = 0; i < checking.scenario.scope.size(); ++i) {
        const ScopeEntry& entry = checking.scenario.scope[i];
        const JsonValue at = checking.places.scope[i];
        const auto found = rules.find(entry.rule);
        if (found == rules.end()) {
            no_such_rule(at.member("rule"), entry.rule);
            continue;
        }
        check_kind(checking.report, entry, protocol->rules[found->second.front()], at);
        check_earning(checking.report, entry, protocol->rules, found->second, at, possible);
        if (entry.expected && decided.count(entry.rule) != 0) {
            checking.report.error("S207", at,
                                  entry.rule + " is decided by the history, before day 0: nothing the trainee does "
                                               "counts, so it cannot be expected; leave it out");
        }
    }
}

}  // namespace sim
