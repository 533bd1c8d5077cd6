#include "sim/money/query.h"
#include "tests/money/land.h"

using namespace sim;

namespace {

/// Out 1,200, all of it lost, pay 900, support by lin12.
const Calculation& bridge()
{
    static const Calculation out = worked_out({}, with_income(with_benefit(alone(), 120000, 0), Money{10000}), paying(90000), supported("lin12"));
    return out;
}

std::int64_t answer(std::string_view query, std::int32_t month = 0)
{
    const auto named = money_query(query);
    REQUIRE(named);
    return answer_of(bridge(), {*named, month});
}

} // namespace

TEST_CASE("a calculation answers what is asked of it, by month or as a whole", "[money][query]")
{
    CHECK(answer("gain", 1) == 90000);
    CHECK(answer("gain", 13) == -30000);
    CHECK(answer("short", 13) == 30000);
    CHECK(answer("short", 1) == 0);
    CHECK(answer("net", 1) == 220000);
    CHECK(answer("support", 2) == 110000);
    CHECK(answer("benefits", 1) == 0);
    CHECK(answer("pay", 1) == 90000);
    CHECK(answer("income", 1) == 100000);
    CHECK(answer("loss") == 120000);
    CHECK(answer("total_support") == 780000);
    CHECK(answer("exit_gain") == -30000);
    CHECK(answer("exit_month") == 13);
    CHECK(answer("ptr") == 13333);  // all of 900 gross, and 300 more
    CHECK(answer("out") == 130000);
    CHECK(answer("adds") == -30000);
    CHECK(answer("months_below") == 5);
    CHECK(answer("bridge") == 1);
    CHECK(answer("known") == 1);
}

TEST_CASE("a month beyond those worked out is like the last, and there is none before the first", "[money][query]")
{
    CHECK(answer("gain", 700) == -30000);
    CHECK(answer("gain", 0) == 90000);
}

TEST_CASE("every query has a name of its own that finds it again", "[money][query]")
{
    for (const std::string_view name : money_query_names()) {
        const auto query = money_query(name);
        REQUIRE(query);
        for (const std::string_view other : money_query_names()) CHECK((money_query(other) == query) == (name == other));
    }
    CHECK_FALSE(money_query("profit"));
    CHECK_FALSE(money_query(""));
    CHECK(asks_month(MoneyQuery::Gain));
    CHECK_FALSE(asks_month(MoneyQuery::Loss));
    CHECK(kind_of(MoneyQuery::Ptr) == MoneyKind::Rate);
    CHECK(kind_of(MoneyQuery::Bridge) == MoneyKind::Flag);
    CHECK(kind_of(MoneyQuery::ExitMonth) == MoneyKind::Count);
    CHECK(kind_of(MoneyQuery::Short) == MoneyKind::Amount);
}

TEST_CASE("an offer is asked as it is written, with a household where one is named", "[money][query]")
{
    const auto plain = money_reference("belina.gain(13)");
    REQUIRE(plain);
    CHECK(plain->offer == "belina");
    CHECK(plain->household.empty());
    CHECK(plain->question.query == MoneyQuery::Gain);
    CHECK(plain->question.month == 13);

    const auto named = money_reference("belina@with_fund.loss()");
    REQUIRE(named);
    CHECK(named->offer == "belina");
    CHECK(named->household == "with_fund");
    CHECK(named->question.query == MoneyQuery::Loss);
}

TEST_CASE("what is not so written asks nothing", "[money][query]")
{
    for (const std::string_view text : {"", "belina", "belina.gain", "belina.gain(", "belina.gain()", "belina.gain(0)", "belina.gain(-1)", "belina.gain(1.5)",
                                        "belina.gain(701)", "belina.gain(99999999999999999999)", "belina.gain( 1)", "belina.loss(1)", "belina.profit(1)",
                                        "belina.gain(1) ", "gain(1).belina", "(1).", ".gain(1)", "@home.gain(1)", "belina@.gain(1)"}) {
        INFO(text);
        CHECK_FALSE(money_reference(text));
    }
    CHECK(money_reference("belina.gain(700)"));
}

TEST_CASE("offers and households are found by their ids", "[money][query]")
{
    ScenarioMoney money;
    money.offers.resize(2);
    money.offers[1].id = "belina";
    money.households.resize(2);
    money.households[1].id = "with_fund";

    CHECK(offer_named(money, "belina") == std::size_t{1});
    CHECK_FALSE(offer_named(money, "with_fund"));
    CHECK(household_named(money, "with_fund") == std::size_t{1});
    CHECK_FALSE(household_named(money, "belina"));
}

TEST_CASE("the household is the one that the variable says, the first where none does", "[money][query]")
{
    Scenario scenario;
    scenario.money.households.resize(2);
    scenario.money.households[0].id = "as_told";
    scenario.money.households[1].id = "with_fund";
    CHECK(household_for(scenario, 1) == 0);

    scenario.variables.resize(1);
    scenario.variables[0].values = {"with_fund", "as_told"};
    scenario.money.by = VariableId{0u};
    CHECK(household_for(scenario, 0) == 1);
    CHECK(household_for(scenario, 1) == 0);
}
