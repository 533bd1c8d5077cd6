#include "sim/protocol/fault_keys.h"

#include "sim/protocol/points.h"
#include "sim/protocol/produced.h"

#include <algorithm>

namespace sim {

namespace {

/// Later of two chapters; none is the end of the scenario.
ChapterId later(ChapterId a, ChapterId b) { return std::max(a, b); }

void add_amount(FaultKey& key, std::int32_t amount)
{
    const auto place = std::lower_bound(key.amounts.begin(), key.amounts.end(), amount);
    if (place == key.amounts.end() || *place != amount) key.amounts.insert(place, amount);
}

std::uint32_t slot(FaultKeys& faults, const FaultSlot& wanted)
{
    const auto known = std::find(faults.slots.begin(), faults.slots.end(), wanted);
    if (known != faults.slots.end()) return static_cast<std::uint32_t>(known - faults.slots.begin());
    faults.slots.push_back(wanted);
    return static_cast<std::uint32_t>(faults.slots.size() - 1);
}

/// The type of the events that carry the instance of a fault: the subject of a prohibition, or what gives a duty its
/// key.
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

} // namespace

std::int32_t add_fault_key(FaultKeys& faults, const Rule& rule, const Scoped& scoped)
{
    const bool earns_credit = is_duty(rule.kind) && scoped.expected;
    if (earns_credit || rule.weight <= 0) return -1;

    auto key = std::find_if(faults.keys.begin(), faults.keys.end(),
                            [&](const FaultKey& known) { return known.id == rule.fault_key; });
    if (key == faults.keys.end()) {
        faults.keys.push_back({rule.fault_key, scoped.chapter, {0}});
        key = faults.keys.end() - 1;
    }
    key->chapter = later(key->chapter, scoped.chapter);
    add_amount(*key, rule.weight);
    for (std::int32_t late = 1; is_duty(rule.kind) && late < rule.grace; ++late) {
        add_amount(*key, rule.weight - credit_of(rule.weight, rule.grace, late));
    }
    return static_cast<std::int32_t>(key - faults.keys.begin());
}

std::vector<std::uint32_t> add_fault_slots(FaultKeys& faults, std::uint32_t key, const Rule& rule,
                                           const Scenario& scenario, const Vocabulary& vocabulary)
{
    const std::uint32_t other = slot(faults, {key, {}, {}, 0});
    if (rule.per == FaultPer::Rule) return {other};

    const Produced carried = produced(scenario, vocabulary, telling_type(rule));
    if (rule.per == FaultPer::Key) {
        std::vector<std::uint32_t> by_key(scenario.keys.size() + 1, other);
        for (const KeyId id : carried.keys) by_key[id.raw()] = slot(faults, {key, id, {}, 0});
        return by_key;
    }
    std::vector<std::uint32_t> by_recipient(scenario.actors.size() + 1, other);
    for (const ActorId id : carried.recipients) by_recipient[id.raw()] = slot(faults, {key, {}, id, 0});
    return by_recipient;
}

} // namespace sim
