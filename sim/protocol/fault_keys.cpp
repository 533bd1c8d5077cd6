#include "sim/protocol/fault_keys.h"

#include "sim/model/instances.h"
#include "sim/protocol/points.h"

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

/// What a conditional duty can cost when it is late: its weight less the credit.
void add_late_amounts(FaultKey& key, const Rule& rule)
{
    if (rule.grace >= rule.weight) {
        // The credit falls by less than a point from day to day: each number of points comes.
        for (std::int32_t amount = 1; amount < rule.weight; ++amount) add_amount(key, amount);
        return;
    }
    for (std::int32_t late = 1; late < rule.grace; ++late) {
        add_amount(key, rule.weight - credit_of(rule.weight, rule.grace, late));
    }
}

} // namespace

std::uint32_t FaultPlaces::slot_for(std::uint32_t number) const
{
    const auto found = std::lower_bound(told_apart.begin(), told_apart.end(), std::pair{number, std::uint32_t{0}});
    return found != told_apart.end() && found->first == number ? found->second : other;
}

std::uint32_t FaultBook::key_of(const Rule& rule, const Scoped& scoped)
{
    const auto [known, is_new] = keys_.emplace(rule.fault_key, static_cast<std::uint32_t>(faults_.keys.size()));
    if (is_new) faults_.keys.push_back({rule.fault_key, scoped.chapter, {0}});
    FaultKey& key = faults_.keys[known->second];
    key.chapter = later(key.chapter, scoped.chapter);
    add_amount(key, rule.weight);
    if (is_duty(rule.kind)) add_late_amounts(key, rule);
    return known->second;
}

std::uint32_t FaultBook::slot(const FaultSlot& wanted)
{
    const auto number = static_cast<std::uint32_t>(faults_.slots.size());
    const auto [known, is_new] = slots_.emplace(std::tuple(wanted.key, wanted.by_key, wanted.by_recipient), number);
    if (is_new) faults_.slots.push_back(wanted);
    return known->second;
}

FaultPlaces FaultBook::add(const Rule& rule, const Scoped& scoped, const std::vector<Produced>& produced)
{
    FaultPlaces places;
    const bool earns_credit = is_duty(rule.kind) && scoped.expected;
    if (earns_credit || rule.weight <= 0) return places;

    const std::uint32_t key = key_of(rule, scoped);
    places.costs = true;
    places.other = slot({key, {}, {}, 0});
    const TypeId type = telling_type(rule);
    if (!type.exists() || type.raw() >= produced.size()) return places;
    if (rule.per == FaultPer::Key) {
        for (const KeyId id : produced[type.raw()].keys) places.told_apart.emplace_back(id.raw(), slot({key, id, {}, 0}));
    } else if (rule.per == FaultPer::Recipient) {
        for (const ActorId id : produced[type.raw()].recipients) places.told_apart.emplace_back(id.raw(), slot({key, {}, id, 0}));
    }
    std::sort(places.told_apart.begin(), places.told_apart.end());
    return places;
}

} // namespace sim
