#include "sim/protocol/points.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <numeric>

using namespace sim;
using Shares = std::vector<std::int32_t>;

TEST_CASE("credit falls by days, rounded down, and is nothing at the end of grace", "[protocol][points]")
{
    CHECK(credit_of(300, 7, -3) == 300);
    CHECK(credit_of(300, 7, 0) == 300);
    CHECK(credit_of(300, 7, 1) == 257);
    CHECK(credit_of(300, 7, 7) == 0);
    CHECK(credit_of(300, 0, 1) == 0);
    CHECK(credit_of(100, 10, 3) == 70);
}

TEST_CASE("points are split by largest remainder, earlier ones first on ties", "[protocol][points]")
{
    CHECK(shares_of(100, 3) == Shares{34, 33, 33});
    CHECK(shares_of(2, 3) == Shares{1, 1, 0});
    CHECK(shares_of(100, Shares{1, 2}) == Shares{33, 67});
    CHECK(shares_of(10, Shares{0, 0}) == Shares{5, 5});
    CHECK(shares_of(10, std::size_t{0}).empty());
}

TEST_CASE("shares add up to the whole and are within one point of proportion", "[protocol][points]")
{
    CHECK(rc::check([] {
        const auto total = *rc::gen::inRange(0, 1001);
        const auto weights = *rc::gen::nonEmpty(rc::gen::container<Shares>(rc::gen::inRange(1, 1001)));

        const Shares shares = shares_of(total, weights);

        const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        RC_ASSERT(std::accumulate(shares.begin(), shares.end(), 0) == total);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            const std::int64_t floor = std::int64_t{total} * weights[i] / sum;
            RC_ASSERT(shares[i] >= floor);
            RC_ASSERT(shares[i] <= floor + 1);
        }
    }));
}
