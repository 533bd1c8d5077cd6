#include "sim/session/view/partners.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

using namespace sim;

namespace {

/// Two people of one centre, of whom only the second has places by the week.
Visit a_centre_of_two(std::string_view seats = R"([{"id": "ess"}])")
{
    Visit out = visit();
    out.program = world(R"j("seats": )j" + std::string(seats) + R"j(,
        "actors": [{"id": "lead", "role": "supervisor", "name": "Head"}, {"id": "ess", "role": "ess", "name": "Office"},
                   {"id": "csd", "role": "csd", "name": "Centre", "person": "Rok", "waits": 14},
                   {"id": "debts", "role": "csd", "name": "Centre", "person": "Mia", "waits": 3, "capacity": 2},
                   {"id": "client", "role": "client", "name": "Ana"}, {"id": "doctor", "role": "health", "name": "Surgery"}],
        "events": [{"id": "advice", "grid": "day", "by": "debts"}],
        "acts": [{"id": "send", "text": "Send her there", "takes": 1, "effects": ["refer(debts, advice)"]}])j");
    return out;
}

Session after(const Visit& house, int pauses, std::size_t seat = 0)
{
    Setup setup;
    setup.seat = SeatId{seat};
    auto session = begin(house.program, setup);
    REQUIRE(session);
    session = act(house.program, *session, house.program.scenario.act_named("send"));
    for (; pauses > 0; --pauses) {
        REQUIRE(session);
        session = act(house.program, *session, house.program.scenario.act_named("pause"));
    }
    REQUIRE(session);
    return std::move(*session);
}

std::vector<std::string> people(const std::vector<Partner>& partners)
{
    std::vector<std::string> out;
    for (const Partner& partner : partners) out.push_back(partner.name + "/" + partner.person);
    return out;
}

} // namespace

TEST_CASE("partners are all but the seat, the client and the supervisor, as written", "[session][view][partners]")
{
    const Visit house = a_centre_of_two();

    const auto partners = partners_of(house.reading(), after(house, 0));

    CHECK(people(partners) == std::vector<std::string>{"Centre/Rok", "Centre/Mia", "Surgery/"});
    CHECK(partners[0].role == Role::Csd);
    CHECK(partners[0].waits == 14);
    CHECK(partners[2].role == Role::Health);
    CHECK(partners[2].waits == 0);
}

TEST_CASE("from the other seat the first one is a partner", "[session][view][partners]")
{
    const Visit house = a_centre_of_two(R"([{"id": "ess"}, {"id": "csd"}])");
    Setup setup;
    setup.seat = SeatId{1};
    const auto session = begin(house.program, setup);
    REQUIRE(session);

    CHECK(people(partners_of(house.reading(), *session)) == std::vector<std::string>{"Office/", "Centre/Mia", "Surgery/"});
}

TEST_CASE("a referral takes a place of the week and is awaited, of the one it went to, until the answer comes", "[session][view][partners]")
{
    const Visit house = a_centre_of_two();

    const auto sent = partners_of(house.reading(), after(house, 2));
    const auto answered = partners_of(house.reading(), after(house, 3));

    CHECK(sent[0].places == -1);
    CHECK(sent[0].taken == 0);
    CHECK(sent[0].awaited_since.empty());
    CHECK(sent[1].places == 2);
    CHECK(sent[1].taken == 1);
    CHECK(sent[1].awaited_since == "Tue 3 Mar 2026");
    CHECK(answered[1].awaited_since.empty());
    CHECK(answered[1].taken == 1);
}
