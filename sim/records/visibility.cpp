#include "sim/records/visibility.h"

#include <array>
#include <cassert>

namespace sim {

bool may_read(const CommonClient& client, const ClientEntry& entry, Body as)
{
    if (!knows(client.known_to, as)) return false;
    return entry.by == as || entry.basis != SharingBasis::None;
}

SharingBasis basis_needed(const EntryContent& content)
{
    const bool is_of_money_or_support = std::holds_alternative<BenefitPaid>(content) || std::holds_alternative<SupportTried>(content);
    return is_of_money_or_support ? SharingBasis::PublicTask : SharingBasis::Consent;
}

SeenClient seen_by(const CommonClient& client, Body as)
{
    assert(knows(client.known_to, as));
    SeenClient seen{client, {}};
    seen.client.entries.clear();
    std::array<Withheld, EntryKindIds.size()> withheld{};
    for (const ClientEntry& entry : client.entries) {
        if (may_read(client, entry, as)) {
            seen.client.entries.push_back(entry);
            continue;
        }
        const std::size_t kind = entry.content.index();
        withheld[kind] = {kind, basis_needed(entry.content), withheld[kind].count + 1};
    }
    for (const Withheld& each : withheld)
        if (each.count > 0) seen.withheld.push_back(each);
    return seen;
}

} // namespace sim
