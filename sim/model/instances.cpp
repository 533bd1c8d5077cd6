#include "sim/model/instances.h"

#include <algorithm>

namespace sim {

namespace {

const Produced* produced_for(TypeId type, const std::vector<Produced>& produced)
{
    return type.exists() && type.raw() < produced.size() ? &produced[type.raw()] : nullptr;
}

bool has_keys(const Rule& rule) { return rule.keyed && rule.kind != RuleKind::Recurrence; }

/// The type whose events give a rule its keys: what begins an instance.
TypeId keying_type(const Rule& rule) { return is_triggered(rule) ? rule.trigger.type : rule.target.type; }

std::uint64_t count_keys(const Rule& rule, const std::vector<Produced>& produced)
{
    if (!has_keys(rule)) return 1;
    const Produced* const carried = produced_for(keying_type(rule), produced);
    return carried != nullptr ? carried->keys.size() : 0;
}

std::uint64_t count_told_apart(const Rule& rule, const std::vector<Produced>& produced)
{
    const Produced* const carried = produced_for(telling_type(rule), produced);
    if (carried == nullptr || rule.per == FaultPer::Rule) return 0;
    return rule.per == FaultPer::Key ? carried->keys.size() : carried->recipients.size();
}

} // namespace

bool is_triggered(const Rule& rule) { return rule.kind != RuleKind::Existence && rule.trigger.type.exists(); }

std::vector<KeyId> instance_keys(const Rule& rule, const std::vector<Produced>& produced)
{
    if (!has_keys(rule)) return {KeyId{}};
    const Produced* const carried = produced_for(keying_type(rule), produced);
    return carried != nullptr ? carried->keys : std::vector<KeyId>{};
}

std::size_t periods_of(const Rule& rule)
{
    if (rule.kind != RuleKind::Existence && rule.kind != RuleKind::Response) return 1;
    return std::max<std::size_t>(1, rule.periods.size() + static_cast<std::size_t>(rule.months));
}

bool can_be_versions(const Rule& a, const Rule& b)
{
    return a.kind == b.kind && a.dimension == b.dimension && is_triggered(a) == is_triggered(b) &&
           has_keys(a) == has_keys(b) && (!has_keys(a) || keying_type(a) == keying_type(b)) &&
           periods_of(a) == periods_of(b);
}

TypeId telling_type(const Rule& rule)
{
    switch (rule.kind) {
    case RuleKind::Absence:
    case RuleKind::NotResponse:
    case RuleKind::Existence:
        return rule.target.type;
    case RuleKind::Response:
    case RuleKind::Recurrence:
    case RuleKind::Precedence:
        return rule.trigger.type.exists() ? rule.trigger.type : rule.target.type;
    }
    return {};
}

std::uint64_t count_instances(const Protocol& protocol, const Scenario& scenario, const Vocabulary& vocabulary)
{
    const std::vector<Produced> produced = produced_by_type(scenario, vocabulary);
    std::uint64_t count = 0;
    for (const Rule& rule : protocol.rules) {
        count += count_keys(rule, produced) * periods_of(rule) + count_told_apart(rule, produced);
    }
    return count;
}

} // namespace sim
