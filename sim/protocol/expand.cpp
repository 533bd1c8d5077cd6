#include "sim/protocol/expand.h"

#include "sim/protocol/points.h"

#include <algorithm>
#include <cassert>

namespace sim {

namespace {

std::vector<Span> spans_of(const Rule& rule)
{
    std::vector<Span> spans;
    if (rule.kind == RuleKind::Recurrence) return {{{0, rule.gap, rule.window.unit}, rule.roll_to_workday, 0}};
    if (!is_duty(rule.kind)) return {{rule.window, false, 0, true}};
    for (const Period& period : rule.periods) spans.push_back({period.window, rule.roll_to_workday, 0});
    for (std::int32_t month = 1; month <= rule.months; ++month) spans.push_back({{}, rule.roll_to_workday, month});
    if (spans.empty()) spans.push_back({rule.window, rule.roll_to_workday, 0});
    return spans;
}

/// A version of a rule and the numbers of its spans.
struct Version {
    std::uint32_t rule = 0;
    Range spans;
};

Version version_of(Judging& judging, std::uint32_t number)
{
    Version version{number, {}};
    for (const Span& span : spans_of(judging.rules[number])) {
        const std::uint32_t place = judging.timetable.add(span);
        if (version.spans.size++ == 0) version.spans.begin = place;
    }
    return version;
}

/// A rule without a trigger begins on day 0; a version that does not hold then never does.
bool can_begin(const Rule& rule, const RuleInForce& force)
{
    return is_triggered(rule) || (force.from <= 0 && force.to >= 0);
}

/// The obligations of one key: of each version in turn, period after period. Version and period share their worth.
void add_family(Judging& judging, const Scoped& scoped, KeyId key, const std::vector<Version>& versions,
                const std::int32_t* worth)
{
    const auto begin = static_cast<std::uint32_t>(judging.obligations.size());
    for (const Version& version : versions) {
        for (std::uint32_t period = 0; period < version.spans.size; ++period) {
            Obligation obligation;
            obligation.rule = version.rule;
            obligation.key = key;
            obligation.period = period;
            obligation.span = version.spans.begin + period;
            obligation.expected = scoped.expected;
            obligation.worth = worth[period];
            obligation.chapter = scoped.chapter;
            judging.obligations.push_back(obligation);
        }
    }
    const auto size = static_cast<std::uint32_t>(judging.obligations.size()) - begin;
    for (std::uint32_t i = begin; i < begin + size; ++i) judging.obligations[i].family = {begin, size};
}

} // namespace

void expand_rules(Judging& judging, const std::vector<Produced>& produced)
{
    const RulesById by_id = rules_by_id(judging.rules);
    for (const Scoped& scoped : judging.scope) {
        const auto found = by_id.find(scoped.rule);
        if (found == by_id.end()) continue;
        std::vector<Version> versions;
        for (const std::uint32_t number : found->second) {
            if (can_begin(judging.rules[number], judging.in_force[number])) versions.push_back(version_of(judging, number));
        }
        if (versions.empty()) continue;

        const Rule& first = judging.rules[versions.front().rule];
        for (const Version& version : versions) assert(can_be_versions(first, judging.rules[version.rule]));
        const std::vector<KeyId> keys = instance_keys(first, produced);
        const std::size_t periods = versions.front().spans.size;
        const std::vector<std::int32_t> worth = shares_of(scoped.worth, keys.size() * periods);
        for (std::size_t i = 0; i < keys.size(); ++i) add_family(judging, scoped, keys[i], versions, &worth[i * periods]);
    }
}

} // namespace sim
