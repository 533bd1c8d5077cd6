#include "tests/money/cases.h"
#include "tests/money/land.h"

#include <algorithm>

using namespace sim;

// Each sentence holds for everybody, and is seen broken by a calculation that breaks it.

namespace {

/// A household with a job and support, in a country where benefits are tapered.
struct Home {
    Household household;
    Job job;
    SupportPlan plan;
    std::vector<Gap> gaps;
};

using Calculate = Calculation (*)(const Country&, const Home&);
using Holds = bool (*)(const Country&, const Home&, const Calculation&, Calculate);

const Date Change = on(2026, 7, 1);
constexpr int Homes = 10'000;  ///< a calculation of fifteen months takes about ten microseconds

/// 500.00 and 250.00 for each other adult, 150.00 for each child; `rate` permille are taken off above 100.00. It changes on a day, where it does.
Country tapered(std::int64_t rate, std::int64_t first_adult_after = 50000)
{
    Land land;
    land.country.net_pay = land.permille(700);
    Benefit benefit = for_the_first(land.figure("money", changing(50000, Change, first_adult_after)));
    benefit.full.push_back(part(Recipient::NextAdult, land.money(25000)));
    benefit.full.push_back(part(Recipient::Child, land.money(15000)));
    benefit.taper = {{land.money(10000), land.permille(rate)}};
    land.benefit(benefit);
    return land.country;
}

Calculation by_the_rules(const Country& country, const Home& home)
{
    return calculate(country, home.household, home.job, home.plan, home.gaps).value();
}

Home home_of(std::uint64_t number, const std::vector<SupportPlan>& plans)
{
    Draws draws(number);
    Home out;
    out.household = family(draws.one_in(2) ? 2 : 1, static_cast<int>(draws.below(4)));
    if (draws.one_in(4)) out.household.garnishment = Garnishment{Money{draws.below(20'000)}, {}, Money{draws.below(80'000)}};
    out.job = costing(paying(0), draws.below(20'000));
    out.job.net.reset();
    out.job.gross = Money{draws.below(250'000)};
    out.plan = plans[static_cast<std::size_t>(draws.below(static_cast<std::int64_t>(plans.size())))];
    if (draws.one_in(4)) out.plan.floor = Money{draws.below(10'000)};
    if (draws.one_in(4)) out.plan.cap = Money{draws.below(200'000)};
    if (draws.one_in(4)) out.gaps = {{2, static_cast<std::int32_t>(2 + draws.below(3))}};
    return out;
}

/// The first of ten thousand households for which a sentence does not hold.
int first_broken_home(const Country& country, Holds holds, Calculate calculate = by_the_rules)
{
    std::vector<SupportPlan> plans{supported("hu2006"), supported("q4"), supported("none")};
    plans.push_back(plans[0]);
    plans.back().loss = LossRule::EachMonth;
    for (int number = 0; number < Homes; ++number) {
        const Home home = home_of(static_cast<std::uint64_t>(number), plans);
        if (!holds(country, home, calculate(country, home), calculate)) return number;
    }
    return Nobody;
}

/// What a household has in its first month of work at this gross pay.
Money income_at(const Country& country, const Household& household, std::int64_t gross)
{
    const Money pay = part_of(Money{gross}, {7, 10});
    return pay + sum_of(benefits_in(country, household, {1, FirstDay, pay, 0, FirstDay, {}}, nullptr).value());
}

bool more_pay_leaves_more(const Country& country)
{
    for (std::uint64_t number = 0; number < Everyone; ++number) {
        Draws draws(number);
        const Household household = family(draws.one_in(2) ? 2 : 1, static_cast<int>(draws.below(4)));
        const std::int64_t gross = draws.below(250'000), more = 100 + draws.below(20'000);
        if (income_at(country, household, gross + more) <= income_at(country, household, gross)) return false;
    }
    return true;
}

} // namespace

TEST_CASE("where benefits are tapered more pay always leaves more", "[money][property]")
{
    CHECK(more_pay_leaves_more(tapered(900)));
    CHECK_FALSE(more_pay_leaves_more(tapered(1000)));
}

TEST_CASE("every line of a month adds up, and all months to the support in total", "[money][property]")
{
    const Holds holds = [](const Country&, const Home&, const Calculation& it, Calculate) {
        Money support;
        for (const MoneyMonth& month : it.months) {
            support += month.support;
            if (month.net != month.pay - month.garnished + month.benefits + month.support - month.costs || month.gain != month.net - it.out) return false;
        }
        return support == it.total_support;
    };
    const Calculate rounded_once = [](const Country& country, const Home& home) {
        Calculation out = by_the_rules(country, home);
        if (!home.plan.cap && !home.plan.floor && home.plan.schedule.id == "hu2006") out.total_support = part_of(out.loss, {9, 4});
        return out;
    };

    CHECK(first_broken_home(tapered(600), holds) == Nobody);
    CHECK(first_broken_home(tapered(600), holds, rounded_once) != Nobody);
}

TEST_CASE("the exit is judged without support, and told among the months below where it is one", "[money][property]")
{
    const Holds holds = [](const Country&, const Home& home, const Calculation& it, Calculate) {
        const MoneyMonth& exit = it.month(it.exit);
        const bool told = std::find(it.months_below.begin(), it.months_below.end(), it.exit) != it.months_below.end();
        const Money left = exit.pay - exit.garnished + exit.benefits - exit.costs - it.benefits_out;
        return exit.works && it.exit_gain == left && told == (left < home.plan.floor.value_or(Money{}));
    };
    const Calculate a_month_early = [](const Country& country, const Home& home) {
        Calculation out = by_the_rules(country, home);
        out.exit = std::max(1, out.exit - 1);
        out.exit_gain = out.month(out.exit).gain;
        return out;
    };

    CHECK(first_broken_home(tapered(600), holds) == Nobody);
    CHECK(first_broken_home(tapered(600), holds, a_month_early) != Nobody);
}

TEST_CASE("the months below are just those of work that leave less than the floor asks, or than not working", "[money][property]")
{
    const Holds holds = [](const Country&, const Home& home, const Calculation& it, Calculate) {
        std::vector<std::int32_t> below;
        for (std::int32_t month = 1; month <= static_cast<std::int32_t>(it.months.size()); ++month)
            if (it.month(month).works && it.month(month).net < it.out + home.plan.floor.value_or(Money{})) below.push_back(month);
        return it.months_below == below;
    };
    const Calculate trusting_the_floor = [](const Country& country, const Home& home) {
        Calculation out = by_the_rules(country, home);
        if (home.plan.floor) out.months_below.clear();
        return out;
    };

    CHECK(first_broken_home(tapered(600), holds) == Nobody);
    CHECK(first_broken_home(tapered(600), holds, trusting_the_floor) != Nobody);
}

TEST_CASE("the decimals of a currency change no amount", "[money][property]")
{
    const Holds holds = [](const Country& country, const Home& home, const Calculation& it, Calculate calculate) {
        Country whole = country;
        whole.exponent = 0;
        const Calculation other = calculate(whole, home);
        return other.total_support == it.total_support && other.loss == it.loss && other.ptr == it.ptr && gains_by_month(other, 13) == gains_by_month(it, 13);
    };
    const Calculate to_whole_units = [](const Country& country, const Home& home) {
        Calculation out = by_the_rules(country, home);
        if (country.exponent == 2) out.loss = Money{out.loss.raw() / 100 * 100};
        return out;
    };

    CHECK(first_broken_home(tapered(600), holds) == Nobody);
    CHECK(first_broken_home(tapered(600), holds, to_whole_units) != Nobody);
}

TEST_CASE("a law that changes on a day changes only the months from that day on", "[money][property]")
{
    static const Country changed = tapered(600, 65000);
    const Holds holds = [](const Country&, const Home& home, const Calculation& it, Calculate calculate) {
        const Calculation other = calculate(changed, home);
        for (std::int32_t month = 1; month < 5; ++month)  // March to June
            if (other.month(month).net != it.month(month).net || other.month(month).support != it.month(month).support) return false;
        return other.out == it.out && other.loss == it.loss;
    };
    const Calculate a_month_ahead = [](const Country& country, const Home& home) {
        Calculation out = by_the_rules(country, home);
        out.months.erase(out.months.begin());
        return out;
    };

    CHECK(first_broken_home(tapered(600), holds) == Nobody);
    CHECK(first_broken_home(tapered(600), holds, a_month_ahead) != Nobody);
    CHECK(first_broken_home(tapered(600, 70000), [](const Country&, const Home& home, const Calculation& it, Calculate calculate) {
              return calculate(changed, home).month(5).net == it.month(5).net;
          }) != Nobody);
}
