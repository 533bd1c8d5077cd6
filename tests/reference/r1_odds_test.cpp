#include "sim/solve/odds.h"
#include "sim/solve/solution.h"
#include "tests/reference/r1_case.h"
#include "tests/support/catch.h"

#include <memory>
#include <string>
#include <string_view>

using namespace sim;

// How the headline of R1 is distributed under ways of playing without thinking.

namespace {

struct Solved {
    explicit Solved(std::string_view encoding) : r1(encoding), solution(solve(r1.world(), {})) { REQUIRE(solution->is_solved()); }

    [[nodiscard]] Odds guessing(double uniform) const
    {
        const auto odds = odds_of_guessing(solution->world, solution->graph, *solution->best, uniform, std::size_t{1} << 32);
        REQUIRE(odds.has_value());
        return *odds;
    }

    R1 r1;
    std::unique_ptr<Solution> solution;
};

} // namespace

TEST_CASE("somebody who plays R1 at random earns the published mean, spread and odds", "[reference][r1][odds]")
{
    for (const std::string_view encoding : {"raw", "duties"}) {
        INFO(std::string(encoding));
        const Odds odds = Solved(encoding).guessing(1);

        CHECK(is_near(odds.mean, 237.782164717227, 1e-13));
        CHECK(is_near(odds.sd, 214.756422120656, 1e-13));
        CHECK(is_near(odds.pass, 0.048181157004101, 1e-12));
        double all = 0;
        for (const double each : odds.headline) all += each;
        CHECK(is_near(all, 1, 1e-13));
    }
}

TEST_CASE("both encodings of R1 give the same odds to somebody who errs now and then", "[reference][r1][odds]")
{
    const Solved raw("raw"), duties("duties");
    for (const double uniform : {0.5, 0.2, 0.05}) {
        const Odds a = raw.guessing(uniform), b = duties.guessing(uniform);

        CHECK(is_near(a.mean, b.mean, 1e-12));
        CHECK(is_near(a.sd, b.sd, 1e-12));
        CHECK(is_near(a.pass, b.pass, 1e-12));
    }
    CHECK(is_near(raw.guessing(0).mean, 1000));
    CHECK(raw.guessing(0).sd < 1e-9);
}

TEST_CASE("the first option of R1 earns 100, every time", "[reference][r1][odds]")
{
    for (const std::string_view encoding : {"raw", "duties"}) {
        const R1 r1(encoding);

        const auto odds = odds_of(r1.world(), Policy::First);

        REQUIRE(odds.has_value());
        CHECK(odds->headline[100] == 1);
        CHECK(odds->mean == 100);
        CHECK(odds->sd == 0);
        CHECK(odds->pass == 0);
    }
}

TEST_CASE("who does nothing in R1 waits until trust is gone", "[reference][r1][odds]")
{
    const auto odds = odds_of(R1("raw").world(), Policy::DoNothing);

    REQUIRE(odds.has_value());
    CHECK(odds->headline[0] == 1);
}
