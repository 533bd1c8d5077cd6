#include "tests/money/land.h"

using namespace sim;
using Why = BenefitAmount::Why;

namespace {

/// What the last benefit pays in a month of work at this net pay.
Money paid_at(const Land& land, std::int64_t pay, const Household& household = alone(), std::int32_t month = 1)
{
    return last_paid(land.country, household, paying(pay), month);
}

} // namespace

TEST_CASE("what is counted is taken off, to nothing and not below", "[money][benefits]")
{
    Land land;
    land.benefit(for_the_first(land.money(50743)));

    CHECK(paid_at(land, 0) == Money{50743});
    CHECK(paid_at(land, 20000) == Money{30743});
    CHECK(paid_at(land, 50743) == Money{});
    CHECK(paid_at(land, 90000) == Money{});
}

TEST_CASE("pay, income and earlier benefits count only where the rule says so", "[money][benefits]")
{
    Land land;
    const BenefitId first = land.benefit(for_the_first(land.money(10000)));
    land.country.benefits[0].counts.pay = false;
    land.benefit(for_the_first(land.money(50000)));
    const auto paid = [&](Counted counts) {
        land.country.benefits[1].counts = counts;
        return paid_at(land, 7000, with_income(alone(), Money{3000})).raw();
    };

    CHECK(paid({}) == 50000);
    CHECK(paid({true, false, {}}) == 43000);
    CHECK(paid({false, true, {}}) == 47000);
    CHECK(paid({false, false, {first}}) == 40000);
    CHECK(paid({true, true, {first}}) == 30000);
    CHECK(last_paid(land.country, with_income(alone(), Money{3000}), paying(7000), 0) == Money{37000});  // no pay before work
}

TEST_CASE("an amount and a share of pay are disregarded together, never more than the pay", "[money][benefits]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(50000));
    benefit.disregard.amount = land.money(10000);
    benefit.disregard.share = land.permille(200);
    land.benefit(benefit);
    const auto first_month = [&](std::int64_t pay) { return paid_in(land.country, alone(), paying(pay), 1).back(); };

    CHECK(first_month(60000).disregarded == Money{22000});
    CHECK(first_month(60000).counted == Money{38000});
    CHECK(first_month(60000).amount == Money{12000});
    CHECK(first_month(8000).disregarded == Money{8000});
    CHECK(first_month(8000).amount == Money{50000});
    CHECK(paid_at(land, 8000, with_income(alone(), Money{500})) == Money{50000});
}

TEST_CASE("a disregard ends after its months of work, and is for those who have the right to it", "[money][benefits]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(50000));
    benefit.disregard.share = land.permille(350);
    benefit.disregard.months = land.count(12, "months");
    benefit.disregard.right = land.right();
    land.benefit(benefit);
    const Household entitled = with_right(alone(), RightId{0});

    CHECK(paid_at(land, 40000, entitled, 1) == Money{24000});
    CHECK(paid_at(land, 40000, entitled, 12) == Money{24000});
    CHECK(paid_at(land, 40000, entitled, 13) == Money{10000});
    CHECK(paid_at(land, 40000, alone(), 1) == Money{10000});
}

TEST_CASE("of bands each takes its rate of what lies in it: the older German ones", "[money][benefits]")
{
    // 100 free, 20 % of what lies up to 800 kept, 10 % up to 1,200, nothing above.
    Land land;
    Benefit benefit = for_the_first(land.money(150000));
    benefit.taper = {{land.money(10000), land.permille(800)}, {land.money(80000), land.permille(900)}, {land.money(120000), land.permille(1000)}};
    land.benefit(benefit);
    const auto kept = [&](std::int64_t pay) { return (Money{pay} + paid_at(land, pay) - Money{150000}).raw(); };

    CHECK(kept(0) == 0);
    CHECK(kept(10000) == 10000);
    CHECK(kept(40000) == 16000);   // 100 + 60
    CHECK(kept(80000) == 24000);   // 100 + 140
    CHECK(kept(100000) == 26000);  // 100 + 140 + 20
    CHECK(kept(120000) == 28000);
    CHECK(kept(150000) == 28000);
}

