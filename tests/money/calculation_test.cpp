#include "tests/money/land.h"

using namespace sim;

namespace {

using Cents = std::vector<std::int64_t>;
using Months = std::vector<std::int32_t>;

/// A household whose benefits no rule works out, with a job.
Calculation given(std::int64_t out, std::int64_t in, std::int64_t pay, std::int64_t costs, const SupportPlan& plan, const std::vector<Gap>& gaps = {})
{
    return worked_out({}, with_benefit(alone(), out, in), costing(paying(pay), costs), plan, gaps);
}

/// Out 1,200, all of it lost, pay 900.
Calculation bridge(const std::vector<Gap>& gaps = {}) { return given(120000, 0, 90000, 0, supported("lin12"), gaps); }

} // namespace

TEST_CASE("a single person with 480 and a job of 900 is better off in every month and after", "[money][golden]")
{
    const Calculation lin12 = given(48000, 0, 90000, 6000, supported("lin12"));
    const Calculation q4 = given(48000, 0, 90000, 6000, supported("q4"));

    CHECK(lin12.loss == Money{48000});
    CHECK(lin12.month(13).net == Money{84000});
    CHECK(lin12.total_support == Money{312000});
    CHECK(lin12.months_below.empty());
    CHECK(lin12.exit == 13);
    CHECK(lin12.exit_gain == Money{36000});
    CHECK(q4.total_support == Money{360000});
    CHECK(q4.months_below.empty());
}

TEST_CASE("a lone parent who loses 800 of 1,120 gets the published row of lin12", "[money][golden]")
{
    const Calculation lin12 = given(112000, 32000, 95000, 12000, supported("lin12"));
    const Calculation q4 = given(112000, 32000, 95000, 12000, supported("q4"));

    CHECK(lin12.loss == Money{80000});
    CHECK(lin12.month(13).net == Money{115000});
    CHECK(support_by_month(lin12, 13) == Cents{80000, 73333, 66667, 60000, 53333, 46667, 40000, 33333, 26667, 20000, 13333, 6667, 0});
    CHECK(lin12.total_support == Money{520000});
    CHECK(lin12.months_below.empty());
    CHECK(lin12.exit_gain == Money{3000});
    CHECK(q4.total_support == Money{600000});
    CHECK(q4.months_below.empty());
}

TEST_CASE("a bridge without a landing turns in month 10 and is recognised", "[money][golden]")
{
    const Calculation it = bridge();

    CHECK(gains_by_month(it, 13) == Cents{90000, 80000, 70000, 60000, 50000, 40000, 30000, 20000, 10000, 0, -10000, -20000, -30000});
    CHECK(it.exit == 13);
    CHECK(it.exit_gain == Money{-30000});
    CHECK(it.months_below == Months{11, 12, 13, 14, 15});
    CHECK(is_bridge_without_landing(it));
}

TEST_CASE("who lands is on no such bridge, nor who is worse off from the first day", "[money]")
{
    CHECK_FALSE(is_bridge_without_landing(given(112000, 32000, 95000, 12000, supported("lin12"))));
    CHECK_FALSE(is_bridge_without_landing(given(120000, 0, 90000, 0, unsupported())));
    // As much as before is a landing.
    CHECK_FALSE(is_bridge_without_landing(given(90000, 0, 90000, 0, supported("lin12"))));
}

TEST_CASE("a better law later makes no bridge of a job that paid less from the first day", "[money]")
{
    Land land;
    const ParameterId amount = land.figure("money", changing(0, on(2026, 10, 1), 50000));
    Benefit benefit = for_the_first(amount);
    benefit.counts.pay = false;
    benefit.work = WorkNeed::In;
    land.benefit(benefit);

    const Calculation it = worked_out(land.country, with_benefit(alone(), 120000, 0), paying(90000), unsupported());

    CHECK(it.exit == 1);
    CHECK(it.exit_gain == Money{-30000});
    CHECK(it.month(8).gain == Money{20000});
    CHECK_FALSE(is_bridge_without_landing(it));
}

TEST_CASE("a month without work is a month like before, and support goes on after it", "[money]")
{
    const Calculation it = bridge({{4, 6}});

    CHECK(support_by_month(it, 8) == Cents{120000, 110000, 100000, 0, 0, 0, 90000, 80000});
    CHECK(it.month(5).net == it.out);
    CHECK(it.month(5).gain == Money{});
    CHECK(it.month(5).pay == Money{});
    CHECK(it.total_support == bridge().total_support);
    CHECK(it.exit == 16);
    CHECK(it.months_below == Months{14, 15, 16, 17, 18});
}

TEST_CASE("the exit is the first month of work after support, wherever the gaps lie", "[money]")
{
    CHECK(bridge().exit == 13);
    CHECK(bridge({{1, 2}}).exit == 15);
    CHECK(bridge({{12, 13}}).exit == 15);
    CHECK(bridge({{13, 14}}).exit == 15);
    CHECK(bridge({{14, 20}}).exit == 13);
    CHECK(bridge({{2, 3}, {15, 18}}).exit == 19);
    CHECK(bridge({{2, 3}, {15, 18}}).exit_gain == Money{-30000});
}

