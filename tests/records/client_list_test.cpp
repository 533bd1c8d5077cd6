#include "sim/records/client_list.h"

#include "sim/records/practice.h"
#include "tests/records/people.h"
#include "tests/support/catch.h"

#include <string>

using namespace sim;

namespace {

using Ids = std::vector<std::uint32_t>;

/// Four people: two of Zabrze, two of Świętochłowice.
std::vector<CommonClient> four()
{
    std::vector<CommonClient> clients{a_client(1, "Łukasz", "Wójcik"), a_client(2, "Anna", "Zając"), a_client(3, "Anna", "Adamczyk"), a_client(4, "Ewa", "Wilk")};
    clients[0].group = ClientGroup::Participants;
    clients[1].group = ClientGroup::Comparison;
    clients[1].household.generations = Generations{0, 2};
    clients[2].county = clients[3].county = HomeCounty::Swietochlowice;
    clients[2].known_to = KnownTo::Pup;
    clients[3].known_to = KnownTo::Ops;
    clients[3].household.generations.reset();
    clients[3].also_written = {{"Ewa", "Wilk-Nowak"}};
    return clients;
}

Ids found(const ClientFilter& filter, const std::vector<CommonClient>& clients = four())
{
    Ids ids;
    for (const CommonClient& each : listed(clients, filter)) ids.push_back(each.id);
    return ids;
}

Ids searched(const std::string& text)
{
    ClientFilter filter;
    filter.search = text;
    return found(filter);
}

} // namespace

TEST_CASE("without a filter all are listed, by surname, then given name, without entries", "[records][list]")
{
    std::vector<CommonClient> clients = four();
    clients[0].entries = {wrote(1, Body::Pup, "2025-01-08", Contacted{})};

    CHECK(found({}, clients) == Ids{3, 4, 1, 2});
    for (const CommonClient& each : listed(clients, {})) CHECK(each.entries.empty());
}

TEST_CASE("a search finds names, other spellings, counties and numbers without regard to capitals and marks", "[records][list]")
{
    CHECK(searched("wojcik") == Ids{1});
    CHECK(searched("ŁUKASZ") == Ids{1});
    CHECK(searched("lukasz wojc") == Ids{1});
    CHECK(searched("Swietochlowice") == Ids{3, 4});
    CHECK(searched("świętochłowice anna") == Ids{3});
    CHECK(searched("nowak") == Ids{4});
    CHECK(searched("4") == Ids{4});
    CHECK(searched("  ") == Ids{3, 4, 1, 2});
    CHECK(searched("kowalski").empty());
}

TEST_CASE("hostile words find nothing and harm nothing", "[records][list]")
{
    for (const std::string& text : {std::string("'; DROP TABLE client; --"), std::string("%"), std::string("_"), std::string("\""), std::string("\\"),
                                    std::string("wojcik\0zajac", 12), std::string("\xff\xfe"), std::string(1 << 20, 'a'), std::string(1 << 20, '%')})
        CHECK(searched(text).empty());
    CHECK(searched(std::string(1 << 20, ' ')) == Ids{3, 4, 1, 2});
}

TEST_CASE("each filter keeps exactly those it names", "[records][list]")
{
    ClientFilter county, group, inherited, not_inherited, alone, pup, ops;
    county.county = HomeCounty::Swietochlowice;
    group.group = ClientGroup::Comparison;
    inherited.inherited = true;
    not_inherited.inherited = false;
    alone.known_to = KnownTo::Ops;
    pup.as = Body::Pup;
    ops.as = Body::Ops;

    CHECK(found(county) == Ids{3, 4});
    CHECK(found(group) == Ids{2});
    CHECK(found(inherited) == Ids{3, 1});
    CHECK(found(not_inherited) == Ids{2});
    CHECK(found(alone) == Ids{4});
    CHECK(found(pup) == Ids{3, 1, 2});
    CHECK(found(ops) == Ids{4, 1, 2});
    pup.county = HomeCounty::Swietochlowice;
    pup.search = "wilk";
    CHECK(found(pup).empty());
}

TEST_CASE("a record that was merged into another is not listed and not counted", "[records][list]")
{
    std::vector<CommonClient> clients = four();
    clients[0].merged_into = 2;

    CHECK(found({}, clients) == Ids{3, 4, 2});
    CHECK(quotas_of(clients).rows[1] == QuotaRow{HomeCounty::Zabrze, true, 0, 0});
}

TEST_CASE("the filters of a whole register part it as its quotas say", "[records][list]")
{
    const std::vector<CommonClient> clients = practice_register(7).clients;
    for (const HomeCounty county : {HomeCounty::Zabrze, HomeCounty::Swietochlowice, HomeCounty::StrzelceOpolskie})
        for (const ClientGroup group : {ClientGroup::Participants, ClientGroup::Comparison})
            for (const bool inherited : {false, true}) {
                ClientFilter filter;
                filter.county = county;
                filter.group = group;
                filter.inherited = inherited;
                CHECK(found(filter, clients).size() == 25);
                filter.known_to = KnownTo::Both;
                CHECK(found(filter, clients).size() == 17);
            }
}
