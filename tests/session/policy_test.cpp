#include "sim/session/moves.h"
#include "sim/session/policy.h"

#include "tests/support/catch.h"
#include "tests/support/world.h"

#include <string>

using namespace sim;

namespace {

Program an_office()
{
    return world(R"(
        "go_on": true,
        "acts": [{"id": "short", "text": "No", "takes": 1, "once": true},
                 {"id": "thank", "text": "Čšž", "takes": 1, "tags": ["courtesy"]},
                 {"id": "long", "text": "A longer one", "takes": 1},
                 {"id": "rest", "text": "Rest", "takes": 1, "tags": ["neutral"]}])");
}

std::string first_choice(Policy policy, const Program& program)
{
    const auto session = begin(program, Setup{});
    REQUIRE(session);
    return program.scenario.name_of(choose(policy, program, *session));
}

} // namespace

TEST_CASE("each policy takes the act it is named after", "[session][policy]")
{
    const Program program = an_office();

    CHECK(first_choice(Policy::First, program) == "short");
    CHECK(first_choice(Policy::Last, program) == "go_on");
    CHECK(first_choice(Policy::Longest, program) == "long");
    CHECK(first_choice(Policy::Politest, program) == "thank");
    CHECK(first_choice(Policy::DoNothing, program) == "go_on");
    CHECK(first_choice(Policy::DoEverything, program) == "short");
}

TEST_CASE("the middle of an even number is the lower one", "[session][policy]")
{
    const auto offers = [](const Program& program) { return offered(program, begin(program, Setup{})->state()).size(); };
    const Program program = an_office();
    const std::size_t middle = (offers(program) + 1) / 2 - 1;

    const auto session = begin(program, Setup{});
    REQUIRE(session);

    CHECK(choose(Policy::AllMiddle, program, *session).raw() == offered(program, session->state())[middle].index);
}

TEST_CASE("doing everything does each desk act once before it repeats one", "[session][policy]")
{
    const Program program = an_office();
    auto session = begin(program, Setup{});
    REQUIRE(session);
    std::string acts;

    for (int i = 0; i < 4; ++i) {
        const ActId next = choose(Policy::DoEverything, program, *session);
        acts += program.scenario.name_of(next) + " ";
        session = act(program, *session, next);
        REQUIRE(session);
    }

    CHECK(acts == "short thank long rest ");
}

TEST_CASE("random play is repeated by its seed", "[session][policy]")
{
    const Program program = an_office();
    const auto hash = [&](std::uint64_t seed) {
        Setup setup;
        setup.seed = seed;
        auto session = begin(program, setup);
        REQUIRE(session);
        Setback setback;
        REQUIRE(play_out(Policy::Random, program, *session, setback));
        std::string line;
        for (const Turn& turn : session->line) line += move_name(program, turn.move) + " ";
        return line;
    };

    CHECK(hash(5) == hash(5));
    CHECK(hash(5) != hash(6));
}

TEST_CASE("a policy is known by its name", "[session][policy]")
{
    for (std::size_t i = 0; i < PolicyNames.size(); ++i) CHECK(policy_named(PolicyNames[i]) == static_cast<Policy>(i));
    CHECK_FALSE(policy_named("clever"));
}
