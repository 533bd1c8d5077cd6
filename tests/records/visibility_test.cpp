#include "sim/records/visibility.h"

#include "sim/records/practice.h"
#include "tests/records/people.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace sim;

namespace {

/// The OPS has written four entries, the PUP one.
CommonClient a_client_with_entries()
{
    CommonClient client = a_client(1, "Anna", "Wilk");
    client.entries = {
        wrote(1, Body::Ops, "2025-01-08", Assessed{{Barrier::Debts}}, SharingBasis::None),
        wrote(2, Body::Ops, "2025-01-09", BenefitPaid{BenefitKind::Periodic, 40000, std::nullopt}),
        wrote(3, Body::Ops, "2025-02-10", Contacted{ContactWay::HomeVisit}, SharingBasis::None),
        wrote(4, Body::Ops, "2025-02-11", Contacted{ContactWay::Phone}, SharingBasis::Consent),
        wrote(5, Body::Pup, "2025-03-12", Contacted{ContactWay::Office}, SharingBasis::None),
    };
    return client;
}

std::vector<std::uint32_t> numbers(const std::vector<ClientEntry>& entries)
{
    std::vector<std::uint32_t> out;
    for (const ClientEntry& each : entries) out.push_back(each.number);
    return out;
}

/// Entries in sight that their reader has no right to.
std::size_t leaks(const CommonClient& whole, const SeenClient& seen, Body as)
{
    return static_cast<std::size_t>(std::count_if(seen.client.entries.begin(), seen.client.entries.end(), [&](const ClientEntry& each) {
        return each.by != as && (whole.known_to != KnownTo::Both || each.basis == SharingBasis::None);
    }));
}

} // namespace

TEST_CASE("an institution reads what it wrote, and of the other what is shared on a basis", "[records][visibility]")
{
    const CommonClient client = a_client_with_entries();

    CHECK(numbers(seen_by(client, Body::Pup).client.entries) == std::vector<std::uint32_t>{2, 4, 5});
    CHECK(numbers(seen_by(client, Body::Ops).client.entries) == std::vector<std::uint32_t>{1, 2, 3, 4});
}

TEST_CASE("what is withheld is counted by kind, with the basis on which it could be read", "[records][visibility]")
{
    const SeenClient seen = seen_by(a_client_with_entries(), Body::Pup);

    CHECK(seen.withheld == std::vector<Withheld>{{2, SharingBasis::Consent, 1}, {3, SharingBasis::Consent, 1}});
    CHECK(seen_by(a_client_with_entries(), Body::Ops).withheld == std::vector<Withheld>{{3, SharingBasis::Consent, 1}});
}

TEST_CASE("no entry of a client whom one institution alone knows may be read by the other, whatever basis stands on it", "[records][visibility]")
{
    CommonClient client = a_client_with_entries();
    client.known_to = KnownTo::Ops;

    for (const ClientEntry& entry : client.entries) CHECK_FALSE(may_read(client, entry, Body::Pup));
    CHECK(may_read(client, client.entries[0], Body::Ops));
}

TEST_CASE("every form of support and every benefit of a common client is seen by both institutions", "[records][visibility]")
{
    std::size_t shared = 0;
    for (const CommonClient& client : practice_register(3).clients) {
        if (client.known_to != KnownTo::Both) continue;
        for (const ClientEntry& entry : client.entries) {
            if (basis_needed(entry.content) != SharingBasis::PublicTask) continue;
            ++shared;
            CHECK(may_read(client, entry, Body::Pup));
            CHECK(may_read(client, entry, Body::Ops));
        }
    }
    CHECK(shared > 500);
}

TEST_CASE("nothing leaks from a whole register, and a leak that is planted is caught", "[records][visibility]")
{
    std::size_t withheld = 0;
    for (const CommonClient& client : practice_register(4).clients)
        for (const Body as : {Body::Pup, Body::Ops}) {
            if (!knows(client.known_to, as)) continue;
            const SeenClient seen = seen_by(client, as);
            CHECK(leaks(client, seen, as) == 0);
            std::size_t hidden = 0;
            for (const Withheld& each : seen.withheld) hidden += static_cast<std::size_t>(each.count);
            CHECK(seen.client.entries.size() + hidden == client.entries.size());
            withheld += hidden;
        }
    CHECK(withheld > 200);

    const CommonClient client = a_client_with_entries();
    SeenClient leaking = seen_by(client, Body::Pup);
    leaking.client.entries.push_back(client.entries[0]);
    CHECK(leaks(client, leaking, Body::Pup) == 1);
}
