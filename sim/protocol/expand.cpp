#include "sim/protocol/expand.h"

#include "sim/protocol/points.h"
#include "sim/protocol/produced.h"

#include <algorithm>

namespace sim {

namespace {

/// The match whose events give a keyed rule its keys: what begins an instance.
const Match& keyed_by(const Rule& rule) { return is_triggered(rule) ? rule.trigger : rule.target; }

std::vector<Span> spans_of(const Rule& rule)
{
    std::vector<Span> spans;
    if (rule.kind == RuleKind::Recurrence) return {{{0, rule.gap, rule.window.unit}, rule.roll_to_workday, 0}};
    if (!is_duty(rule.kind)) return {{rule.window, false, 0}};
    for (const Period& period : rule.periods) spans.push_back({period.window, rule.roll_to_workday, 0});
    for (std::int32_t month = 1; month <= rule.months; ++month) spans.push_back({{}, rule.roll_to_workday, month});
    if (spans.empty()) spans.push_back({rule.window, rule.roll_to_workday, 0});
    return spans;
}

std::vector<KeyId> keys_of(const Rule& rule, const Scenario& scenario, const Vocabulary& vocabulary)
{
    if (!rule.keyed || rule.kind == RuleKind::Recurrence) return {KeyId{}};
    return produced(scenario, vocabulary, keyed_by(rule).type).keys;
}

void expand(Judging& judging, std::uint32_t number, const Scoped& scoped, const Scenario& scenario,
            const Vocabulary& vocabulary)
{
    const Rule& rule = judging.rules[number];
    const std::vector<Span> spans = spans_of(rule);
    const std::vector<KeyId> keys = keys_of(rule, scenario, vocabulary);
    const std::vector<std::int32_t> worth = shares_of(scoped.worth, keys.size() * spans.size());

    std::size_t instance = 0;
    for (const KeyId key : keys) {
        for (std::uint32_t period = 0; period < spans.size(); ++period) {
            Obligation obligation;
            obligation.rule = number;
            obligation.key = key;
            obligation.period = period;
            obligation.span = judging.timetable.add(spans[period]);
            obligation.expected = scoped.expected;
            obligation.worth = worth[instance++];
            obligation.chapter = scoped.chapter;
            judging.obligations.push_back(obligation);
        }
    }
}

/// A rule without a trigger begins on day 0; a version that does not hold then never does.
bool can_begin(const Rule& rule, const RuleInForce& force)
{
    return is_triggered(rule) || (force.from <= 0 && force.to >= 0);
}

} // namespace

void expand_rules(Judging& judging, const Scenario& scenario, const Vocabulary& vocabulary)
{
    for (const Scoped& scoped : judging.scope) {
        const auto begin = static_cast<std::uint32_t>(judging.obligations.size());
        for (std::uint32_t i = 0; i < judging.rules.size(); ++i) {
            if (judging.rules[i].id != scoped.rule || !can_begin(judging.rules[i], judging.in_force[i])) continue;
            expand(judging, i, scoped, scenario, vocabulary);
        }
        const auto size = static_cast<std::uint32_t>(judging.obligations.size()) - begin;
        for (std::uint32_t i = begin; i < begin + size; ++i) judging.obligations[i].family = {begin, size};
    }
}

} // namespace sim
