#include "sim/cohort/exact.h"

#include "sim/cohort/ranges.h"
#include "tests/cohort/experiments.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace sim::cohort;

namespace {

Outcome treated(const CohortConfig& config, const Levers& levers = {})
{
    return expected_pair(config, figures_of(config), levers).treated;
}

Outcome comparison(const CohortConfig& config, const Levers& levers = {})
{
    return expected_pair(config, figures_of(config), levers).comparison;
}

bool is(double found, double published, double within = 1e-12) { return std::abs(found - published) <= within; }

} // namespace

TEST_CASE("the expected course of the treated group has the published digits", "[cohort][exact]")
{
    const Outcome group = treated(vectors());

    CHECK(is(group.employed[6], .137044399884));
    CHECK(is(group.employed[12], .250508393604));
    CHECK(is(group.employed[24], .348164377335));
    CHECK(is(group.waiting[12], .696553051288));
    CHECK(is(group.waiting[24], .468727630010));
    CHECK(is(group.employed_months, 5.130283279454));
    CHECK(is(group.ledger.net(), 1'758'390.133194, 1e-6));
}

TEST_CASE("who has no service waits for a first job with one chance in every month", "[cohort][exact]")
{
    const CohortConfig config = vectors();
    const Figures figures = figures_of(config);

    // County 0 without inherited unemployment: 24 months of a rate of 0.03.
    const Outcome cell = expected(course_of(config, figures, {}, Arm::Comparison), rate_of(figures, {0, false, Arm::Comparison, 25}));

    CHECK(is(cell.waiting[24], .486752255960));
    CHECK(is(cell.waiting[24], std::exp(-0.72)));
}

TEST_CASE("two states with fixed chances come to what the chain's formula says", "[cohort][exact]")
{
    // The chances of a month are .03 in and .06 out: rates of -ln .97 and -ln .94. From 0 the share after n months is
    // limit * (1 - (1 - .03 - .06)^n), limit .03 / .09.
    CohortConfig config = vectors();
    Figures figures = figures_of(config);
    figures[static_cast<std::size_t>(Parameter::Separation)] = -std::log(.94);

    const Outcome chain = expected(course_of(config, figures, {}, Arm::Comparison), -std::log(.97));
    config.months = 60;
    const Outcome later = expected(course_of(config, figures, {}, Arm::Comparison), -std::log(.97));

    CHECK(is(chain.employed[24], .298669853339));
    CHECK(is(later.employed[60], (1 - std::pow(.91, 60)) / 3));
}

TEST_CASE("nobody is lost: in and out of work make one in every month", "[cohort][exact]")
{
    const CohortConfig config = with_ranges();
    const Figures figures = figures_of(config);
    const Course course = course_of(config, figures, {.wait_months = 3}, Arm::Treated);

    const Outcome cell = expected(course, .03);

    // All amounts but one are nothing; that one counts months out of work.
    Course counts = course;
    counts.benefit_in = counts.taxes = 0;
    counts.benefit_out = 1;
    CHECK(is(expected(counts, .03).ledger.benefits + cell.employed_months, 24, 1e-9));
}

TEST_CASE("a dip lowers the first months of the service and nothing before it", "[cohort][exact][dip]")
{
    CohortConfig config = vectors();
    set(config, Parameter::Dip, 500);

    const Outcome dipped = treated(config), waited = treated(config, {.wait_months = 2}), plain = comparison(config);

    CHECK(dipped.employed[2] < plain.employed[2]);
    CHECK(is(waited.employed[2], plain.employed[2]));
    CHECK(waited.employed[4] < plain.employed[4]);
    CHECK(dipped.employed[24] > plain.employed[24]);
}

TEST_CASE("whoever waits through all months is served as the comparison group", "[cohort][exact][wait]")
{
    const CohortConfig config = vectors();

    const Outcome waiting = treated(config, {.wait_months = 24}), plain = comparison(config);

    CHECK(waiting.employed == plain.employed);
    CHECK(waiting.ledger.service == 0);
    CHECK(waiting.ledger.support == 0);
}

TEST_CASE("more people for each worker mean less contact and fewer in work", "[cohort][exact][caseload]")
{
    const CohortConfig config = vectors();

    CHECK(is(contact_of(figures_of(config), {.caseload = 200}), 0.25));
    CHECK(is(contact_of(figures_of(config), {.caseload = 10}), 1));
    CHECK(is(contact_of(figures_of(config), {.caseload = 100, .contact_permille = 500}), 0.25));
    CHECK(treated(config, {.caseload = 200}).employed[24] < treated(config).employed[24]);
    CHECK(treated(config, {.caseload = 200}).employed[24] > comparison(config).employed[24]);
}

TEST_CASE("an office with the old model serves with its own caseload and waiting list", "[cohort][exact][caseload]")
{
    CohortConfig config = vectors();
    set(config, Parameter::CaseloadOld, 200);
    set(config, Parameter::WaitOld, 6);

    CHECK(treated(config, {.service = ServiceModel::Old}).employed == treated(config, {.caseload = 200, .wait_months = 6}).employed);
}

