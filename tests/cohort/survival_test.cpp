#include "sim/cohort/survival.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace sim::cohort;

namespace {

bool is(double found, double told, double within) { return std::abs(found - told) <= within; }

std::vector<Duration> at(const std::vector<std::int32_t>& happened, const std::vector<std::int32_t>& lost = {})
{
    std::vector<Duration> durations;
    for (const std::int32_t time : happened) durations.push_back({time, true});
    for (const std::int32_t time : lost) durations.push_back({time, false});
    return durations;
}

// Freireich et al. 1963, weeks of remission of 21 and 21 children: the data of most textbooks on survival.
std::vector<Duration> mercaptopurine()
{
    return at({6, 6, 6, 7, 10, 13, 16, 22, 23}, {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});
}
std::vector<Duration> placebo() { return at({1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}); }

} // namespace

TEST_CASE("the curve of the textbook has its steps and Greenwood's errors", "[cohort][survival]")
{
    const auto curve = kaplan_meier(mercaptopurine());

    // By hand at 6: 18/21 = .857; error .857 sqrt(3 / (21 * 18)) = .0764. At 7: 17 at risk, .857 * 16/17 = .807.
    const std::vector<std::int32_t> times{6, 7, 10, 13, 16, 22, 23};
    const std::vector<double> survival{.857, .807, .753, .690, .627, .538, .448}, errors{.0764, .0869, .0963, .1068, .1141, .1282, .1346};
    REQUIRE(curve.size() == times.size());
    for (std::size_t i = 0; i < curve.size(); ++i) {
        CHECK(curve[i].time == times[i]);
        CHECK(is(curve[i].survival, survival[i], .0005));
        CHECK(is(curve[i].error, errors[i], .00005));
        CHECK(is(curve[i].interval.high - curve[i].interval.low, std::min(1 - curve[i].interval.low, 2 * interval_z() * curve[i].error), 1e-12));
    }
    CHECK(curve[0].at_risk == 21);
    CHECK(curve[0].events == 3);
    CHECK(curve[1].at_risk == 17);
}

TEST_CASE("between steps the curve stays where it is, and before the first it is one", "[cohort][survival]")
{
    const auto curve = kaplan_meier(mercaptopurine());

    CHECK(survival_at(curve, 5).survival == 1);
    CHECK(survival_at(curve, 5).interval.low == 1);
    CHECK(survival_at(curve, 9).survival == curve[1].survival);
    CHECK(survival_at(curve, 100).survival == curve.back().survival);
    CHECK(kaplan_meier({}).empty());
}

TEST_CASE("the log-rank test of the textbook has its figure", "[cohort][survival]")
{
    const LogRank test = log_rank(mercaptopurine(), placebo());

    CHECK(test.observed == 9);
    CHECK(is(test.expected, 19.25, .005));
    CHECK(is(test.chi_square, 16.793, .0005));
    CHECK(is(*test.p * 1e5, 4.17, .005));
    CHECK(is(log_rank(placebo(), mercaptopurine()).chi_square, test.chi_square, 1e-9));
}

TEST_CASE("a log-rank test by hand: two against two", "[cohort][survival]")
{
    // Events at 1 (first), 2 (second), 3 (first), 4 (second). Expected of the first: 2/4 + 1/3 + 1/2 + 0 = 1.3333.
    // Variance: 1/4 + 2/9 + 1/4 + 0 = .72222. (2 - 1.3333)^2 / .72222 = .61538.
    const LogRank test = log_rank(at({1, 3}), at({2, 4}));

    CHECK(is(test.expected, 4. / 3, 1e-12));
    CHECK(is(test.variance, 13. / 18, 1e-12));
    CHECK(is(test.chi_square, 8. / 13, 1e-12));
}

TEST_CASE("groups without an event are told nothing apart", "[cohort][survival]")
{
    const LogRank test = log_rank(at({}, {5, 5}), at({}, {5}));

    CHECK(test.chi_square == 0);
    CHECK_FALSE(test.p.has_value());
}

TEST_CASE("the restricted mean is the area below the curve", "[cohort][survival][rmst]")
{
    // Happened at 1, 2, 4, lost at 3. Up to 3: 1 + .75 + .5 = 2.25, variance 1.25^2 / (4*3) + .5^2 / (3*2) = .171875, which is also that
    // of the four values 1, 2, 3, 3. Up to 4: 1 + .75 + .5 + .5 = 2.75, variance 1.75^2 / 12 + 1 / 6 = .421875.
    const auto curve = kaplan_meier(at({1, 2, 4}, {3}));

    const RestrictedMean three = restricted_mean(curve, 3), four = restricted_mean(curve, 4);

    CHECK(is(three.mean, 2.25, 1e-12));
    CHECK(is(three.error, std::sqrt(.171875), 1e-12));
    CHECK(is(four.mean, 2.75, 1e-12));
    CHECK(is(four.error, std::sqrt(.421875), 1e-12));
    CHECK(restricted_mean({}, 24).mean == 24);
}

TEST_CASE("the difference of two restricted means has the errors of both", "[cohort][survival][rmst]")
{
    // 10 - 12 = -2, error sqrt(.09 + .16) = .5, z = -4.
    const RestrictedDifference difference = restricted_difference({10, .3}, {12, .4});

    CHECK(is(difference.difference, -2, 1e-12));
    REQUIRE(difference.interval.has_value());
    CHECK(is(difference.interval->low, -2 - .98, .0001));
    CHECK(is(difference.interval->high, -2 + .98, .0001));
    CHECK(is(*difference.p * 1e5, 6.334, .001));
}

TEST_CASE("where nobody varies there is no error, so no interval and no p", "[cohort][survival][rmst]")
{
    CHECK_FALSE(restricted_difference({10, 0}, {12, .4}).p.has_value());
    CHECK_FALSE(restricted_difference({10, .3}, {12, 0}).interval.has_value());
    CHECK(restricted_difference({10, 0}, {12, 0}).difference == -2);
}
