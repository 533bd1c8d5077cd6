#include "sim/cohort/proportions.h"

#include "tests/support/catch.h"

#include <cmath>

using namespace sim::cohort;

namespace {

bool is(double found, double told, double within) { return std::abs(found - told) <= within; }

} // namespace

TEST_CASE("the normal distribution has the values of its tables", "[cohort][statistics]")
{
    CHECK(normal_below(0) == 0.5);
    CHECK(is(normal_below(1), .841344746068543, 1e-14));
    CHECK(is(normal_below(-1.959963984540054), .025, 1e-14));
    CHECK(is(normal_below(2.999999), normal_below(3.000001), 1e-7));
    CHECK(is(normal_below(-4) * 1e5, 3.16712418331199, 1e-9));
    CHECK(is(normal_below(-8) * 1e16, 6.22096057427178, 1e-9));
    CHECK(is(normal_at(.8), .841621233572914, 1e-12));
    CHECK(is(normal_at(.975), interval_z(), 1e-12));
}

TEST_CASE("54 of 150 against 36 of 150 is the published comparison", "[cohort][statistics]")
{
    const Comparison found = compare_proportions(54, 150, 36, 150);

    CHECK(is(found.difference, .12, 1e-15));
    CHECK(is(found.z, 2.27, .005));
    CHECK(is(found.p.value(), .023, .0005));
    CHECK(is(found.interval.low, .017, .0005));
    CHECK(is(found.interval.high, .223, .0005));
}

TEST_CASE("groups in which nobody or everybody has it are told nothing apart", "[cohort][statistics]")
{
    CHECK(compare_proportions(0, 20, 0, 30).z == 0);
    CHECK_FALSE(compare_proportions(0, 20, 0, 30).p.has_value());
    CHECK_FALSE(compare_proportions(20, 20, 30, 30).p.has_value());
}

TEST_CASE("tiny groups have Newcombe's interval, which has a width and stays within -1 and 1", "[cohort][statistics]")
{
    // Newcombe 1998, method 10: 56/70 - 48/80 is .0524 to .3339, here Wald's; 9/10 - 3/10 is .1705 to .8090; 10/10 - 0/10 is .6075 to 1.
    const Comparison nine = compare_proportions(9, 10, 3, 10), all = compare_proportions(10, 10, 0, 10), none = compare_proportions(0, 1, 0, 1);

    CHECK(is(nine.interval.low, .1705, .00005));
    CHECK(is(nine.interval.high, .8090, .00005));
    CHECK(is(all.interval.low, .6075, .00005));
    CHECK(is(all.interval.high, 1, 1e-12));
    CHECK(none.interval.low < -.7);
    CHECK(none.interval.high > .7);
}

TEST_CASE("the interval stays Wald's down to five people with it and five without", "[cohort][statistics]")
{
    // 5 of 10 against 5 of 10: 1.96 sqrt(.25/10 + .25/10) = .4383. Four would have Newcombe's, which is narrower here.
    CHECK(is(compare_proportions(5, 10, 5, 10).interval.high, .4383, .00005));
    CHECK(compare_proportions(4, 8, 4, 8).interval.high < interval_z() * std::sqrt(.0625));
}

TEST_CASE("the smallest detectable rise is the published one", "[cohort][statistics][power]")
{
    CHECK(is(smallest_detectable(.1, 150, .8).value(), .118, .0005));
    CHECK(is(smallest_detectable(.2, 150, .8).value(), .143, .0005));
    CHECK(is(smallest_detectable(.3, 150, .8).value(), .156, .0005));
    CHECK(is(smallest_detectable(.2, 75, .8).value(), .209, .0005));
    CHECK_FALSE(smallest_detectable(.9, 3, .8).has_value());
}

TEST_CASE("the people needed for a rise are those by which it is just detectable", "[cohort][statistics][power]")
{
    CHECK(people_needed(.2, *smallest_detectable(.2, 150, .8) + 1e-9, .8) == 150);
    CHECK(people_needed(.1, *smallest_detectable(.1, 400, .8) - 1e-9, .8) == 401);
    CHECK(people_needed(.2, 1e-15, .8) == MostPeopleTold + 1);
}

TEST_CASE("a share has Wilson's interval, which leaves neither end", "[cohort][statistics]")
{
    // 10 of 50: (0.2 + z^2/100 -+ z sqrt(.16/50 + z^2/10000)) / (1 + z^2/50), z^2 = 3.8415: (0.2384 -+ 0.1175) / 1.0768
    const Interval fifth = share_interval(10, 50), none = share_interval(0, 50), all = share_interval(50, 50);

    CHECK(is(fifth.low, .1124, .0001));
    CHECK(is(fifth.high, .3304, .0001));
    CHECK(none.low == 0);
    CHECK(none.high > 0);
    CHECK(all.low < 1);
    CHECK(all.high == 1);
}
