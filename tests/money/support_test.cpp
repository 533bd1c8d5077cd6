#include "sim/money/support.h"
#include "tests/money/land.h"

using namespace sim;

namespace {

using Cents = std::vector<std::int64_t>;

SupportMonth month_of(std::int64_t pay, std::int64_t benefits = 0, std::int64_t costs = 0)
{
    return {true, Money{pay}, Money{benefits}, Money{costs}, 1, 1};
}

std::vector<SupportMonth> months_of(SupportMonth month, std::size_t count) { return std::vector<SupportMonth>(count, month); }

/// 1,200.00 out of work; `kept` of it in the first month of work.
Cents paid(const SupportPlan& plan, const std::vector<SupportMonth>& months, std::int64_t kept = 0)
{
    Cents out;
    for (const Money one : support_of(plan, Money{120000}, Money{kept}, months)) out.push_back(one.raw());
    return out;
}

} // namespace

TEST_CASE("a loss fixed at entry does not follow the benefits afterwards", "[money][support]")
{
    const SupportPlan plan = supported("q4");

    CHECK(paid(plan, {month_of(0, 40000), month_of(0, 20000), month_of(0, 110000), month_of(0, 120000)}, 40000) == Cents{80000, 80000, 80000, 60000});
}

TEST_CASE("a loss recomputed each month follows the benefits, and is never above that at entry", "[money][support]")
{
    SupportPlan plan = supported("q4");
    plan.loss = LossRule::EachMonth;

    CHECK(paid(plan, {month_of(0, 40000), month_of(0, 20000), month_of(0, 110000), month_of(0, 120000)}, 40000) == Cents{80000, 80000, 10000, 0});
}

TEST_CASE("nothing is lost, nothing is paid", "[money][support]")
{
    CHECK(paid(supported("lin12"), months_of(month_of(90000, 120000), 2), 120000) == Cents{0, 0});
    CHECK(paid(supported("lin12"), months_of(month_of(90000, 130000), 2), 130000) == Cents{0, 0});
}

TEST_CASE("a floor lifts the last months, and ends with the schedule", "[money][support]")
{
    SupportPlan plan = supported("lin12");
    plan.floor = Money{5000};

    // 1,200 + 50 - 900 = 350 are wanted every month.
    CHECK(paid(plan, months_of(month_of(90000), 13)) ==
          Cents{120000, 110000, 100000, 90000, 80000, 70000, 60000, 50000, 40000, 35000, 35000, 35000, 0});
}

TEST_CASE("with a floor support may be above the loss", "[money][support]")
{
    SupportPlan plan = supported("lin12");
    plan.floor = Money{};

    // All benefits stay; travelling costs more than the pay.
    CHECK(paid(plan, months_of(month_of(10000, 120000, 12000), 2), 120000) == Cents{2000, 2000});
}

TEST_CASE("a person's cap cuts off the running total", "[money][support]")
{
    SupportPlan plan = supported("lin12");
    plan.cap = Money{300000};

    CHECK(paid(plan, months_of(month_of(90000), 5)) == Cents{120000, 110000, 70000, 0, 0});

    std::vector<SupportMonth> with_a_gap = months_of(month_of(90000), 5);
    with_a_gap[1].works = false;
    CHECK(paid(plan, with_a_gap) == Cents{120000, 0, 110000, 70000, 0});
}

TEST_CASE("the cap comes after the floor and breaks it", "[money][support]")
{
    SupportPlan plan = supported("hu2006");
    plan.floor = Money{};
    plan.cap = Money{70000};

    // The half is 600; without the cap the quarter of 300 would be paid from the fourth month, as the floor asks for.
    CHECK(paid(plan, months_of(month_of(90000), 3)) == Cents{60000, 10000, 0});
}

TEST_CASE("a threshold leaves what is missing up to it", "[money][support]")
{
    SupportPlan plan = supported("lin12");
    plan.threshold = Money{150000};

    CHECK(paid(plan, months_of(month_of(90000, 5000), 9)) == Cents{55000, 55000, 55000, 55000, 55000, 55000, 55000, 50000, 40000});
    CHECK(paid(plan, months_of(month_of(150000), 1)) == Cents{0});
    CHECK(paid(plan, months_of(month_of(160000), 1)) == Cents{0});
}

TEST_CASE("the threshold comes after the floor", "[money][support]")
{
    SupportPlan plan = supported("hu2006");
    plan.floor = Money{40000};
    plan.threshold = Money{110000};

    CHECK(paid(plan, months_of(month_of(90000), 1)) == Cents{20000});
}

TEST_CASE("a part month pays its days and is rounded once", "[money][support]")
{
    std::vector<SupportMonth> months = months_of(month_of(90000), 2);
    months[0].days = 15;
    months[0].of = 30;
    CHECK(paid(supported("lin12"), months) == Cents{60000, 110000});

    months[0].days = 10;
    months[0].of = 31;
    CHECK(paid(supported("lin12"), months) == Cents{38710, 110000});  // 1,200.00 x 10/31 = 387.096...

    // 50.01 x 1/2 x 1/2 = 12.5025; rounded twice it would be 12.51.
    months = {month_of(0)};
    months[0].days = 1;
    months[0].of = 2;
    CHECK(support_of(supported("hu2006"), Money{5001}, {}, months) == std::vector<Money>{Money{1250}});
}

TEST_CASE("months without work pay nothing and use nothing up; who is hired again goes on where support stopped", "[money][support]")
{
    std::vector<SupportMonth> months = months_of(month_of(90000), 16);
    months[3].works = months[4].works = months[5].works = false;

    CHECK(paid(supported("lin12"), months) ==
          Cents{120000, 110000, 100000, 0, 0, 0, 90000, 80000, 70000, 60000, 50000, 40000, 30000, 20000, 10000, 0});
}
