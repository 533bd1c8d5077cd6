#include "sim/cohort/lives.h"
#include "sim/cohort/ranges.h"
#include "sim/cohort/simulate.h"
#include "tests/cohort/experiments.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <thread>

using namespace sim::cohort;
using sim::Workers;

namespace {

/// Two threads, each with every other job.
Workers two_threads()
{
    return {2, [](std::size_t jobs, const Workers::Work& work) {
                const auto share = [&](std::size_t from) {
                    for (std::size_t job = from; job < jobs; job += 2) work(job);
                };
                std::thread other(share, 1);
                share(0);
                other.join();
            }};
}

Simulated play(const CohortConfig& config, const Levers& levers, Arm arm, std::int64_t copies, const Workers& workers = {})
{
    const Figures figures = figures_of(config);
    return simulate(config, figures, course_of(config, figures, levers, arm), arm, config.seed, copies, workers);
}

/// How many standard errors the engines lie apart at most, over all curves and means.
double apart(const CohortConfig& config, const Levers& levers, Arm arm)
{
    const Figures figures = figures_of(config);
    const Outcome exact = expected(config, figures, course_of(config, figures, levers, arm), arm);
    const Simulated dice = play(config, levers, arm, 200);
    double most = 0;
    for (std::size_t month = 1; month < exact.employed.size(); ++month) {
        most = std::max(most, std::abs(dice.outcome.employed[month] - exact.employed[month]) / dice.employed_error[month]);
        most = std::max(most, std::abs(dice.outcome.waiting[month] - exact.waiting[month]) / dice.waiting_error[month]);
    }
    most = std::max(most, std::abs(dice.outcome.employed_months - exact.employed_months) / dice.employed_months_error);
    return std::max(most, std::abs(dice.outcome.ledger.net() - exact.ledger.net()) / dice.net_error);
}

} // namespace

TEST_CASE("draws of the cohort have the published numbers", "[cohort][draws]")
{
    const auto is = [](double found, double published) { return std::abs(found - published) <= 1e-15; };

    CHECK(is(uniform(42, 0, 1, Stream::Finding), .5422280109188186));
    CHECK(is(uniform(42, 0, 1, Stream::Leaving), .447151826053415));
    CHECK(is(uniform(42, 149, 24, Stream::Finding), .2441809851353891));
    CHECK(is(uniform(7, 299, 12, Stream::Leaving), .2395599349325394));
}

TEST_CASE("a threshold is passed exactly where the draw lies below the chance", "[cohort][draws]")
{
    const CohortConfig config = vectors();
    const Course course = course_of(config, figures_of(config), {}, Arm::Treated);
    const Thresholds thresholds(course, .03);
    const double at = chance(.03 * course.ratio(7, 0));
    const std::uint64_t limit = thresholds.finding[6 * course.places()];

    CHECK(static_cast<double>(limit - 1) * 0x1.0p-53 < at);
    CHECK(static_cast<double>(limit) * 0x1.0p-53 >= at);
}

TEST_CASE("both engines agree within four standard errors", "[cohort][engines]")
{
    CohortConfig config = with_ranges();
    set(config, Parameter::MoneyFinding, 1200);
    set(config, Parameter::ContactKeeping, 800);
    set(config, Parameter::LandingUnseen, 1400);
    set(config, Parameter::Discount, 30);
    for (const Levers& levers : {Levers{}, Levers{.wait_months = 5, .exit_shown = false}, Levers{.caseload = 150, .support_permille = 500}}) {
        CHECK(apart(config, levers, Arm::Treated) < 4);
        CHECK(apart(config, levers, Arm::Comparison) < 4);
    }
}

TEST_CASE("engines that differ in one chance are seen to disagree", "[cohort][engines]")
{
    CohortConfig config = vectors();
    const Figures figures = figures_of(config);
    const Outcome exact = expected(config, figures, course_of(config, figures, {}, Arm::Treated), Arm::Treated);
    set(config, Parameter::Separation, 75'000);

    const Simulated dice = play(config, {}, Arm::Treated, 200);

    CHECK(std::abs(dice.outcome.employed_months - exact.employed_months) > 4 * dice.employed_months_error);
}

TEST_CASE("one and two threads give the same bytes", "[cohort][engines][threads]")
{
    const CohortConfig config = with_ranges();

    const Simulated one = play(config, {}, Arm::Treated, 7), two = play(config, {}, Arm::Treated, 7, two_threads());

    CHECK(one.people == 7 * 150);
    CHECK(one.outcome.employed == two.outcome.employed);
    CHECK(one.outcome.waiting == two.outcome.waiting);
    CHECK(one.outcome.ledger.net() == two.outcome.ledger.net());
    CHECK(one.net_error == two.net_error);
    CHECK(one.employed_months_error == two.employed_months_error);
}

TEST_CASE("a person draws the same under other levers", "[cohort][engines][common]")
{
    const CohortConfig config = vectors();
    const Figures figures = figures_of(config);
    const auto first_jobs = [&](const Levers& levers) {
        std::vector<std::size_t> months;
        for (const Followed& person : follow(config, figures, course_of(config, figures, levers, Arm::Treated), Arm::Treated, 42)) months.push_back(person.first_job);
        return months;
    };

    // With the same numbers a smaller chance never finds a job sooner.
    const auto full = first_jobs({}), none = first_jobs({.contact_permille = 0});

    REQUIRE(full.size() == 150);
    std::size_t sooner = 0;
    for (std::size_t i = 0; i < full.size(); ++i) {
        CHECK((none[i] == 0 || (full[i] != 0 && full[i] <= none[i])));
        sooner += full[i] != none[i];
    }
    CHECK(sooner > 0);
}

TEST_CASE("the people followed are the first of those simulated, and the groups share nobody", "[cohort][engines]")
{
    const CohortConfig config = vectors();
    const Figures figures = figures_of(config);
    const Course course = course_of(config, figures, {}, Arm::Comparison);
    const auto people = follow(config, figures, course, Arm::Comparison, 1);

    std::int64_t in_work = 0, waiting = 0;
    for (const Followed& person : people) in_work += person.employed[24], waiting += person.first_job == 0;
    const Simulated group = simulate(config, figures, course, Arm::Comparison, 1, 1, {});

    CHECK(group.outcome.employed[24] == static_cast<double>(in_work) / 150);
    CHECK(group.outcome.waiting[24] == static_cast<double>(waiting) / 150);
    // As comparison group or as treated, the same chances: only other people.
    const auto others = follow(config, figures, course, Arm::Treated, 1);
    std::size_t alike = 0;
    for (std::size_t i = 0; i < people.size(); ++i) alike += people[i].first_job == others[i].first_job;
    CHECK(alike < people.size());
}
