#include "sim/content/checking.h"
#include "sim/content/produced_events.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <span>

namespace sim {

namespace {

bool fits(const Event& event, const Match& match)
{
    if (event.type != match.type || (event.evidence & match.evidence) != match.evidence) return false;
    return match.by == 0 || match.by_single_contact || (match.by >> static_cast<unsigned>(event.role) & 1) != 0;
}

/// A response whose first trigger, and with it the whole time for its verdict, lies in the history.
bool is_over_before_start(const Checking& checking, const Rule& rule)
{
    if (rule.kind != RuleKind::Response || rule.keyed || !rule.periods.empty() || rule.months != 0) return false;
    const Scenario& scenario = checking.scenario;
    const auto trigger = std::find_if(scenario.history.begin(), scenario.history.end(),
                                      [&](const Event& event) { return fits(event, rule.trigger); });
    if (trigger == scenario.history.end()) return false;

    const Calendar& calendar = scenario.calendar;
    const std::int32_t earliest = calendar.after(trigger->day, rule.window.from, rule.window.unit);
    for (auto event = trigger + 1; event != scenario.history.end(); ++event) {
        if (event->day >= earliest && fits(*event, rule.target)) return true;
    }
    if (!rule.window.to) return false;
    std::int32_t deadline = calendar.after(trigger->day, *rule.window.to, rule.window.unit);
    if (rule.roll_to_workday) deadline = calendar.workday_at_or_after(deadline);
    const Unit late_in = rule.window.unit == Unit::Month ? Unit::Day : rule.window.unit;
    // The verdict falls at the beginning of the first day that would be more than the grace late.
    return calendar.after(deadline, rule.grace + 1, late_in) <= 0;
}

/// Rules by id, for finding them quickly; of several entries of one rule the first.
std::vector<const Rule*> rules_by_id(const Protocol& protocol)
{
    std::vector<const Rule*> rules;
    for (const Rule& rule : protocol.rules) rules.push_back(&rule);
    std::stable_sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
    return rules;
}

const Rule* rule_named(const std::vector<const Rule*>& rules, const std::string& id)
{
    const auto rule =
        std::lower_bound(rules.begin(), rules.end(), id, [](const Rule* a, const std::string& b) { return a->id < b; });
    return rule != rules.end() && (*rule)->id == id ? *rule : nullptr;
}

std::string type_name(const Vocabulary& vocabulary, TypeId type)
{
    return type.exists() && type.raw() < vocabulary.types.size() ? vocabulary.types[type.raw()].id : "of its kind";
}

/// A prohibition earns by its subject act being done lawfully.
bool can_earn(const Scenario& scenario, const ProducedEvents& produced, const Rule& rule)
{
    switch (rule.kind) {
    case RuleKind::Precedence: {
        const bool was_met = std::any_of(scenario.history.begin(), scenario.history.end(),
                                         [&](const Event& event) { return fits(event, rule.target); });
        return produced.can_match(rule.trigger) && (was_met || produced.can_meet(rule.target));
    }
    case RuleKind::NotResponse:
    case RuleKind::Absence:
        return produced.can_meet(rule.target);
    default:
        return true;
    }
}

void check_rule(const Checking& checking, const ScopeEntry& entry, const Rule& rule, JsonValue at,
                const ProducedEvents& produced)
{
    Report& report = checking.report;
    if (is_duty(rule.kind) && entry.earns != 0) {
        report.error("S206", at.member("earns"), rule.id + " is a duty and has points; earns is for prohibitions");
    } else if (!is_duty(rule.kind) && entry.points != 0) {
        report.error("S206", at.member("points"), rule.id + " is a prohibition and earns; points are for duties");
    }
    if (is_duty(rule.kind)) {
        if (!produced.can_meet(rule.target)) {
            report.warning("S310", at,
                           rule.id + " can never be met: the scenario writes no event " +
                               type_name(checking.against.vocabulary, rule.target.type) +
                               " by the role and with the evidence it asks for");
        }
    } else if (entry.earns != 0 && !can_earn(checking.scenario, produced, rule)) {
        report.warning("S310", at,
                       rule.id +
                           " can never earn anything: the act it speaks about is never done here, or never lawful");
    }
    if (entry.expected && is_over_before_start(checking, rule)) {
        report.error(
            "S207", at,
            rule.id +
                " is decided by the history, before day 0; nothing the trainee does counts, so it cannot be expected");
    }
}

void check_rules(const Checking& checking)
{
    const Protocol* protocol = checking.against.protocol;
    if (protocol == nullptr) return;
    const ProducedEvents produced(checking.scenario, checking.against.vocabulary);
    const std::vector<const Rule*> rules = rules_by_id(*protocol);
    std::vector<std::string_view> known;
    for (const Rule* rule : rules) known.push_back(rule->id);
    const std::vector<ScopeEntry>& scope = checking.scenario.scope;
    for (std::size_t i = 0; i < scope.size(); ++i) {
        const JsonValue at = checking.places.scope[i];
        if (const Rule* rule = rule_named(rules, scope[i].rule)) {
            check_rule(checking, scope[i], *rule, at, produced);
        } else {
            checking.report.error("S205", at.member("rule"),
                                  "the protocol " + protocol->id + " has no rule " + quoted(scope[i].rule) +
                                      did_you_mean(scope[i].rule, std::span<const std::string_view>(known)));
        }
    }
}

void check_twice(const Checking& checking)
{
    const std::vector<ScopeEntry>& scope = checking.scenario.scope;
    const unsigned all = (1u << checking.scenario.seats.size()) - 1;
    std::vector<std::size_t> places(scope.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return scope[a].rule < scope[b].rule; });
    unsigned seats = 0;  // that the entries of the same rule have named so far
    for (std::size_t i = 0; i < places.size(); ++i) {
        const ScopeEntry& entry = scope[places[i]];
        if (i == 0 || scope[places[i - 1]].rule != entry.rule) seats = 0;
        if ((entry.seats & seats & all) != 0) {
            checking.report.error("S225", checking.places.scope[places[i]].member("rule"),
                                  "the rule " + entry.rule + " stands in the scope twice for one seat");
        }
        seats |= entry.seats;
    }
}

void check_points(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    for (std::size_t seat = 0; seat < scenario.seats.size(); ++seat) {
        std::int32_t sum = 0;
        for (const ScopeEntry& entry : scenario.scope) {
            if ((entry.seats >> seat & 1) != 0) sum += entry.points + entry.earns;
        }
        for (const Measure& measure : scenario.measures) {
            if ((measure.seats >> seat & 1) != 0) sum += measure.of;
        }
        if (sum == 1000) continue;
        checking.report.error("S204", checking.places.seats[seat],
                              "for the seat " + scenario.actors[scenario.seats[seat].actor.raw()].id +
                                  " points, earns and measures add up to " + std::to_string(sum) +
                                  "; they must add up to 1000, so " + std::to_string(std::abs(1000 - sum)) +
                                  (sum < 1000 ? " are missing" : " are too many"));
    }
}

}  // namespace

void check_scope(const Checking& checking)
{
    check_rules(checking);
    check_twice(checking);
    check_points(checking);
}

}  // namespace sim