TEST_CASE("jobs last longer with money, with contact, and where the month after the support was shown", "[cohort][exact][keeping]")
{
    CohortConfig config = vectors();
    set(config, Parameter::ContactFinding, 1000);  // nothing but keeping differs
    const double plain = comparison(config).employed_months, money = treated(config).employed_months;
    CHECK(money > plain);
    CHECK(is(treated(config, {.support_permille = 0}).employed_months, plain));

    set(config, Parameter::ContactKeeping, 700);
    CHECK(treated(config).employed_months > money);
    CHECK(is(treated(config, {.contact_permille = 0}).employed_months, money));

    set(config, Parameter::LandingUnseen, 1500);
    CHECK(treated(config, {.exit_shown = false}).employed_months < treated(config).employed_months);
    // Who finds a job in month 1 is supported in months 2 to 13; the first month without support is 14.
    CHECK(is(treated(config, {.exit_shown = false}).employed[13], treated(config).employed[13], 1e-15));
    CHECK(treated(config, {.exit_shown = false}).employed[14] < treated(config).employed[14] - 1e-6);
    CHECK(treated(config, {.exit_shown = false}).employed[24] < treated(config).employed[24]);
}

TEST_CASE("people find jobs sooner where the loss is made good", "[cohort][exact][money]")
{
    CohortConfig config = vectors();
    set(config, Parameter::MoneyFinding, 1300);

    CHECK(treated(config).waiting[24] < treated(vectors()).waiting[24]);
    CHECK(comparison(config).waiting == comparison(vectors()).waiting);
}

TEST_CASE("fewer transfers through sanctions are no success", "[cohort][exact][sanctions]")
{
    CohortConfig config = vectors();
    set(config, Parameter::SanctionCut, 1000);
    set(config, Parameter::InclusionContact, 600);
    set(config, Parameter::InclusionSanction, 300);
    set(config, Parameter::HealthWork, 700);
    set(config, Parameter::HealthContact, 600);
    set(config, Parameter::HealthSanction, 200);

    const Outcome mild = treated(config), hard = treated(config, {.sanctions_permille = 400});

    CHECK(hard.ledger.transfers() < mild.ledger.transfers());
    CHECK(hard.ledger.withheld > 0);
    CHECK(hard.ledger.net() == mild.ledger.net());
    CHECK(hard.inclusion < mild.inclusion);
    CHECK(hard.health < mild.health);
    CHECK(hard.employed == mild.employed);
}

TEST_CASE("sanctions improve no index whatever the figures", "[cohort][exact][sanctions]")
{
    for (const std::int64_t weight : {0, 1, 500, 1000})
        for (const std::int64_t contact : {0, 400, 1000}) {
            CohortConfig config = vectors();
            set(config, Parameter::SanctionCut, 500);
            for (const Parameter loss : {Parameter::InclusionSanction, Parameter::HealthSanction}) set(config, loss, weight);
            for (const Parameter gain : {Parameter::InclusionContact, Parameter::HealthContact}) set(config, gain, contact);

            const Outcome mild = treated(config, {.sanctions_permille = 100}), hard = treated(config, {.sanctions_permille = 900});

            CHECK(hard.inclusion <= mild.inclusion);
            CHECK(hard.health <= mild.health);
            CHECK(hard.inclusion >= 0);
            CHECK(hard.ledger.net() >= mild.ledger.net());
        }
}

TEST_CASE("amounts are discounted by the year, and not unless the configuration says so", "[cohort][exact][discount]")
{
    CohortConfig config = vectors();
    config.counties = {config.counties[0]};
    const Figures figures = figures_of(config);
    // Nobody finds work: benefits of 820.00 for 24 months; at 10 % a year the sum of 1.1^(-i/12), i = 0 to 23, times that
    double discounted = 0;
    for (int i = 0; i < 24; ++i) discounted += 82'000 * std::pow(1.1, -i / 12.0);
    const double plain = expected(course_of(config, figures, {}, Arm::Comparison), 0).ledger.net();
    set(config, Parameter::Discount, 100);

    const double later = expected(course_of(config, figures_of(config), {}, Arm::Comparison), 0).ledger.net();

    CHECK(is(plain, 24 * 82'000));
    CHECK(is(later, discounted, 1e-6));
}

TEST_CASE("who waits to the end is served as the comparison group, in everything", "[cohort][exact][waiting]")
{
    CohortConfig config = vectors();
    set(config, Parameter::CaseloadOld, 200);
    set(config, Parameter::WaitOld, 3);
    set(config, Parameter::InclusionContact, 400);
    set(config, Parameter::HealthContact, 300);
    const Pair pair = expected_pair(config, figures_of(config), {.wait_months = 60, .sanctions_permille = 100});

    CHECK(pair.treated.inclusion == pair.comparison.inclusion);
    CHECK(pair.treated.health == pair.comparison.health);
    // Out of work 24 - 3.6412 months, 1 + .9778 + .9573 of them without contact; in each other one 0.3 * 50/200, of 24.
    CHECK(std::abs(pair.treated.health - (24 - 3.6412 - 2.9351) * .075 / 24) < 1e-5);
    CHECK(pair.treated.employed == pair.comparison.employed);
    CHECK(pair.treated.waiting == pair.comparison.waiting);
    CHECK(pair.treated.ledger.net() == pair.comparison.ledger.net());
    CHECK(pair.treated.ledger.transfers() == pair.comparison.ledger.transfers());
}
