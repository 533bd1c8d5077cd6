#include "sim/content/cohort_reader.h"

#include "sim/cohort/balance.h"
#include "sim/cohort/report.h"
#include "sim/content/limits.h"
#include "sim/system/files.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <string>

using namespace sim;

namespace {

std::string shipped_bytes()
{
    const auto bytes = read_file(real_fs(), shipped_folder() + "/cohorts/zabrze.json", MaxFileBytes);
    REQUIRE(bytes);
    return *bytes;
}

cohort::CohortConfig shipped()
{
    const auto read = read_cohort("cohorts/zabrze.json", shipped_bytes());
    INFO(told(read.problems));
    REQUIRE(read);
    CHECK(read.problems.empty());
    return *read.value;
}

} // namespace

TEST_CASE("the shipped experiment is three counties of 50 and 50 people, half of them with inherited unemployment", "[content][cohort]")
{
    const cohort::CohortConfig config = shipped();

    REQUIRE(config.counties.size() == 3);
    for (const cohort::County& county : config.counties) {
        CHECK(county.treated == cohort::Headcount{50, 25});
        CHECK(county.comparison == cohort::Headcount{50, 25});
    }
    CHECK(cohort::balance_of(config).identical);
    CHECK(config.months == 24);
    CHECK(config.currency == "PLN");
    CHECK(config.support == std::vector<std::int32_t>{12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1});
    CHECK(config.rollout.size() == 2);
}

TEST_CASE("every figure of the shipped experiment has a source and a mark, and all but conventions a range", "[content][cohort][honesty]")
{
    const cohort::CohortConfig config = shipped();

    std::size_t ranged = 0;
    for (cohort::FigureNumber i = 0; i < cohort::figure_count(config); ++i) {
        const cohort::Estimate& estimate = cohort::figure(config, i);
        INFO(cohort::figure_id(config, i));
        CHECK_FALSE(estimate.source.empty());
        CHECK(estimate.mark != Mark::None);
        ranged += estimate.low < estimate.high;
    }
    CHECK(ranged == cohort::figure_count(config) - 1);  // the months of service are agreed, not estimated
}

TEST_CASE("the shipped experiment promises nothing: its ranges reach below and above nothing", "[content][cohort][honesty]")
{
    const cohort::CohortReport report = cohort::report_of(shipped(), {});

    const auto span = [&](cohort::Measure measure) { return report.ranges.together[static_cast<std::size_t>(measure)]; };
    CHECK(*span(cohort::Measure::EmployedPrimary).low < 0);
    CHECK(*span(cohort::Measure::EmployedPrimary).high > 0);
    CHECK(*span(cohort::Measure::NetCost).low < 0);
    CHECK(*span(cohort::Measure::NetCost).high > 0);
}

TEST_CASE("numbers come into the model in the units of the file", "[content][cohort]")
{
    const cohort::CohortConfig config = shipped();
    const cohort::Figures figures = cohort::figures_of(config);

    CHECK(cohort::of(figures, cohort::Parameter::Separation) == .06);
    CHECK(cohort::of(figures, cohort::Parameter::Inherited) == .8);
    CHECK(cohort::of(figures, cohort::Parameter::Loss) == 50'500);
    CHECK(cohort::of(figures, cohort::Parameter::WaitOld) == 3);
    CHECK(cohort::finding_in(figures, 0) == .025);
    CHECK(cohort::at_end(config, cohort::ParameterCount, cohort::End::High) == .04);
}

TEST_CASE("what cannot be read is told with its place, and there is no value", "[content][cohort]")
{
    const auto broken = read_cohort("mine.json", "{\"format\": 1,");
    const auto other = read_cohort("mine.json", shipped_bytes());

    CHECK_FALSE(broken);
    CHECK(broken.problems[0].code == "J001");
    CHECK_FALSE(other);
    CHECK(other.problems[0].code == "J112");
    CHECK(other.problems[0].message == "the id is \"zabrze\", but the pack's file is \"mine\"; rename the file, or the id");
    CHECK(other.problems[0].pointer == "/id");
}