TEST_CASE("one band without a beginning takes its rate of everything, rounded to the nearest", "[money][benefits]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(1000));
    benefit.taper = {{{}, land.permille(550)}};
    land.benefit(benefit);

    CHECK(paid_at(land, 10) == Money{994});  // 5.5, away from zero
    CHECK(paid_at(land, 11) == Money{994});  // 6.05
}

TEST_CASE("above its limit a benefit is a cliff; at it all is paid", "[money][benefits]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(22800));
    benefit.taper = {{{}, land.permille(0)}};
    benefit.limit = land.money(25650);
    land.benefit(benefit);

    CHECK(paid_at(land, 25650) == Money{22800});
    CHECK(paid_at(land, 25651) == Money{});
    CHECK(paid_in(land.country, alone(), paying(25651), 1).back().why == Why::AboveLimit);
}

TEST_CASE("a limit for each consumption unit grows with the units of the household", "[money][benefits]")
{
    Land land;
    Benefit benefit = for_all(land.money(22800));
    benefit.taper = {{{}, land.permille(0)}};
    benefit.limit = land.money(25650);
    benefit.limit_per_unit = true;
    land.benefit(benefit);
    Household couple = family(2, 0);
    couple.units = 1700;

    CHECK(paid_at(land, 43605, couple) == Money{22800});  // 25,650 x 1.7
    CHECK(paid_at(land, 43606, couple) == Money{});
    CHECK(paid_at(land, 25650) == Money{22800});
    CHECK(paid_at(land, 25651) == Money{});
}

TEST_CASE("a benefit is a share of its amount after what is taken off, at most its cap", "[money][benefits]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(101000));
    benefit.share = land.permille(500);
    land.benefit(benefit);
    CHECK(paid_at(land, 0) == Money{50500});
    CHECK(paid_at(land, 1001) == Money{50000});  // 499.995

    land.country.benefits[0].cap = land.money(40000);
    CHECK(paid_at(land, 0) == Money{40000});
    CHECK(paid_at(land, 41000) == Money{30000});
}

TEST_CASE("below its least amount a benefit is not paid at all", "[money][benefits]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(10000));
    benefit.least = land.money(1500);
    land.benefit(benefit);

    CHECK(paid_at(land, 8500) == Money{1500});
    CHECK(paid_at(land, 8501) == Money{});
    CHECK(paid_in(land.country, alone(), paying(8501), 1).back().why == Why::BelowLeast);
    CHECK(paid_in(land.country, alone(), paying(10000), 1).back().why == Why::Paid);
}

TEST_CASE("a new law holds from the first calendar month that it reaches, by the day the job starts in its first", "[money][benefits]")
{
    Land land;
    land.benefit(for_the_first(land.figure("money", changing(40000, on(2026, 5, 1), 50000))));
    Job job = paying(0);
    CHECK(last_paid(land.country, alone(), job, 2) == Money{40000});
    CHECK(last_paid(land.country, alone(), job, 3) == Money{50000});

    job.start = on(2026, 4, 30);
    const Calculation it = worked_out(land.country, alone(), job, unsupported());
    CHECK(it.out == Money{40000});
    CHECK(it.month(1).benefits == Money{40000});
    CHECK(it.month(2).benefits == Money{50000});
    CHECK(it.loss == Money{});

    job.start = on(2026, 5, 1);
    CHECK(worked_out(land.country, alone(), job, unsupported()).out == Money{50000});
}

TEST_CASE("a law of the middle of a month holds for a job that starts after it in that month", "[money][benefits]")
{
    Land land;
    land.benefit(for_the_first(land.figure("money", changing(40000, on(2026, 12, 15), 50000))));
    Job job = paying(0);

    job.start = on(2026, 12, 20);
    CHECK(worked_out(land.country, alone(), job, unsupported()).month(1).benefits == Money{50000});
    job.start = on(2026, 12, 10);
    const Calculation it = worked_out(land.country, alone(), job, unsupported());
    CHECK(it.month(1).benefits == Money{40000});
    CHECK(it.month(2).benefits == Money{50000});  // 1 January
}
