#include "sim/money/query.h"
#include "tests/content/expression_world.h"
#include "tests/support/catch.h"

#include <string>
#include <string_view>

using namespace sim;

namespace {

Household household(const std::string& id, std::int64_t benefits)
{
    Household made;
    made.id = id;
    made.members = {{MemberKind::Adult, true, 0}};
    made.benefits = {{"aid", {}, Money{benefits}, Money{}}};
    return made;
}

/// The world of the other tests with money: without work the benefits of the household, 500.00 in calm, 950.00 in a tense phase, not known in
/// a crisis; an offer of 1,200.00 gross, 900.00 net, with 40.00 of costs.
struct MoneyWorld : ExpressionWorld {
    MoneyWorld()
    {
        ScenarioMoney& money = scenario.money;
        money.support.schedule = {"lin12", {}};
        for (int month = 1; month <= 12; ++month) money.support.schedule.shares.push_back({13 - month, 12});
        money.households = {household("calm", 50'000), household("tense", 95'000), household("crisis", 0)};
        money.households[2].benefits[0].out.reset();
        Job shop;
        shop.id = "shop";
        shop.gross = Money{120'000};
        shop.net = Money{90'000};
        shop.hours = 160;
        shop.start = date_of({2026, 3, 2});
        shop.costs = {{"bus", {}, Money{4'000}}};
        money.offers = {shop};
        shop.id = "fortune";
        shop.gross = shop.net = Money{5'000'000'000};
        money.offers.push_back(shop);
    }

    void selected() { scenario.money.by = VariableId{3}; }  // phase: calm, tense, crisis
};

} // namespace

TEST_CASE("what an offer leaves can be asked in a condition, month by month", "[content][expression][money]")
{
    MoneyWorld world;

    CHECK(world.value_of("offer(shop).out()") == 50'000);
    CHECK(world.value_of("offer(shop).loss()") == 50'000);
    CHECK(world.value_of("offer(shop).pay(1)") == 90'000);
    CHECK(world.value_of("offer(shop).benefits(1)") == 0);
    CHECK(world.value_of("offer(shop).support(1)") == 50'000);
    CHECK(world.value_of("offer(shop).support(12)") == 4'167);   // 500 / 12
    CHECK(world.value_of("offer(shop).support(13)") == 0);
    CHECK(world.value_of("offer(shop).income(1)") == 90'000);
    CHECK(world.value_of("offer(shop).net(1)") == 136'000);      // 900 + 500 - 40
    CHECK(world.value_of("offer(shop).gain(1)") == 86'000);
    CHECK(world.value_of("offer(shop).gain(13)") == 36'000);     // 900 - 40 - 500
    CHECK(world.value_of("offer(shop).short(13)") == 0);
    CHECK(world.value_of("offer(shop).exit_gain()") == 36'000);
    CHECK(world.value_of("offer(shop).exit_month()") == 13);
    CHECK(world.value_of("offer(shop).adds()") == 40'000);       // 900 - 500
    CHECK(world.value_of("offer(shop).ptr()") == 6'667);         // 1 - 400 / 1,200
    CHECK(world.value_of("offer(shop).total_support()") == 325'000);  // 6.5 times 500
    CHECK(world.value_of("offer(shop).months_below()") == 0);
    CHECK_FALSE(world.holds_true("offer(shop).bridge()"));
    CHECK(world.holds_true("offer(shop).known() and offer(shop).gain(13) > 35999"));
    CHECK(world.value_of("if offer(shop).gain(13) - 36000 == 0 then 1 + offer(shop).exit_month() else 0") == 14);
}

TEST_CASE("a variable chooses the household whose calculation is asked", "[content][expression][money]")
{
    MoneyWorld world;
    world.selected();

    world.set("phase", 0);
    CHECK(world.value_of("offer(shop).gain(13)") == 36'000);
    CHECK(world.holds_true("offer(shop).known()"));
    world.set("phase", 1);
    CHECK(world.value_of("offer(shop).gain(13)") == -9'000);     // 900 - 40 - 950
    CHECK(world.value_of("offer(shop).short(13)") == 9'000);
    CHECK(world.holds_true("offer(shop).bridge()"));
    CHECK(world.value_of("offer(shop).gain(13) + offer(shop).gain(1)") == 77'000);  // + 900 + 950 - 40 - 950
    world.set("phase", 2);
    CHECK_FALSE(world.holds_true("offer(shop).known()"));
    CHECK(world.value_of("offer(shop).gain(13)") == 0);
}

TEST_CASE("an amount that takes several instructions stands with the right household", "[content][expression][money]")
{
    MoneyWorld world;
    world.selected();

    world.set("phase", 0);
    CHECK(world.value_of("offer(fortune).gain(13)") == 4'999'946'000);
    world.set("phase", 1);
    CHECK(world.value_of("offer(fortune).gain(13)") == 4'999'901'000);
    world.set("phase", 2);
    CHECK(world.value_of("offer(fortune).gain(13)") == 0);
}

TEST_CASE("what is no offer, no question or no month is refused at its place", "[content][expression][money]")
{
    struct Refused {
        std::string_view text, code;
        std::uint32_t offset;
        std::string_view says;
    };
    for (const Refused& refused : {
             Refused{"offer(shp).gain(13) > 0", "X002", 6, "did you mean \"shop\"?"},
             Refused{"offer(shop).gian(13) > 0", "X002", 12, "did you mean \"gain\"?"},
             Refused{"offer(shop).gain(0) > 0", "X006", 17, "from 1 to 700"},
             Refused{"offer(shop).gain(701) > 0", "X006", 17, "from 1 to 700"},
             Refused{"offer(shop).gain(trust) > 0", "X006", 17, "from 1 to 700"},
             Refused{"offer(shop).gain() > 0", "X006", 17, "from 1 to 700"},
             Refused{"offer(shop).loss(1) > 0", "X001", 17, "closing bracket"},
             Refused{"offer(shop) > 0", "X001", 12, "a dot"},
             Refused{"offer(shop).gain > 0", "X001", 17, "opening bracket"},
             Refused{"offer(shop).bridge() > 0", "X003", 21, "only numbers have an order"},
             Refused{"offer(shop).gain(1)", "X003", 0, "a yes or no"},
         }) {
        MoneyWorld world;
        const auto read = parse_condition(world.lexicon, refused.text);

        INFO(std::string(refused.text));
        REQUIRE_FALSE(read);
        INFO(std::string(read.error().message));
        CHECK(read.error().code == refused.code);
        CHECK(read.error().offset == refused.offset);
        CHECK(read.error().message.find(refused.says) != std::string::npos);
    }
}

TEST_CASE("a scenario whose households could not be read is told of it, and its conditions are passed over", "[content][expression][money]")
{
    MoneyWorld world;
    world.scenario.money.households.clear();

    CHECK(world.value_of("offer(shop).gain(13)") == 0);
}

TEST_CASE("an offer is named in a text as in an expression, with or without a household", "[content][expression][money]")
{
    const auto plain = money_reference("shop.gain(13)"), of_household = money_reference("shop@lone-parent.loss()");

    REQUIRE(plain);
    CHECK(plain->offer == "shop");
    CHECK(plain->household.empty());
    CHECK(plain->question.query == MoneyQuery::Gain);
    CHECK(plain->question.month == 13);
    REQUIRE(of_household);
    CHECK(of_household->offer == "shop");
    CHECK(of_household->household == "lone-parent");
    CHECK(of_household->question.query == MoneyQuery::Loss);
    for (const std::string_view none : {"", "shop", "shop.gain", "shop.gain(13", "shop.gain()", "shop.gain(0)", "shop.gain(701)", "shop.gain(1x)", "shop.gain(-1)", "shop.loss(1)", "shop.wealth()",
                                        "gain(13)", "shop(1).gain", "shop.gain(99999999999999999999)"}) {
        INFO(std::string(none));
        CHECK_FALSE(money_reference(none));
    }
}
