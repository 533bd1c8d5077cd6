#include "sim/money/limits.h"
#include "tests/money/land.h"

using namespace sim;

namespace {

/// A benefit of 300.00 that counts nothing, changed by words.
Benefit plain(Land& land)
{
    Benefit out = for_the_first(land.money(30000));
    out.counts.pay = false;
    return out;
}

} // namespace

TEST_CASE("a right that ends or begins while there is work is a limit", "[money][limits]")
{
    Land land;
    Benefit benefit = plain(land);
    benefit.right = land.right();
    land.benefit(benefit);
    const auto last = [&](std::optional<Date> from, std::optional<Date> to) {
        return last_limit(land.country, with_right(alone(), RightId{0}, from, to), paying(90000)).value();
    };

    CHECK(last({}, {}) == 0);
    CHECK(last(on(2025, 1, 1), {}) == 0);
    CHECK(last({}, on(2026, 6, 30)) == 4);
    CHECK(last({}, on(2026, 7, 1)) == 5);
    CHECK(last(on(2026, 5, 1), {}) == 2);
    CHECK(last({}, on(2026, 2, 28)) == 0);
    CHECK(worked_out(land.country, with_right(alone(), RightId{0}, {}, on(2026, 6, 30)), paying(90000), unsupported()).exit == 5);
}

TEST_CASE("the last limit is that of the rules that reach this household and this job", "[money][limits]")
{
    Land land;
    const auto last = [&](const Household& household, JobFound found = JobFound::Any) {
        Job job = paying(90000);
        job.found = found;
        return last_limit(land.country, household, job).value();
    };
    CHECK(last(alone()) == 0);

    Benefit months = plain(land);
    months.months = land.count(3, "months");
    land.benefit(months);
    CHECK(last(alone()) == 3);

    months.months = land.count(30, "months");
    months.right = land.right();
    land.benefit(months);
    CHECK(last(alone()) == 3);
    CHECK(last(with_right(alone(), RightId{0})) == 30);

    Benefit rest = plain(land);
    rest.rest_of = land.right();
    rest.rest_share = land.permille(500);
    rest.found = JobFound::Self;
    land.benefit(rest);
    const Household until_december = with_right(alone(), RightId{1}, {}, on(2026, 12, 31));
    CHECK(last(until_december, JobFound::Self) == 5);
    CHECK(last(until_december, JobFound::Referred) == 3);
    land.country.benefits.back().right = RightId{1};  // as long as it is held, but half of it at most
    CHECK(last(until_december, JobFound::Self) == 5);

    Benefit kept = for_the_first(land.money(1));
    kept.work = WorkNeed::Out;
    kept.kept_months = land.count(6, "months");
    kept.kept_right = land.right();
    land.benefit(kept);
    CHECK(last(with_right(alone(), RightId{2})) == 6);

    Benefit free = for_the_first(land.money(1));
    free.disregard.months = land.count(12, "months");
    free.disregard.right = land.right();
    land.benefit(free);
    CHECK(last(with_right(alone(), RightId{3})) == 12);
    CHECK(last(with_right(alone(), RightId{3}, {}, on(2027, 6, 30))) == 12);
    CHECK(last(with_right(alone(), RightId{3}, {}, on(2026, 8, 31))) == 6);  // the right ends before the twelve months do
    CHECK(last(alone()) == 3);
}

TEST_CASE("what is paid out of work, or asks for a right that is not held, sets no limit", "[money][limits]")
{
    Land land;
    Benefit benefit = plain(land);
    benefit.months = land.count(30, "months");
    benefit.work = WorkNeed::Out;
    land.benefit(benefit);
    CHECK(last_limit(land.country, alone(), paying(1)).value() == 0);

    land.country.benefits[0].kept_months = land.count(6, "months");
    CHECK(last_limit(land.country, alone(), paying(1)).value() == 6);
    land.country.benefits[0].right = land.right();
    CHECK(last_limit(land.country, alone(), paying(1)).value() == 0);
}

TEST_CASE("a right that is held for two times sets its limit by the later end", "[money][limits]")
{
    Land land;
    Benefit benefit = plain(land);
    benefit.right = land.right();
    land.benefit(benefit);
    const Household twice = with_right(with_right(alone(), RightId{0}, {}, on(2026, 8, 31)), RightId{0}, {}, on(2026, 4, 30));

    CHECK(last_limit(land.country, twice, paying(1)).value() == 6);
}

TEST_CASE("an amount that falls by the days of a right is a limit too", "[money][limits]")
{
    Land land;
    Benefit benefit = plain(land);
    benefit.right = land.right();
    benefit.full.push_back(part(Recipient::FirstAdult, land.money(20000)));
    benefit.full[1].from_day = land.count(180, "days");
    land.benefit(benefit);

    // 180 days from 1 February: 31 July; the first month by whose figures it counts is August, the sixth.
    const Household household = with_right(alone(), RightId{0}, on(2026, 2, 1));
    CHECK(last_limit(land.country, household, paying(1)).value() == 5);
    const Calculation it = worked_out(land.country, household, paying(1), unsupported());
    CHECK(it.month(5).benefits == Money{30000});
    CHECK(it.month(6).benefits == Money{20000});
    CHECK(it.exit == 6);
}
