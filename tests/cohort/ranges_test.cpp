#include "sim/cohort/ranges.h"

#include "sim/cohort/break_even.h"
#include "tests/cohort/experiments.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>

using namespace sim::cohort;

namespace {

double at(const Measures& measures, Measure measure) { return measures[static_cast<std::size_t>(measure)].value(); }
Span at(const std::array<Span, MeasureCount>& spans, Measure measure) { return spans[static_cast<std::size_t>(measure)]; }
bool is(double found, double told, double within) { return std::abs(found - told) <= within; }

/// What a configuration comes to with one figure written otherwise.
Measures with(CohortConfig config, Parameter parameter, std::int64_t value)
{
    set(config, parameter, value);
    const Figures figures = figures_of(config);
    return measures_of(config, figures, expected_pair(config, figures, {}));
}

} // namespace

TEST_CASE("the measures are those of the published vectors", "[cohort][ranges]")
{
    // Treated 5.130283279454 months and 1,758,390.133194 cents; the comparison group by the same recursion in another language:
    // 3.641226260781 months, 1,636,648.410269 cents, .174690884955 in work after 12 months.
    const Ranges ranges = ranges_of(vectors(), {});

    CHECK(is(at(ranges.value, Measure::EmployedPrimary), .250508393604 - .174690884955, 2e-12));
    CHECK(is(at(ranges.value, Measure::WorkMonths), 5.130283279454 - 3.641226260781, 2e-12));
    CHECK(is(at(ranges.value, Measure::NetCost), 1'758'390.133194 - 1'636'648.410269, 2e-6));
    CHECK(is(at(ranges.value, Measure::MonthCost), 121'741.722925 / 1.489057018673, 1e-5));
    CHECK(ranges.bars.empty());
}

TEST_CASE("what others lose is taken off the months and put on the cost", "[cohort][ranges][displacement]")
{
    // A fifth of 1.489057 months; each lost month costs 820 - 210 + 300 euros.
    const Measures measures = with(vectors(), Parameter::Displacement, 200);

    CHECK(is(at(measures, Measure::WorkMonths), 1.489057018673 * .8, 1e-11));
    CHECK(is(at(measures, Measure::NetCost), 121'741.722925 + 1.489057018673 * .2 * 91'000, 1e-5));
}

TEST_CASE("each bar is the model with one figure at its ends", "[cohort][ranges][tornado]")
{
    const CohortConfig config = with_ranges();

    const Ranges ranges = ranges_of(config, {});

    CHECK(ranges.bars.size() == 7);  // four figures, and job finding in three counties
    const auto bar = std::find_if(ranges.bars.begin(), ranges.bars.end(), [](const Bar& one) { return one.figure == static_cast<FigureNumber>(Parameter::Separation); });
    REQUIRE(bar != ranges.bars.end());
    CHECK(bar->low == with(config, Parameter::Separation, 40'000));
    CHECK(bar->high == with(config, Parameter::Separation, 80'000));
    for (std::size_t i = 1; i < ranges.bars.size(); ++i) {
        const auto width = [&](std::size_t k) { return std::abs(at(ranges.bars[k].high, Measure::WorkMonths) - at(ranges.bars[k].low, Measure::WorkMonths)); };
        CHECK(width(i - 1) >= width(i));
    }
}

TEST_CASE("all figures together reach further than one by one, and both hold the value", "[cohort][ranges]")
{
    const Ranges ranges = ranges_of(with_ranges(), {});

    for (const Measure measure : {Measure::EmployedPrimary, Measure::EmployedEnd, Measure::WorkMonths, Measure::NetCost}) {
        const double value = at(ranges.value, measure);
        const Span one = at(ranges.one_by_one, measure), all = at(ranges.together, measure);
        CHECK(*all.low < *one.low);
        CHECK(*one.low < value);
        CHECK(value < *one.high);
        CHECK(*one.high < *all.high);
    }
    CHECK(ranges.employed_treated.low[24] < ranges.employed_treated.high[24]);
}

TEST_CASE("where the range reaches no additional month, a month has no cost", "[cohort][ranges]")
{
    const Ranges ranges = ranges_of(with_ranges(), {});

    CHECK(*at(ranges.together, Measure::WorkMonths).low < 0);
    CHECK_FALSE(at(ranges.together, Measure::MonthCost).low.has_value());
}

TEST_CASE("at the break-even the service costs what it gives", "[cohort][break_even]")
{
    const CohortConfig config = vectors();
    const BreakEven even = break_even(config, figures_of(config), {});

    // The mean of 1 - exp(-r) over .030, .025, .020 and 0.8 of each is .022239.
    REQUIRE(even.kind == BreakEven::Kind::Found);
    CHECK(is(even.now, .022239, 1e-6));
    CHECK(even.needed > even.now);
    // 2.5 times the job finding is not enough, 2.6 times is: tried one by one.
    CHECK(at(with(config, Parameter::ContactFinding, 2500), Measure::NetCost) * at(with(config, Parameter::ContactFinding, 2600), Measure::NetCost) < 0);
}

TEST_CASE("the job finding that pays does not depend on how much contact it takes to reach it", "[cohort][break_even]")
{
    const CohortConfig config = vectors();  // contact moves nothing but job finding here

    CHECK(is(break_even(config, figures_of(config), {.contact_permille = 300}).needed, break_even(config, figures_of(config), {}).needed, 1e-9));
}

TEST_CASE("a service that can never pay, and one that costs nothing and keeps people in work, are told so", "[cohort][break_even]")
{
    CohortConfig dear = vectors(), free = vectors();
    set(dear, Parameter::ServiceCost, 9'000'000);
    for (const Parameter cost : {Parameter::ServiceCost, Parameter::Loss}) set(free, cost, 0);

    CHECK(break_even(dear, figures_of(dear), {}).kind == BreakEven::Kind::Never);
    CHECK(break_even(vectors(), figures_of(vectors()), {.contact_permille = 0}).kind == BreakEven::Kind::Never);
    CHECK(break_even(free, figures_of(free), {}).kind == BreakEven::Kind::Already);
}
