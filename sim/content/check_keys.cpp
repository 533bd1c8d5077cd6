#include "sim/content/checking.h"
#include "sim/content/suggest.h"
#include "sim/model/instances.h"
#include "sim/model/produced.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

namespace {

bool is_listed(const Scenario& scenario, const Rule& rule)
{
    return std::any_of(scenario.scope.begin(), scenario.scope.end(), [&](const ScopeEntry& entry) { return entry.rule == rule.id; });
}

/// The rule of the scope, of those that take their keys from another event, which can never see this one; none: they see it.
const Rule* blind_to(const Checking& checking, const std::vector<Produced>& produced, const Emission& emission)
{
    for (const Rule& rule : checking.against.protocol->rules) {
        if (!rule.keyed || !is_triggered(rule) || rule.target.type != emission.type || !is_listed(checking.scenario, rule)) continue;
        const std::vector<KeyId> keys = instance_keys(rule, produced);
        if (!keys.empty() && std::find(keys.begin(), keys.end(), emission.key) == keys.end()) return &rule;
    }
    return nullptr;
}

std::string words_about(const Checking& checking, const std::vector<Produced>& produced, const Emission& emission, const Rule& rule)
{
    const std::vector<std::string>& words = checking.scenario.keys;
    std::vector<std::string_view> known;
    for (const KeyId key : instance_keys(rule, produced)) known.push_back(words[key.raw()]);
    const std::string trigger = checking.against.vocabulary.types[rule.trigger.type.raw()].id;
    const std::string& written = words[emission.key.raw()];
    return "no " + trigger + " has the key " + quoted(written) + ", so the rule " + rule.id + " never counts this event" +
           did_you_mean(written, std::span<const std::string_view>(known));
}

} // namespace

void check_keys(const Checking& checking)
{
    if (checking.against.protocol == nullptr) return;
    const Scenario& scenario = checking.scenario;
    const std::vector<Produced> produced = produced_by_type(scenario, checking.against.vocabulary);
    for (std::size_t i = 0; i < scenario.effects.size(); ++i) {
        if (scenario.effects[i].kind != EffectKind::Emit) continue;
        const Emission& emission = scenario.emissions[scenario.effects[i].target];
        if (!emission.key.exists()) continue;
        if (const Rule* rule = blind_to(checking, produced, emission))
            checking.report.warning("S351", checking.places.effects[i], words_about(checking, produced, emission, *rule));
    }
}

} // namespace sim
