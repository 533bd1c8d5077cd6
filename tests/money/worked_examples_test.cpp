#include "tests/money/land.h"
#include "tests/money/laws.h"

using namespace sim;

namespace {

const std::int64_t Base2026 = 50743, Base2021 = 40218;

Job gross_and_net(std::int64_t gross, std::int64_t net, std::int32_t hours)
{
    Job out = paying(net, hours);
    out.gross = Money{gross};
    return out;
}

Money top_up_limit(std::int64_t base, std::int32_t hours)
{
    return paid_in(minimum_income(base), alone(), paying(0, hours), 1).back().full;
}

/// One job of 900.00 net in Vienna, found while on benefit.
Calculation in_vienna(bool on_benefit)
{
    return worked_out(vienna_minimum_income(), on_benefit ? with_right(alone(), RightId{0}) : alone(), paying(90000), unsupported());
}

} // namespace

TEST_CASE("Slovenia: the published thresholds by hours of work", "[money][golden]")
{
    CHECK(top_up_limit(Base2021, 60) == Money{50675});
    CHECK(top_up_limit(Base2021, 129) == Money{60729});
    CHECK(top_up_limit(Base2026, 128) == Money{63936});
    CHECK(top_up_limit(Base2026, 160) == Money{76622});
}

TEST_CASE("Slovenia: a single person in a full-time job at the minimum wage gains 492.57, 66.8 % of it is gone", "[money][golden]")
{
    const Calculation it = worked_out(minimum_income(Base2026), alone(), gross_and_net(148188, 100000, 160), unsupported());

    CHECK(it.out == Money{50743});
    CHECK(it.month(1).net == Money{100000});
    CHECK(it.loss == Money{50743});
    CHECK(it.exit_gain == Money{49257});
    CHECK(it.ptr == 6676);
}

TEST_CASE("Slovenia: a single person in a half-time job of 500 keeps 139.36 and gains 131.93", "[money][golden]")
{
    const Calculation it = worked_out(minimum_income(Base2026), alone(), paying(50000, 87), unsupported());

    CHECK(it.month(1).benefits == Money{13936});
    CHECK(it.month(1).net == Money{63936});
    CHECK(it.loss == Money{36807});
    CHECK(it.exit_gain == Money{13193});
}

TEST_CASE("Slovenia: a lone parent of two in a full-time job loses 741.21 and gains 258.79, 82.5 % of it is gone", "[money][golden]")
{
    const Calculation it = worked_out(minimum_income(Base2026), family(1, 2), gross_and_net(148188, 100000, 160), unsupported());

    CHECK(it.out == Money{128887});
    CHECK(it.month(1).benefits == Money{54766});
    CHECK(it.month(1).net == Money{154766});
    CHECK(it.loss == Money{74121});
    CHECK(it.exit_gain == Money{25879});
    CHECK(it.ptr == 8254);
}

TEST_CASE("Slovenia: more pay than the minimum wage is absorbed while something is topped up", "[money]")
{
    const Calculation it = worked_out(minimum_income(Base2026), family(1, 2), gross_and_net(160000, 108000, 160), unsupported());

    CHECK(it.month(1).net == Money{154766});
    CHECK(it.exit_gain == Money{25879});
}

TEST_CASE("Croatia: two adults with two children have 561.00, what others have is not guessed", "[money][golden]")
{
    CHECK(worked_out(guaranteed_minimum(), family(2, 2), paying(70000), unsupported()).out == Money{56100});
    CHECK(worked_out(guaranteed_minimum(), family(2, 2), paying(70000), unsupported()).loss == Money{56100});
    CHECK(calculate(guaranteed_minimum(), family(2, 1), paying(70000), unsupported()).error().what == Missing::What::Part);
}

TEST_CASE("Hungary: the minimum wage ends a benefit of 22,800 and leaves 191,862 more", "[money][golden]")
{
    Job job = paying(0);
    job.gross = Money{322800};
    job.net.reset();
    const Calculation it = worked_out(employment_substitution(), alone(), job, unsupported());

    CHECK(it.out == Money{22800});
    CHECK(it.month(1).net == Money{214662});
    CHECK(it.loss == Money{22800});
    CHECK(it.exit_gain == Money{191862});
    CHECK(it.ptr == 4056);
}

TEST_CASE("Hungary: one forint above the limit costs all of the benefit", "[money][golden]")
{
    const auto net = [](std::int64_t pay) { return worked_out(employment_substitution(), alone(), paying(pay), unsupported()).month(1).net; };

    CHECK(net(25650) == Money{48450});
    CHECK(net(25651) == Money{25651});
}