TEST_CASE("a cap that breaks the floor is told month by month", "[money]")
{
    SupportPlan plan = supported("lin12");
    plan.floor = Money{5000};
    CHECK(given(120000, 0, 90000, 0, plan).months_below == Months{13, 14, 15});

    plan.cap = Money{300000};
    const Calculation it = given(120000, 0, 90000, 0, plan);

    CHECK(it.total_support == Money{300000});
    CHECK(it.months_below == Months{4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
}

TEST_CASE("with a floor a gain below it counts as below, though it is a gain", "[money]")
{
    SupportPlan plan = supported("hu2006");
    plan.floor = Money{40000};

    const Calculation it = given(48000, 0, 90000, 6000, plan);  // 360.00 more without support

    CHECK(it.month(6).gain == Money{48000});
    CHECK(it.exit_gain == Money{36000});
    CHECK(it.months_below == Months{7, 8, 9, 10, 11, 12, 13, 14, 15});
}

TEST_CASE("other income stands on both sides and changes no gain", "[money]")
{
    const Calculation it = worked_out({}, with_income(with_benefit(alone(), 48000, 0), Money{20000}), paying(90000), supported("lin12"));

    CHECK(it.out == Money{68000});
    CHECK(it.benefits_out == Money{48000});
    CHECK(it.month(13).net == Money{110000});
    CHECK(it.exit_gain == Money{42000});
}

TEST_CASE("debts take an amount or a share of the pay, never what must be left", "[money]")
{
    const auto taken = [](std::int64_t pay, Garnishment garnishment) {
        Household household = with_benefit(alone(), 48000, 0);
        household.garnishment = garnishment;
        const Calculation it = worked_out({}, household, paying(pay), unsupported());
        CHECK(it.garnishes);
        CHECK(it.exit_gain == it.month(1).pay - it.month(1).garnished - Money{48000});
        return it.month(1).garnished.raw();
    };

    CHECK(taken(90000, {Money{5000}, {}, {}}) == 5000);
    CHECK(taken(90000, {{}, Share{1, 3}, {}}) == 30000);
    CHECK(taken(90000, {{}, Share{1, 3}, Money{70000}}) == 20000);
    CHECK(taken(90000, {Money{5000}, {}, Money{100000}}) == 0);
    CHECK(taken(100, {Money{5000}, {}, {}}) == 100);
}

TEST_CASE("a first month begun in the middle has its days of pay and of support, and is no whole month of loss", "[money]")
{
    Job job = costing(paying(90000), 6000);
    job.days = 10;
    job.of = 30;

    const Calculation it = worked_out({}, with_benefit(alone(), 48000, 0), job, supported("lin12"));

    CHECK(it.loss == Money{48000});
    CHECK(it.month(1).pay == Money{30000});
    CHECK(it.month(1).support == Money{16000});
    CHECK(it.month(1).costs == Money{6000});
    CHECK(it.month(1).gain == Money{-8000});
    CHECK(it.month(2).pay == Money{90000});
    CHECK(it.month(2).support == Money{44000});
    CHECK(it.months_below == Months{1});

    // Begun a month later, that month is the part one.
    const Calculation later = worked_out({}, with_benefit(alone(), 48000, 0), job, supported("lin12"), {{1, 1}});
    CHECK(later.month(1).pay == Money{});
    CHECK(later.month(2).pay == Money{30000});
    CHECK(later.month(2).support == Money{16000});
    CHECK(later.month(3).support == Money{44000});
}

TEST_CASE("a floor makes up for what debts take", "[money]")
{
    Household household = with_benefit(alone(), 48000, 0);
    household.garnishment = Garnishment{Money{50000}, {}, {}};
    SupportPlan plan = supported("hu2006");
    plan.floor = Money{};

    const Calculation it = worked_out({}, household, paying(60000), plan);

    CHECK(it.month(1).support == Money{38000});  // 480 - (600 - 500)
    CHECK(it.month(6).gain == Money{});
    CHECK(it.exit_gain == Money{-38000});
}

TEST_CASE("what is kept of the benefit before work is kept in the calculation, and lost with its last month", "[money]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(50000));
    benefit.kept_months = land.count(3, "months");
    benefit.kept_share = land.permille(500);
    land.benefit(benefit);

    const Calculation it = worked_out(land.country, alone(), paying(60000), unsupported());

    CHECK(it.loss == Money{25000});
    CHECK(it.month(3).benefits == Money{25000});
    CHECK(it.month(4).benefits == Money{});
    CHECK(it.exit == 4);
    CHECK(it.exit_gain == Money{10000});
}

TEST_CASE("net pay is the job's own, else the country's share of gross", "[money]")
{
    Land land;
    land.country.net_pay = land.permille(665);
    Job job = paying(322800);

    CHECK(net_pay_of(land.country, job, FirstDay) == Money{322800});
    job.net.reset();
    CHECK(net_pay_of(land.country, job, FirstDay) == Money{214662});
}

TEST_CASE("participation tax after the last limit is that of the month in which it is over", "[money]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(50000));
    benefit.disregard.share = land.permille(500);
    benefit.disregard.months = land.count(12, "months");
    land.benefit(benefit);

    const Calculation it = worked_out(land.country, alone(), paying(40000), unsupported());

    CHECK(it.adds == Money{20000});
    CHECK(it.ptr == 5000);
    CHECK(it.exit == 13);
    CHECK(it.exit_adds == Money{});
    CHECK(it.exit_ptr == 10000);
}

TEST_CASE("participation tax is what working does not add, of gross pay, before support, costs and debts", "[money]")
{
    Household household = with_benefit(alone(), 50743, 0);
    household.garnishment = Garnishment{Money{10000}, {}, {}};
    Job job = costing(paying(100000), 5000);
    job.gross = Money{148188};

    const Calculation it = worked_out({}, household, job, supported("lin12"));
    CHECK(it.adds == Money{49257});
    CHECK(it.ptr == 6676);  // 1 - 492.57 / 1,481.88
    for (const std::optional<Money> unsaid : {std::optional<Money>{}, std::optional{Money{}}}) {
        job.gross = unsaid;
        CHECK_FALSE(worked_out({}, household, job, supported("lin12")).ptr);
        CHECK(worked_out({}, household, job, supported("lin12")).adds == Money{49257});
    }
}
