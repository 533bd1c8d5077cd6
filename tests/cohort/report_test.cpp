#include "sim/cohort/report.h"

#include "tests/cohort/experiments.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <string>

using namespace sim::cohort;

namespace {

bool has(const std::vector<Sentence>& sentences, std::string_view key)
{
    return std::any_of(sentences.begin(), sentences.end(), [key](const Sentence& sentence) { return sentence.key == key; });
}

} // namespace

TEST_CASE("the headline is ranges, never a point", "[cohort][report]")
{
    const CohortReport report = report_of(with_ranges(), {});

    for (const Sentence& sentence : report.headline) {
        if (!sentence.key.starts_with("ui.cohort.headline.") || sentence.numbers.empty()) continue;
        INFO(std::string(sentence.key));
        REQUIRE(sentence.numbers.size() == 3);
        CHECK(sentence.numbers[0].name == "low");
        CHECK(sentence.numbers[1].name == "high");
        CHECK(sentence.numbers[0].value < sentence.numbers[1].value);
    }
    CHECK(has(report.headline, "ui.cohort.headline.no_month_cost"));
    CHECK(has(report.headline, "ui.cohort.headline.employed"));
}

TEST_CASE("every report says that it is a model, not randomised, and how far it looks", "[cohort][report][honesty]")
{
    const CohortReport report = report_of(vectors(), {});

    for (const char* key : {"ui.cohort.caution.model", "ui.cohort.caution.not_randomised", "ui.cohort.caution.follow_up",
                            "ui.cohort.caution.early", "ui.cohort.caution.outcomes", "ui.cohort.caution.subgroups",
                            "ui.cohort.caution.money", "ui.cohort.caution.sanctions"})
        CHECK(has(report.cautions, key));
    CHECK_FALSE(has(report.cautions, "ui.cohort.caution.unequal"));
}

TEST_CASE("groups of different structure are said to be that", "[cohort][report][balance]")
{
    CohortConfig config = vectors();
    config.counties[0].comparison.inherited = 10;

    CHECK(has(report_of(config, {}).cautions, "ui.cohort.caution.unequal"));
}

TEST_CASE("nothing is said of a month behind the last one", "[cohort][report][honesty]")
{
    CohortConfig config = with_ranges();
    config.months = 9;
    config.rollout = {{"late", "Late", 4, 20, 1}};

    const CohortReport report = report_of(config, {});

    CHECK(report.primary_month == 9);
    for (const Series& series : report.series) {
        INFO(series.id);
        CHECK(series.points.size() == 10);
        CHECK(series.points.back().month == 9);
    }
    for (const std::vector<Sentence>* list : {&report.headline, &report.cautions})
        for (const Sentence& sentence : *list)
            for (const Told& told : sentence.numbers)
                if (told.name == "month") CHECK(told.value <= 9);
}

TEST_CASE("every point of a series lies within its range", "[cohort][report]")
{
    CohortConfig config = with_ranges();
    config.rollout = {{"all", "All", 92, 0, 4}};
    const CohortReport report = report_of(config, {});

    CHECK(report.series.size() == 10);
    for (const Series& series : report.series)
        for (const Point& point : series.points) {
            INFO(series.id << " " << point.month);
            CHECK(point.low <= point.value + 1e-12);
            CHECK(point.value <= point.high + 1e-12);
        }
}

TEST_CASE("the made-up pilot counts what its people do", "[cohort][report][study]")
{
    const CohortReport report = report_of(vectors(), {});
    const StudyGroup& group = report.study.treated;

    // Without anybody lost to follow-up the curve is the share without a first job, and the mean is its area.
    const Series& waiting = series_of(report, "study.waiting.treated");
    double area = 0;
    for (int month = 0; month < 24; ++month) area += waiting.points[static_cast<std::size_t>(month)].value;
    const Figures figures = figures_of(vectors());
    double without = 0;
    for (const Followed& person : follow(vectors(), figures, course_of(vectors(), figures, {}, Arm::Treated), Arm::Treated, 1)) without += person.first_job == 0;
    CHECK(without > 0);
    CHECK(std::abs(waiting.points[24].value - without / 150) < 1e-12);
    CHECK(group.people == 150);
    CHECK(std::abs(group.months_to_job.mean - area) < 1e-9);
    CHECK(std::abs(report.study.employed.difference - static_cast<double>(group.employed[12] - report.study.comparison.employed[12]) / 150) < 1e-12);
    CHECK(Study::OutcomesTested == 3);
}

