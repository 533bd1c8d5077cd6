#include "sim/money/schedule.h"
#include "sim/money/support.h"
#include "tests/money/land.h"

#include <numeric>

using namespace sim;

namespace {

using Cents = std::vector<std::int64_t>;

/// Support over so many whole months of work in which all benefits are lost.
Cents paid_on(std::string_view schedule, std::int64_t loss, std::size_t months)
{
    Cents out;
    for (const Money paid : support_of(supported(schedule), Money{loss}, {}, std::vector<SupportMonth>(months))) out.push_back(paid.raw());
    return out;
}

std::int64_t sum(const Cents& amounts) { return std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0}); }

/// The sum of a schedule in parts of `den`, which each of its shares must be able to be said in.
std::int64_t sum_in(std::string_view schedule, std::int64_t den)
{
    std::int64_t out = 0;
    for (const Share& share : supported(schedule).schedule.shares) {
        REQUIRE(den % share.den == 0);
        out += share.num * (den / share.den);
    }
    return out;
}

} // namespace

TEST_CASE("lin12 on a loss of 507.43 pays the published table to the cent", "[money][schedule]")
{
    const Cents paid = paid_on("lin12", 50743, 13);

    CHECK(paid == Cents{50743, 46514, 42286, 38057, 33829, 29600, 25372, 21143, 16914, 12686, 8457, 4229, 0});
    CHECK(sum(paid) == 329830);
}

TEST_CASE("q4 on a loss of 507.43 pays the published table to the cent", "[money][schedule]")
{
    const Cents paid = paid_on("q4", 50743, 13);

    CHECK(paid == Cents{50743, 50743, 50743, 38057, 38057, 38057, 25372, 25372, 25372, 12686, 12686, 12686, 0});
    CHECK(sum(paid) == 380574);
}

TEST_CASE("hu2006 pays a half for three months, a quarter for three and then nothing", "[money][schedule]")
{
    CHECK(paid_on("hu2006", 22800, 7) == Cents{11400, 11400, 11400, 5700, 5700, 5700, 0});
}

TEST_CASE("ie2y pays all for a year, half for another and then nothing", "[money][schedule]")
{
    const Cents paid = paid_on("ie2y", 21667, 25);

    CHECK(paid[0] == 21667);
    CHECK(paid[11] == 21667);
    CHECK(paid[12] == 10834);
    CHECK(paid[23] == 10834);
    CHECK(paid[24] == 0);
}

TEST_CASE("malta36 gives the weekly incomes of the Maltese scheme on a benefit of 125 and a net wage of 149", "[money][schedule]")
{
    const Cents paid = paid_on("malta36", 12500, 37);

    CHECK(14900 + paid[0] == 23025);
    CHECK(14900 + paid[11] == 23025);
    CHECK(14900 + paid[12] == 20525);
    CHECK(14900 + paid[24] == 18025);
    CHECK(14900 + paid[35] == 18025);
    CHECK(paid[36] == 0);
    CHECK(14900 - 12500 == 2400);            // what work adds without the scheme
    CHECK(14900 + paid[0] - 12500 == 10525); // and with it
}

TEST_CASE("the sums of the schedules are the published ones, exactly", "[money][schedule]")
{
    CHECK(sum_in("lin12", 12) == 78);   // 13/2
    CHECK(sum_in("q4", 4) == 30);       // 15/2
    CHECK(sum_in("hu2006", 4) == 9);    // 2.25
    CHECK(sum_in("ie2y", 2) == 36);     // 18 months: 78 weeks
    CHECK(sum_in("malta36", 20) == 324);// 81/5
}

TEST_CASE("the geometric schedule sums to 4.656402616, exactly (5^12 - 4^12) / 5^11", "[money][schedule]")
{
    const std::int64_t den = 48828125;  // 5^11

    CHECK(sum_in("geometric", den) == 227363409);  // 244140625 - 16777216
    CHECK(227363409 * std::int64_t{1'000'000'000} / den == 4'656'402'616);
    CHECK(paid_on("geometric", 100000, 13) == Cents{100000, 80000, 64000, 51200, 40960, 32768, 26214, 20972, 16777, 13422, 10737, 8590, 0});
}

TEST_CASE("every name of a schedule names one, and no other does", "[money][schedule]")
{
    CHECK(schedule_names() == std::vector<std::string>{"lin12", "q4", "hu2006", "ie2y", "malta36", "geometric", "none"});
    for (const std::string& name : schedule_names()) {
        const auto schedule = schedule_named(name);
        REQUIRE(schedule);
        CHECK(schedule->id == name);
    }
    CHECK_FALSE(schedule_named("lin13"));
    CHECK_FALSE(schedule_named("custom"));
    CHECK_FALSE(schedule_named(""));
}

TEST_CASE("the schedule called none pays nothing from the first month", "[money][schedule]")
{
    CHECK(supported("none").schedule.shares.empty());
    CHECK(paid_on("none", 50743, 2) == Cents{0, 0});
}

TEST_CASE("a schedule of an author's own may fall and stay, never rise", "[money][schedule]")
{
    const auto own = custom_schedule({10'000, 7'500, 7'500, 0});
    REQUIRE(own);
    SupportPlan plan;
    plan.schedule = *own;

    CHECK(own->id == "custom");
    CHECK(support_of(plan, Money{1001}, {}, std::vector<SupportMonth>(5)) == std::vector<Money>{Money{1001}, Money{751}, Money{751}, {}, {}});
    CHECK_FALSE(custom_schedule({5'000, 5'001}));
    CHECK_FALSE(custom_schedule({10'001}));
    CHECK_FALSE(custom_schedule({5'000, -1}));
    CHECK_FALSE(custom_schedule({}));
    CHECK(custom_schedule(std::vector<std::int64_t>(120, 1)));
    CHECK_FALSE(custom_schedule(std::vector<std::int64_t>(121, 1)));
}

TEST_CASE("a share rounds to the nearest unit, halves away from zero", "[money]")
{
    STATIC_REQUIRE(part_of(Money{3}, {1, 2}) == Money{2});
    STATIC_REQUIRE(part_of(Money{-3}, {1, 2}) == Money{-2});
    STATIC_REQUIRE(part_of(Money{4}, {1, 3}) == Money{1});
    STATIC_REQUIRE(part_of(Money{5}, {1, 3}) == Money{2});
    STATIC_REQUIRE(part_of(Money{7}, {0, 9}) == Money{0});
    STATIC_REQUIRE(part_of(Money{7}, {9, 9}) == Money{7});
    STATIC_REQUIRE(std::is_integral_v<Money::Raw>);  // money is never a fraction
}
