#include "tests/money/land.h"

using namespace sim;
using Why = BenefitAmount::Why;

namespace {

/// A benefit of 300.00 that counts nothing, changed by words.
Benefit plain(Land& land)
{
    Benefit out = for_the_first(land.money(30000));
    out.counts.pay = false;
    return out;
}

Why why_in(const Land& land, const Household& household, const Job& job, std::int32_t month)
{
    return paid_in(land.country, household, job, month).back().why;
}

Money paid(const Land& land, const Household& household, std::int32_t month) { return last_paid(land.country, household, paying(90000), month); }

} // namespace

TEST_CASE("a benefit out of work ends with work, one in work begins with it", "[money][benefits]")
{
    Land land;
    land.benefit(plain(land));
    land.country.benefits[0].work = WorkNeed::Out;
    CHECK(paid(land, alone(), 0) == Money{30000});
    CHECK(paid(land, alone(), 1) == Money{});
    CHECK(why_in(land, alone(), paying(1), 1) == Why::OnlyOutOfWork);

    land.country.benefits[0].work = WorkNeed::In;
    CHECK(paid(land, alone(), 0) == Money{});
    CHECK(paid(land, alone(), 1) == Money{30000});
    CHECK(why_in(land, alone(), paying(1), 0) == Why::OnlyInWork);
}

TEST_CASE("a benefit for a job found by oneself is not paid for one that was offered, nor the other way", "[money][benefits]")
{
    Land land;
    land.benefit(plain(land));
    Job job = paying(90000);
    for (const JobFound asked : {JobFound::Self, JobFound::Referred}) {
        land.country.benefits[0].found = asked;
        for (const JobFound found : {JobFound::Any, JobFound::Self, JobFound::Referred}) {
            job.found = found;
            CHECK(why_in(land, alone(), job, 1) == (found == asked ? Why::Paid : Why::FoundOtherwise));
            CHECK(why_in(land, alone(), job, 0) == Why::Paid);
        }
    }
}

TEST_CASE("only who has the right is paid", "[money][benefits]")
{
    Land land;
    Benefit benefit = plain(land);
    land.right();
    benefit.right = land.right();
    land.benefit(benefit);

    CHECK(paid(land, with_right(alone(), RightId{1}), 1) == Money{30000});
    CHECK(paid(land, with_right(alone(), RightId{0}), 1) == Money{});
    CHECK(why_in(land, alone(), paying(1), 0) == Why::NoRight);
}

TEST_CASE("a right holds from its first day to its last, by the day whose figures hold in a month", "[money][benefits]")
{
    Land land;
    Benefit benefit = plain(land);
    benefit.right = land.right();
    land.benefit(benefit);
    const auto in_month = [&](std::optional<Date> from, std::optional<Date> to, std::int32_t month) {
        return paid(land, with_right(alone(), RightId{0}, from, to), month) == Money{30000};
    };

    // The job starts on 1 March; the third month is judged by 1 May.
    CHECK(in_month(on(2026, 5, 1), {}, 3));
    CHECK_FALSE(in_month(on(2026, 5, 2), {}, 3));
    CHECK(in_month({}, on(2026, 5, 1), 3));
    CHECK_FALSE(in_month({}, on(2026, 4, 30), 3));
    CHECK_FALSE(in_month({}, on(2026, 2, 28), 0));

    // A right may be held twice, for two times.
    const Household twice = with_right(with_right(alone(), RightId{0}, {}, on(2026, 3, 31)), RightId{0}, on(2026, 5, 1));
    CHECK(paid(land, twice, 1) == Money{30000});
    CHECK(paid(land, twice, 2) == Money{});
    CHECK(paid(land, twice, 3) == Money{30000});
}

TEST_CASE("a number of months is one of months worked, and none before work", "[money][benefits]")
{
    Land land;
    Benefit benefit = plain(land);
    benefit.months = land.count(3, "months");
    land.benefit(benefit);

    CHECK(paid(land, alone(), 0) == Money{30000});
    CHECK(paid(land, alone(), 3) == Money{30000});
    CHECK(paid(land, alone(), 4) == Money{});
    CHECK(why_in(land, alone(), paying(1), 4) == Why::MonthsOver);

    const Calculation it = worked_out(land.country, alone(), paying(90000), unsupported(), {{2, 5}});
    CHECK(it.month(7).benefits == Money{30000});  // the third month of work
    CHECK(it.month(8).benefits == Money{});
    CHECK(it.exit == 8);
}

TEST_CASE("of the rest of a right its share of whole months is paid, rounded down", "[money][benefits]")
{
    Land land;
    Benefit benefit = plain(land);
    benefit.rest_of = land.right();
    benefit.work = WorkNeed::In;
    land.benefit(benefit);
    const auto until = [&](Date to) { return with_right(alone(), RightId{0}, {}, to); };

    // The job starts on 1 March.
    CHECK(paid(land, until(on(2026, 7, 31)), 5) == Money{30000});
    CHECK(paid(land, until(on(2026, 7, 31)), 6) == Money{});
    CHECK(paid(land, until(on(2026, 7, 30)), 4) == Money{30000});
    CHECK(paid(land, until(on(2026, 7, 30)), 5) == Money{});
    CHECK(paid(land, until(on(2026, 2, 28)), 1) == Money{});
    CHECK(paid(land, alone(), 1) == Money{});

    land.country.benefits[0].rest_share = land.permille(500);
    CHECK(paid(land, until(on(2026, 7, 31)), 2) == Money{30000});
    CHECK(paid(land, until(on(2026, 7, 31)), 3) == Money{});
}

TEST_CASE("a benefit of another pays a share of what that one came to before work", "[money][benefits]")
{
    Land land;
    Benefit before = for_the_first(land.money(30000));
    before.counts.income = true;
    before.work = WorkNeed::Out;
    const BenefitId other = land.benefit(before);
    Benefit benefit;
    benefit.of = other;
    benefit.share = land.permille(500);
    benefit.work = WorkNeed::In;
    land.benefit(benefit);

    CHECK(paid(land, alone(), 1) == Money{15000});
    CHECK(paid(land, with_income(alone(), Money{9000}), 1) == Money{10500});
    CHECK(paid(land, alone(), 0) == Money{});
}

TEST_CASE("what is kept is a share of the benefit before work, for its months, for those with the right to keep it", "[money][benefits]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(50000));
    benefit.kept_months = land.count(2, "months");
    benefit.kept_share = land.permille(500);
    land.benefit(benefit);
    CHECK(paid(land, alone(), 2) == Money{25000});
    CHECK(paid_in(land.country, alone(), paying(90000), 2).back().kept);
    CHECK(paid(land, alone(), 3) == Money{});
    // What the rule itself gives is kept when it is more.
    CHECK(last_paid(land.country, alone(), paying(10000), 1) == Money{40000});
    CHECK_FALSE(paid_in(land.country, alone(), paying(10000), 1).back().kept);

    land.country.benefits[0].kept_right = land.right();
    CHECK(paid(land, alone(), 1) == Money{});
    CHECK(paid(land, with_right(alone(), RightId{0}), 1) == Money{25000});

    land.country.benefits[0].kept_share = {};
    CHECK(paid(land, with_right(alone(), RightId{0}), 1) == Money{50000});
}