TEST_CASE("a pilot of these sizes is told what it can see", "[cohort][report][power]")
{
    const Power power = report_of(vectors(), {}).power;

    CHECK(power.people == 150);
    CHECK(power.subgroup == 75);
    REQUIRE(power.rows.size() == 3);
    CHECK(power.part == 25);
    CHECK(std::abs(power.rows[1].whole.value() - .143) < .0005);
    CHECK(std::abs(power.rows[1].subgroup.value() - .209) < .0005);
    // n 25, base .2: 1.96 sqrt(2 * .3885 * .6115 / 25) + .8416 sqrt((.16 + .577 * .423) / 25) = .377, and the mean of .2 and .577 is .3885.
    CHECK(std::abs(power.rows[1].part.value() - .377) < .0005);
}

TEST_CASE("the parts of a group make the whole", "[cohort][report][parts]")
{
    const CohortReport report = report_of(vectors(), {});

    double months = 0;
    for (const Part& part : report.parts) months += part.months_treated / 6;
    CHECK(report.parts.size() == 6);
    CHECK(std::abs(months - 5.130283279454) < 1e-9);
    CHECK(report.parts[1].employed_treated < report.parts[0].employed_treated);
}

TEST_CASE("the smallest part that is shown is told to be too small", "[cohort][report][power]")
{
    CohortConfig config = vectors();
    config.counties[2].treated = {50, 48};

    const CohortReport report = report_of(config, {});
    const auto told = [&](std::string_view key, double people) {
        return std::any_of(report.cautions.begin(), report.cautions.end(),
                           [&](const Sentence& sentence) { return sentence.key == key && sentence.numbers[0].value == people; });
    };

    CHECK(report.power.part == 2);
    CHECK(told("ui.cohort.caution.subgroups", 75));
    CHECK(told("ui.cohort.caution.part_none", 2));
}

TEST_CASE("a part without people in both groups has no figures", "[cohort][report][parts]")
{
    CohortConfig config = vectors();
    config.counties[0].treated = {0, 0};
    config.counties[1].treated = config.counties[1].comparison = {50, 0};

    const CohortReport report = report_of(config, {});

    REQUIRE(report.parts.size() == 3);
    CHECK(report.parts[0].county == 1);
    CHECK_FALSE(report.parts[0].inherited);
    CHECK(report.balance.rows.size() == 6);
}

TEST_CASE("that the first year brings no gain is said of every follow-up", "[cohort][report][honesty]")
{
    for (const std::int32_t months : {1, 9, 12, 60}) {
        CohortConfig config = vectors();
        config.months = months;
        CHECK(has(report_of(config, {}).cautions, "ui.cohort.caution.early"));
    }
}

TEST_CASE("a range that reaches no rise has no size of a pilot at its low end", "[cohort][report][pilot]")
{
    const auto pilot = [](const CohortConfig& config) { return report_of(config, {}).headline.back(); };
    CohortConfig rise = vectors();
    set(rise, Parameter::ContactFinding, 1400, 1500, 1600);

    const Sentence below = pilot(with_ranges()), above = pilot(rise);

    CHECK(below.key == "ui.cohort.pilot.from");
    CHECK(below.numbers[0].value < below.numbers[1].value);
    REQUIRE(above.key == "ui.cohort.pilot.people");
    // The low end of the range asks for more people than what is assumed.
    const double base = report_of(rise, {}).expected.comparison.employed[12], low = *report_of(rise, {}).ranges.together[0].low;
    CHECK(above.numbers[1].value == static_cast<double>(people_needed(base, low, .8)));
}

TEST_CASE("a rise that is nearly none asks for more than a million people, one that is none for no number", "[cohort][report][pilot][rounding]")
{
    CohortConfig config = vectors();
    for (const Parameter ratio : {Parameter::MoneyKeeping, Parameter::ContactFinding}) set(config, ratio, 1000);
    CHECK(report_of(config, {}).headline.back().key == "ui.cohort.pilot.none");

    set(config, Parameter::ContactFinding, 1001);
    const Sentence sentence = report_of(config, {.contact_permille = 10}).headline.back();
    REQUIRE(sentence.key == "ui.cohort.pilot.people");
    CHECK(sentence.numbers[0].value == static_cast<double>(MostPeopleTold + 1));
}
