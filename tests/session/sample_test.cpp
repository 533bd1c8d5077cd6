#include "sim/session/sample.h"
#include "sim/score/score.h"
#include "sim/session/policy.h"
#include "sim/solve/odds.h"
#include "sim/solve/solution.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"

#include <cmath>
#include <string>

using namespace sim;

namespace {

struct VisitWorld {
    Judging judging = visit().judging();
    World world{visit().program, &judging, SeatId{0}, all_variants(visit().program.scenario)};
};

} // namespace

TEST_CASE("what drawn plays say of a policy is what all plays say, within the error that is told", "[session][sample]")
{
    const VisitWorld it;
    const auto solution = solve(it.world, {});
    const auto exact = odds_of_all(it.world, solution->graph, *solution->best, {});
    REQUIRE(exact);

    const auto sample = sample_of(it.world, 400, {});

    REQUIRE(sample);
    CHECK(sample->plays == 400);
    REQUIRE(sample->policies.size() == PolicyNames.size());
    for (std::size_t i = 0; i < sample->policies.size(); ++i) {
        const SampledPolicy& drawn = sample->policies[i];
        const Odds& odds = *exact->at(i).odds;
        INFO(drawn.name);
        REQUIRE(drawn.name == exact->at(i).name);
        REQUIRE(drawn.standard_error);
        CHECK(std::abs(drawn.mean - odds.mean) <= 4 * *drawn.standard_error + 1e-9);
        CHECK(std::abs(*drawn.standard_error * 20 - odds.sd) <= 0.2 * odds.sd + 1e-9);
        CHECK(drawn.passed_from <= drawn.passed);
        CHECK(drawn.passed <= drawn.passed_to);
        CHECK(std::abs(drawn.passed - odds.pass) <= 2 * (drawn.passed_to - drawn.passed_from));
    }
}

TEST_CASE("Wilson's interval of none and of all of ten plays reaches in by 27.75 %", "[session][sample]")
{
    // z2 / (n + z2) with z2 = 3.841459 and n = 10.
    const VisitWorld it;

    const auto sample = sample_of(it.world, 10, {});

    REQUIRE(sample);
    const SampledPolicy& first = sample->policies[0];
    CHECK(first.passed == 0);
    CHECK(first.passed_from == 0);
    CHECK(std::abs(first.passed_to - 0.277533) < 1e-6);
}

TEST_CASE("the best of the drawn plays can be played and makes what is told", "[session][sample]")
{
    VisitWorld it;
    for (const bool capped : {false, true}) {
        it.world.capped = capped;
        const auto sample = sample_of(it.world, 50, {});
        REQUIRE(sample);

        Session session;
        Setback setback;
        REQUIRE(begin_undrawn(visit().program, {}, sample->play.variant, session, setback));
        for (const Move move : sample->play.moves) REQUIRE(make(visit().program, session, move, setback));

        const Score score = score_of(visit().program, it.judging, session.log, session.state());
        REQUIRE(score.headline);
        CHECK((capped ? *score.headline : score.points) == sample->at_least);
        CHECK(sample->at_least > 600);
    }
}

TEST_CASE("drawing plays stops when it is asked to, and a single play has no error", "[session][sample]")
{
    const VisitWorld it;
    int asked = 0;

    CHECK_FALSE(sample_of(it.world, 5, [&] { return ++asked < 7; }));
    CHECK(asked == 7);
    CHECK_FALSE(sample_of(it.world, 1, {})->policies[0].standard_error);
}
