#include "sim/base/hash.h"
#include "sim/cohort/report.h"
#include "tests/cohort/experiments.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace sim::cohort;

namespace {

/// Numbers of one made-up experiment after the other.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : seed_(seed) {}
    std::int64_t from(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(sim::draw(seed_, next_++) % static_cast<std::uint64_t>(high - low + 1));
    }
    bool coin() { return from(0, 1) == 1; }

private:
    std::uint64_t seed_, next_ = 0;
};

/// Within the bounds of the file, ends of the bounds more often than chance.
std::int64_t within(Dice& dice, const ParameterKind& kind)
{
    const std::int64_t side = dice.from(0, 5);
    return side == 0 ? kind.least : side == 1 ? kind.most : dice.from(kind.least, kind.most);
}

Estimate estimate(Dice& dice, const ParameterKind& kind)
{
    std::array<std::int64_t, 3> values{within(dice, kind), within(dice, kind), within(dice, kind)};
    std::sort(values.begin(), values.end());
    return {values[1], values[0], values[2], "a test", sim::Mark::Design};
}

CohortConfig any_experiment(Dice& dice)
{
    CohortConfig config;
    config.months = static_cast<std::int32_t>(dice.from(1, 30));
    config.seed = static_cast<std::uint64_t>(dice.from(0, 1'000'000));
    for (std::size_t i = 0; i < ParameterCount; ++i) config.parameters[i] = estimate(dice, kind_of(static_cast<Parameter>(i)));
    const auto group = [&](std::int64_t least) {
        const auto people = static_cast<std::int32_t>(dice.from(least, 20));
        return Headcount{people, static_cast<std::int32_t>(dice.from(0, people))};
    };
    const std::int64_t counties = dice.from(1, 3);
    for (std::int64_t i = 0; i < counties; ++i) config.counties.push_back({"c", "c", group(i == 0), group(i == 0), estimate(dice, finding_kind())});
    config.support_of = static_cast<std::int32_t>(dice.from(1, 12));
    std::int32_t part = config.support_of;
    for (std::int64_t i = dice.from(1, 14); i > 0; --i) config.support.push_back(part = static_cast<std::int32_t>(dice.from(0, part)));
    if (dice.coin()) config.rollout.push_back({"s", "s", static_cast<std::int32_t>(dice.from(1, 30)), static_cast<std::int32_t>(dice.from(0, 40)), 3});
    return config;
}

Levers any_levers(Dice& dice)
{
    Levers levers;
    if (dice.coin()) levers.service = ServiceModel::Old;
    if (dice.coin()) levers.caseload = static_cast<std::int32_t>(dice.from(1, 2000));
    if (dice.coin()) levers.wait_months = static_cast<std::int32_t>(dice.from(0, 60));
    if (dice.coin()) levers.sanctions_permille = static_cast<std::int32_t>(dice.from(0, 1000));
    levers.contact_permille = static_cast<std::int32_t>(dice.from(0, 3) == 0 ? dice.from(0, 10) : dice.from(0, 1000));
    levers.support_permille = static_cast<std::int32_t>(dice.from(0, 1000));
    levers.exit_shown = dice.coin();
    return levers;
}

bool all_finite(const std::vector<Sentence>& sentences)
{
    for (const Sentence& sentence : sentences)
        for (const Told& told : sentence.numbers)
            if (!std::isfinite(told.value)) return false;
    return true;
}

bool is_share(double value) { return value >= -1e-12 && value <= 1 + 1e-12; }

} // namespace

TEST_CASE("whatever a file may hold, every number of the report is one, and shares are shares", "[cohort][property]")
{
    for (std::uint64_t number = 0; number < 60; ++number) {
        INFO("experiment " << number);
        Dice dice(number);
        const CohortConfig config = any_experiment(dice);
        const Levers levers = any_levers(dice);

        const CohortReport report = report_of(config, levers);

        CHECK(all_finite(report.headline));
        CHECK(all_finite(report.cautions));
        bool shares = true, ordered = true, finite = true;
        for (const Series& series : report.series)
            for (const Point& point : series.points) {
                shares = shares && (series.id == "rollout.offices" || (is_share(point.value) && is_share(point.low) && is_share(point.high)));
                ordered = ordered && point.low <= point.value + 1e-12 && point.value <= point.high + 1e-12;
            }
        for (const Bar& bar : report.ranges.bars)
            for (const Measures* measures : {&bar.low, &bar.high})
                for (const std::optional<double>& value : *measures) finite = finite && std::isfinite(value.value_or(0));
        CHECK(shares);
        CHECK(ordered);
        CHECK(finite);
        for (const Outcome* group : {&report.expected.treated, &report.expected.comparison}) {
            CHECK(is_share(group->inclusion));
            CHECK(is_share(group->health));
            CHECK(group->ledger.withheld <= group->ledger.benefits + 1e-6);
        }
    }
}

