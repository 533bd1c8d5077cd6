#include "sim/protocol/points.h"
#include "sim/score/headline.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace sim;
using Caps = std::vector<std::int32_t>;

TEST_CASE("the headline is the points, not below 0, not above 1000 and not above any cap", "[score][headline]")
{
    CHECK(headline_of(500, {}) == 500);
    CHECK(headline_of(-150, {}) == 0);
    CHECK(headline_of(1200, {}) == 1000);
    CHECK(headline_of(739, {400}) == 400);
    CHECK(headline_of(739, {600, 400}) == 400);
    CHECK(headline_of(739, {400, 600}) == 400);
    CHECK(headline_of(739, {400, 400}) == 400);
    CHECK(headline_of(739, {900}) == 739);
}

TEST_CASE("a dimension is shown as permille, rounded down, 0 to 1000, and not at all without points",
          "[score][headline]")
{
    CHECK(permille_of(2, 3) == 666);
    CHECK(permille_of(-5, 3) == 0);
    CHECK(permille_of(4, 3) == 1000);
    CHECK_FALSE(permille_of(-5, 0).has_value());
}

TEST_CASE("I8: caps may come in any order, again, and never raise", "[score][invariants]")
{
    CHECK(rc::check([](std::int32_t raw) {
        const std::int32_t points = raw % 1500;
        Caps caps = *rc::gen::container<Caps>(rc::gen::inRange(0, 1001));
        const std::int32_t headline = headline_of(points, caps);

        Caps turned(caps.rbegin(), caps.rend()), twice = caps;
        twice.insert(twice.end(), caps.begin(), caps.end());
        RC_ASSERT(headline_of(points, turned) == headline);
        RC_ASSERT(headline_of(points, twice) == headline);
        RC_ASSERT(headline_of(headline, caps) == headline);
        RC_ASSERT(headline <= headline_of(points, {}));
    }));
}

TEST_CASE("I14: under the same caps, at least as many points in every dimension never give a lower headline",
          "[score][invariants]")
{
    CHECK(rc::check([] {
        const Caps caps = *rc::gen::container<Caps>(rc::gen::inRange(0, 1001));
        Points less, more;
        for (std::size_t i = 0; i < less.by.size(); ++i) {
            less.by[i] = *rc::gen::inRange(-300, 300);
            more.by[i] = less.by[i] + *rc::gen::inRange(0, 300);
        }
        RC_ASSERT(headline_of(more.sum(), caps) >= headline_of(less.sum(), caps));
    }));
}
