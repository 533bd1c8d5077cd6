#include "sim/records/practice.h"

#include "sim/base/hash.h"
#include "sim/records/client_list.h"
#include "sim/records/doubles.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

using namespace sim;

namespace {

const PracticeRegister& practice_of_seed_1()
{
    static const PracticeRegister practice = practice_register(1);
    return practice;
}

struct Told {
    std::string text;

    Told& operator<<(std::string_view word)
    {
        text.append(word) += '|';
        return *this;
    }
    Told& operator<<(std::int64_t number) { return *this << std::string_view(std::to_string(number)); }
};

void tell(Told& told, const BenefitPaid& paid) { told << id_of(BenefitKindIds, paid.kind) << paid.amount << (paid.until ? write_date(*paid.until) : "paid"); }
void tell(Told& told, const SupportTried& tried)
{
    told << id_of(SupportFormIds, tried.form) << id_of(SupportResultIds, tried.result) << (tried.obstacle ? id_of(BarrierIds, *tried.obstacle) : "");
}
void tell(Told& told, const Assessed& assessed)
{
    for (const Barrier each : assessed.barriers) told << id_of(BarrierIds, each);
}
void tell(Told& told, const Contacted& contacted) { told << id_of(ContactWayIds, contacted.way); }

/// Every value of a record in one line for itself and one for each entry.
void tell(Told& told, const CommonClient& client)
{
    told << client.id << client.name.given << client.name.surname << id_of(SexIds, client.sex) << write_date(client.birth) << id_of(CountyIds, client.county);
    told << (client.group ? id_of(ClientGroupIds, *client.group) : "outside") << client.household.adults << client.household.children;
    if (const auto& generations = client.household.generations) told << generations->parents << generations->grandparents;
    told << client.months << id_of(KnownToIds, client.known_to) << "\n";
    for (const ClientEntry& entry : client.entries) {
        told << entry.number << entry.record << id_of(BodyIds, entry.by) << id_of(AuthorRoleIds, entry.role) << write_date(entry.date);
        told << id_of(SharingBasisIds, entry.basis) << EntryKindIds[entry.content.index()];
        std::visit([&](const auto& content) { tell(told, content); }, entry.content);
        told << "\n";
    }
}

std::string told_of(const PracticeRegister& practice)
{
    Told told;
    told << std::to_string(practice.seed) << write_date(practice.today) << "\n";
    for (const CommonClient& client : practice.clients) tell(told, client);
    return told.text;
}

} // namespace

TEST_CASE("a practice register has 50 participants in each county, 25 of them with inherited unemployment, and as many to compare", "[records][practice]")
{
    for (const std::uint64_t seed : {0ull, 1ull, 2026ull, ~0ull}) {
        const Quotas quotas = quotas_of(practice_register(seed).clients);

        CHECK(quotas.rows == std::vector<QuotaRow>{{HomeCounty::Zabrze, false, 25, 25},
                                                   {HomeCounty::Zabrze, true, 25, 25},
                                                   {HomeCounty::Swietochlowice, false, 25, 25},
                                                   {HomeCounty::Swietochlowice, true, 25, 25},
                                                   {HomeCounty::StrzelceOpolskie, false, 25, 25},
                                                   {HomeCounty::StrzelceOpolskie, true, 25, 25}});
        CHECK(quotas.outside == 12);
    }
}

TEST_CASE("quotas that are not met are seen", "[records][practice]")
{
    std::vector<CommonClient> clients = practice_of_seed_1().clients;
    const auto participant = std::find_if(clients.begin(), clients.end(), [](const CommonClient& each) {
        return each.group == ClientGroup::Participants && each.county == HomeCounty::Zabrze && has_inherited(each) == true;
    });
    REQUIRE(participant != clients.end());
    participant->household.generations->parents = 0;

    const Quotas quotas = quotas_of(clients);

    CHECK(quotas.rows[0] == QuotaRow{HomeCounty::Zabrze, false, 26, 25});
    CHECK(quotas.rows[1] == QuotaRow{HomeCounty::Zabrze, true, 24, 25});
}