TEST_CASE("whatever a file may hold, sanctions improve nothing", "[cohort][property][sanctions]")
{
    for (std::uint64_t number = 0; number < 200; ++number) {
        INFO("experiment " << number);
        Dice dice(number);
        const CohortConfig config = any_experiment(dice);
        Levers mild = any_levers(dice), hard = mild;
        mild.sanctions_permille = static_cast<std::int32_t>(dice.from(0, 1000));
        hard.sanctions_permille = static_cast<std::int32_t>(dice.from(*mild.sanctions_permille, 1000));

        const Pair less = expected_pair(config, figures_of(config), mild), more = expected_pair(config, figures_of(config), hard);

        CHECK(more.treated.inclusion <= less.treated.inclusion);
        CHECK(more.treated.health <= less.treated.health);
        CHECK(more.treated.ledger.net() == less.treated.ledger.net());
        CHECK(more.treated.ledger.transfers() <= less.treated.ledger.transfers() + 1e-6);
        CHECK(more.treated.employed == less.treated.employed);
    }
}

TEST_CASE("whatever a file may hold, every span holds what is assumed, and no told number is beyond numbers", "[cohort][property]")
{
    for (std::uint64_t number = 0; number < 60; ++number) {
        INFO("experiment " << number);
        Dice dice(number);
        const CohortConfig config = any_experiment(dice);
        const CohortReport report = report_of(config, any_levers(dice));

        bool holds = true, told = true;
        const auto together = [&](Measure measure) { return report.ranges.together[static_cast<std::size_t>(measure)].low; };
        CHECK((*together(Measure::WorkMonths) > 0 || !together(Measure::MonthCost).has_value()));
        for (std::size_t i = 0; i < MeasureCount; ++i)
            for (const Span* span : {&report.ranges.one_by_one[i], &report.ranges.together[i]}) {
                if (!span->low) continue;
                holds = holds && report.ranges.value[i] && *span->low <= *report.ranges.value[i] && *report.ranges.value[i] <= *span->high;
                told = told && std::abs(*span->low) < 1e15 && std::abs(*span->high) < 1e15;
            }
        for (const std::vector<Sentence>* list : {&report.headline, &report.cautions})
            for (const Sentence& sentence : *list)
                for (const Told& one : sentence.numbers) told = told && std::abs(one.value) < 1e15;
        for (const Bar& bar : report.ranges.bars)
            for (const Measures* measures : {&bar.low, &bar.high})
                for (const std::optional<double>& value : *measures) told = told && std::abs(value.value_or(0)) < 1e15;
        CHECK(holds);
        CHECK(told);
    }
}

TEST_CASE("whatever a file may hold, the cheap end needs no more and the dear end no less than what is assumed", "[cohort][property][break_even]")
{
    for (std::uint64_t number = 0; number < 60; ++number) {
        INFO("experiment " << number);
        Dice dice(number);
        const CohortConfig config = any_experiment(dice);
        const BreakEvens evens = break_evens(config, any_levers(dice));

        CHECK_FALSE(needs_less(evens.assumed, evens.cheap));
        CHECK_FALSE(needs_less(evens.dear, evens.assumed));
    }
}

TEST_CASE("whatever a file may hold, a service that moves nothing comes to exactly nothing", "[cohort][property][rounding]")
{
    for (std::uint64_t number = 0; number < 200; ++number) {
        INFO("experiment " << number);
        Dice dice(number);
        CohortConfig config = any_experiment(dice);
        for (County& county : config.counties) county.comparison = county.treated;
        for (const Parameter ratio : {Parameter::ContactFinding, Parameter::MoneyFinding, Parameter::Dip, Parameter::MoneyKeeping,
                                      Parameter::ContactKeeping, Parameter::LandingUnseen})
            set(config, ratio, 1000);
        const Figures figures = figures_of(config);

        const Measures measures = measures_of(config, figures, expected_pair(config, figures, any_levers(dice)));

        for (const Measure measure : {Measure::EmployedPrimary, Measure::EmployedEnd, Measure::WorkMonths}) CHECK(measures[static_cast<std::size_t>(measure)] == 0.0);
        CHECK_FALSE(measures[static_cast<std::size_t>(Measure::MonthCost)].has_value());
    }
}

TEST_CASE("whatever a file may hold, who waits to the end is served as the comparison group", "[cohort][property][waiting]")
{
    for (std::uint64_t number = 0; number < 200; ++number) {
        INFO("experiment " << number);
        Dice dice(number);
        CohortConfig config = any_experiment(dice);
        for (County& county : config.counties) county.comparison = county.treated;
        Levers levers = any_levers(dice);
        levers.wait_months = config.months;

        const auto [treated, comparison] = expected_pair(config, figures_of(config), levers);

        CHECK(treated.employed == comparison.employed);
        CHECK(treated.waiting == comparison.waiting);
        CHECK(treated.employed_months == comparison.employed_months);
        CHECK(treated.work == comparison.work);
        CHECK(treated.ledger.support == comparison.ledger.support);
        CHECK(treated.ledger.benefits == comparison.ledger.benefits);
        CHECK(treated.ledger.service == comparison.ledger.service);
        CHECK(treated.ledger.taxes == comparison.ledger.taxes);
        CHECK(treated.ledger.withheld == comparison.ledger.withheld);
        CHECK(treated.inclusion == comparison.inclusion);
        CHECK(treated.health == comparison.health);
    }
}