TEST_CASE("Hungary: the incentive of 2006 paid a half and then a quarter of what was lost", "[money][golden]")
{
    const Calculation it = worked_out(employment_substitution(), alone(), paying(214662), supported("hu2006"));

    CHECK(support_by_month(it, 7) == std::vector<std::int64_t>{11400, 11400, 11400, 5700, 5700, 5700, 0});
    CHECK(it.exit == 7);
}

TEST_CASE("Vienna: without a disregard a part-time job of 900 leaves nothing more", "[money][golden]")
{
    const Calculation it = in_vienna(false);

    CHECK(it.out == Money{120901});
    CHECK(it.month(1).net == Money{120901});
    CHECK(it.month(1).gain == Money{});
    CHECK(it.exit == 1);
}

TEST_CASE("Vienna: with 35 % disregarded it leaves 315 more for twelve months, and then falls off a cliff", "[money][golden]")
{
    const Calculation it = in_vienna(true);

    for (std::int32_t month = 1; month <= 12; ++month) {
        CHECK(it.month(month).net == Money{152401});
        CHECK(it.month(month).gain == Money{31500});
    }
    CHECK(it.month(13).net == Money{120901});
    CHECK(it.month(13).gain == Money{});
    CHECK(it.exit == 13);
    CHECK(it.exit_gain == Money{});
}

TEST_CASE("France: on a wage of 800 the bonus is 261.21 by the formula; the source says 261.22", "[money][golden]")
{
    const auto bonus = paid_in(in_work_bonus(), with_income(alone(), Money{7599}), paying(80000), 1).back();

    CHECK(bonus.full == Money{65840});
    CHECK(bonus.disregarded == Money{47880});
    CHECK(bonus.counted == Money{39719});
    CHECK(bonus.amount == Money{26121});
}

TEST_CASE("Poland: a job found by oneself pays half of the benefit, by whether 90 days of it are over", "[money][golden]")
{
    const auto supplement = [](Date from, std::int32_t month) {
        Job job = paying(300000);
        job.found = JobFound::Self;
        const Household household = with_right(alone(), RightId{0}, from, on(2026, 6, 30));
        return sum_of(paid_in(activity_supplement(), household, job, month));
    };

    CHECK(supplement(on(2025, 12, 2), 0) == Money{172190});
    CHECK(supplement(on(2025, 12, 2), 1) == Money{86095});
    CHECK(supplement(on(2025, 12, 1), 0) == Money{135220});
    CHECK(supplement(on(2025, 12, 1), 1) == Money{67610});
    // Four months are left of the right: it is paid in two.
    CHECK(supplement(on(2025, 12, 1), 2) == Money{67610});
    CHECK(supplement(on(2025, 12, 1), 3) == Money{});
}

TEST_CASE("Poland: a job one was referred to is topped up to the minimum wage while the right lasts", "[money][golden]")
{
    const auto supplement = [](std::int64_t pay, std::int32_t month) {
        Job job = paying(pay);
        job.found = JobFound::Referred;
        return sum_of(paid_in(activity_supplement(), with_right(alone(), RightId{0}, on(2026, 1, 1), on(2026, 6, 30)), job, month));
    };

    CHECK(supplement(300000, 1) == Money{60600});
    CHECK(supplement(200000, 1) == Money{86095});
    CHECK(supplement(400000, 1) == Money{});
    CHECK(supplement(300000, 4) == Money{60600});
    CHECK(supplement(300000, 5) == Money{});
}

TEST_CASE("Ireland: the dividend is paid for a year and halved for another, for four children at most", "[money][golden]")
{
    const auto dividend = [](int children, std::int32_t month) { return sum_of(paid_in(family_dividend(), family(1, children), paying(200000), month)); };

    CHECK(dividend(1, 12) == Money{21667});
    CHECK(dividend(1, 13) == Money{10834});
    CHECK(dividend(1, 24) == Money{10834});
    CHECK(dividend(1, 25) == Money{});
    CHECK(dividend(4, 1) == Money{86667});
    CHECK(dividend(6, 1) == Money{86667});
    CHECK(dividend(0, 1) == Money{});
    CHECK(dividend(2, 0) == Money{});
    CHECK(worked_out(family_dividend(), family(1, 1), paying(200000), unsupported()).exit == 25);
}
