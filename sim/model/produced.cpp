#include "sim/model/produced.h"

#include "sim/model/possible_events.h"

#include <algorithm>

namespace sim {

namespace {

template <class Id, class Less>
void tidy(std::vector<Id>& ids, Less less)
{
    // Most repetitions stand side by side: what is left is little to sort.
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::sort(ids.begin(), ids.end(), less);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

std::vector<Produced> produced_by_type(const Scenario& scenario, const Vocabulary& vocabulary)
{
    std::vector<Produced> types(vocabulary.types.size() + scenario.own_types.size());
    for (const PossibleEvent& event : possible_events(scenario, vocabulary)) {
        if (event.type.raw() >= types.size()) continue;
        Produced& type = types[event.type.raw()];
        if (event.key.exists()) type.keys.push_back(event.key);
        if (event.to.exists()) type.recipients.push_back(event.to);
    }
    for (Produced& type : types) {
        tidy(type.keys, [&](KeyId a, KeyId b) { return scenario.keys[a.raw()] < scenario.keys[b.raw()]; });
        tidy(type.recipients, [](ActorId a, ActorId b) { return a < b; });
    }
    return types;
}

} // namespace sim
