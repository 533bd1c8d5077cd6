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

TEST_CASE("months that the treated group has fewer are all its own", "[cohort][ranges][displacement]")
{
    CohortConfig config = vectors();
    for (const Parameter ratio : {Parameter::MoneyKeeping, Parameter::ContactFinding}) set(config, ratio, 1000);
    set(config, Parameter::Dip, 300);
    const auto months = [&](std::int64_t displaced) { return at(with(config, Parameter::Displacement, displaced), Measure::WorkMonths); };

    CHECK(months(0) < -0.01);
    CHECK(months(900) == months(0));
}

TEST_CASE("a service that moves nothing comes to exactly nothing, and to no cost of a month", "[cohort][ranges][rounding]")
{
    for (const Parameter more : {Parameter::Inherited, Parameter::MoneyFinding, Parameter::Separation}) {
        CohortConfig config = vectors();
        for (const Parameter ratio : {Parameter::Inherited, Parameter::MoneyKeeping, Parameter::ContactFinding}) set(config, ratio, 1000);
        if (more == Parameter::Separation) set(config, more, 37'000);
        else set(config, more, 1000);

        const Ranges ranges = ranges_of(config, {});

        for (const Measure measure : {Measure::EmployedPrimary, Measure::EmployedEnd, Measure::WorkMonths}) CHECK(at(ranges.value, measure) == 0);
        CHECK_FALSE(ranges.value[static_cast<std::size_t>(Measure::MonthCost)].has_value());
    }
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

TEST_CASE("where one figure alone takes every additional month away, a month has no cost", "[cohort][ranges]")
{
    CohortConfig config = vectors();
    set(config, Parameter::Displacement, 0, 0, 1000);

    const Ranges ranges = ranges_of(config, {});

    REQUIRE(ranges.bars.size() == 1);
    CHECK_FALSE(ranges.bars[0].high[static_cast<std::size_t>(Measure::MonthCost)].has_value());
    CHECK_FALSE(at(ranges.together, Measure::MonthCost).low.has_value());
    CHECK_FALSE(at(ranges.one_by_one, Measure::MonthCost).low.has_value());
}

TEST_CASE("a month of which there is as good as none has no cost", "[cohort][ranges][rounding]")
{
    const CohortConfig config = vectors();
    const Figures figures = figures_of(config);
    Pair pair = expected_pair(config, figures, {});
    const auto told = [&](double months) {
        pair.treated.employed_months = pair.comparison.employed_months + months;
        return measures_of(config, figures, pair)[static_cast<std::size_t>(Measure::MonthCost)].has_value();
    };

    CHECK(told(1));  // 121,741.72 cents
    CHECK(told(1.3e-8));
    CHECK_FALSE(told(1.1e-8));
    CHECK_FALSE(told(-1));
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

    for (const std::int32_t contact : {300, 9, 1, 0})
        CHECK(is(break_even(config, figures_of(config), {.contact_permille = contact}).needed, break_even(config, figures_of(config), {}).needed, 1e-9));
}

TEST_CASE("a service that can never pay, and one that costs nothing and keeps people in work, are told so", "[cohort][break_even]")
{
    CohortConfig dear = vectors(), free = vectors();
    set(dear, Parameter::ServiceCost, 9'000'000);
    for (const Parameter cost : {Parameter::ServiceCost, Parameter::Loss}) set(free, cost, 0);

    CHECK(break_even(dear, figures_of(dear), {}).kind == BreakEven::Kind::Never);
    CHECK(break_even(free, figures_of(free), {}).kind == BreakEven::Kind::Already);
}

TEST_CASE("a service that costs nothing pays already, even where nobody has any contact", "[cohort][break_even]")
{
    CohortConfig free = vectors();
    for (const Parameter cost : {Parameter::ServiceCost, Parameter::Loss}) set(free, cost, 0);

    CHECK(break_even(free, figures_of(free), {.contact_permille = 0}).kind == BreakEven::Kind::Already);
}

TEST_CASE("the cheap end needs no more than what is assumed, the dear end no less", "[cohort][break_even]")
{
    // As assumed there is less work than without the service, so that high taxes look dear; where it pays they make it cheap.
    CohortConfig config = vectors();
    for (const Parameter ratio : {Parameter::ContactFinding, Parameter::MoneyKeeping}) set(config, ratio, 1000);
    set(config, Parameter::Dip, 300);
    set(config, Parameter::DipMonths, 6);
    set(config, Parameter::Taxes, 20'000, 120'000, 300'000);
    set(config, Parameter::ServiceCost, 5'000, 9'000, 12'000);

    const BreakEvens evens = break_evens(config, {});

    REQUIRE(evens.assumed.kind == BreakEven::Kind::Found);
    CHECK(needs_less(evens.cheap, evens.assumed));
    CHECK(needs_less(evens.assumed, evens.dear));
    const auto needed = [&](std::int64_t taxes, std::int64_t service) {
        set(config, Parameter::Taxes, taxes);
        set(config, Parameter::ServiceCost, service);
        return break_even(config, figures_of(config), {}).needed;
    };
    CHECK(is(evens.cheap.needed, needed(300'000, 5'000), 1e-9));
    CHECK(is(evens.dear.needed, needed(20'000, 12'000), 1e-9));
}

TEST_CASE("a comparison group that is not worked out again is the one that would have been", "[cohort][ranges]")
{
    const CohortConfig config = with_ranges();
    const Levers levers{.caseload = 200, .sanctions_permille = 50};
    const ComparisonGroup group(config, levers);
    for (FigureNumber i = 0; i < figure_count(config); ++i) {
        INFO(figure_id(config, i));
        Figures figures = figures_of(config);
        figures[i] = figures[i] * 1.5 + 0.01;
        const Outcome again = expected_pair(config, figures, levers).comparison, known = group.at(figures);

        CHECK(known.employed == again.employed);
        CHECK(known.ledger.net() == again.ledger.net());
        CHECK(known.ledger.withheld == again.ledger.withheld);
        CHECK(known.inclusion == again.inclusion);
        CHECK(known.health == again.health);
    }
}
