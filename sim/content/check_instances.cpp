#include "sim/content/checking.h"
#include "sim/content/limits.h"
#include "sim/content/suggest.h"
#include "sim/model/instances.h"

namespace sim {

std::string too_many_instances(const Protocol& protocol, const Scenario& scenario, const Vocabulary& vocabulary)
{
    const std::uint64_t count = count_instances(protocol, scenario, vocabulary);
    if (count <= MaxInstances) return {};
    return "the rules of " + quoted(protocol.id) + " have " + std::to_string(count) +
           " instances in this scenario, by key, by period and by what `per` tells apart; " +
           std::to_string(MaxInstances) + " can be judged, so use fewer keys, periods or rules";
}

void check_instances(const Checking& checking)
{
    if (checking.against.protocol == nullptr) return;
    std::string message = too_many_instances(*checking.against.protocol, checking.scenario, checking.against.vocabulary);
    if (!message.empty()) checking.report.error("S227", checking.places.root.member("protocol"), std::move(message));
}

}  // namespace sim