TEST_CASE("both groups have the same structure person by person, not in number alone", "[records][practice]")
{
    using Structure = std::tuple<HomeCounty, bool, Sex, std::int32_t, std::int32_t, std::int32_t, std::int32_t, KnownTo>;
    const PracticeRegister& practice = practice_of_seed_1();
    std::map<ClientGroup, std::multiset<Structure>> groups;
    for (const CommonClient& client : practice.clients) {
        if (!client.group) continue;
        const CivilDate born = civil_of(client.birth), now = civil_of(practice.today);
        const std::int32_t age = now.year - born.year - (std::tie(born.month, born.day) > std::tie(now.month, now.day) ? 1 : 0);
        groups[*client.group].insert({client.county, *has_inherited(client), client.sex, age, client.months / 6, client.household.adults,
                                      client.household.children, client.known_to});
    }

    CHECK(groups[ClientGroup::Participants].size() == 150);
    CHECK(groups[ClientGroup::Participants] == groups[ClientGroup::Comparison]);
}

TEST_CASE("the twelve doubles that were planted are found, and nothing else, whatever the seed", "[records][practice][doubles]")
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const PracticeRegister practice = practice_register(seed);
        const auto record = [&](std::uint32_t id) -> const CommonClient& { return practice.clients[id - 1]; };
        REQUIRE(practice.clients.size() == PracticePeople + PracticeDoubles);

        const std::vector<LikelyDouble> found = likely_doubles(practice.clients);

        CAPTURE(seed);
        CHECK(found.size() == PracticeDoubles);
        std::set<std::tuple<ClientGroup, HomeCounty, bool>> cells;
        for (const LikelyDouble& each : found) {
            const CommonClient &a = record(each.first), &b = record(each.second), &enrolled = a.group ? a : b;
            REQUIRE(a.group.has_value() != b.group.has_value());
            CHECK(a.name != b.name);
            CHECK((a.known_to == KnownTo::Pup ? b.known_to == KnownTo::Ops : b.known_to == KnownTo::Pup));
            cells.insert({*enrolled.group, enrolled.county, *has_inherited(enrolled)});
        }
        CHECK(cells.size() == 12);
    }
}

TEST_CASE("everyone in a practice register is long unemployed, of working age, and has entries of exactly those who know them", "[records][practice]")
{
    const PracticeRegister& practice = practice_of_seed_1();
    std::uint32_t number = 0;
    for (const CommonClient& client : practice.clients) {
        CAPTURE(client.id);
        CHECK(client.months >= 12);
        CHECK(client.months <= 71);
        const std::int32_t age_days = practice.today.days - client.birth.days;
        CHECK(age_days >= 24 * 365);
        CHECK(age_days <= 60 * 366);
        std::set<Body> writers;
        for (const ClientEntry& entry : client.entries) {
            writers.insert(entry.by);
            CHECK(entry.record == client.id);
            CHECK(entry.number == ++number);
            CHECK(entry.date < practice.today);
        }
        CHECK(writers.size() == (client.known_to == KnownTo::Both ? 2 : 1));
        for (const Body by : writers) CHECK(knows(client.known_to, by));
        CHECK(std::is_sorted(client.entries.begin(), client.entries.end(), [](const auto& a, const auto& b) { return a.date < b.date; }));
    }
    CHECK(number > 2000);
}

TEST_CASE("the same seed gives the same register on every machine, another seed another", "[records][practice][golden]")
{
    const std::string told = told_of(practice_register(1));

    INFO(told.substr(0, 1500));
    CHECK(told == told_of(practice_of_seed_1()));
    CHECK(told != told_of(practice_register(2)));
    CHECK(fnv1a64(told) == 0xf938b3e0cf7dfa21ull);
}
