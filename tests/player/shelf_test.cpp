#include "tests/cli/program.h"
#include "tests/player/stage.h"
#include "tests/support/catch.h"

using player::Card;
using player::Filter;
using player::found;

namespace {

std::vector<Card> cards()
{
    Card one, two;
    one.title = "Sedemnajst mesecev";
    one.country = "Slovenia";
    one.minutes = 45;
    one.difficulty = sim::Difficulty::Hard;
    one.teaches = {"interviewing"};
    two.title = "First day";
    two.summary = "Ten minutes to learn the program";
    two.country = "Poland";
    two.minutes = 10;
    return {one, two};
}

using Places = std::vector<std::size_t>;

} // namespace

TEST_CASE("cards are found by every word, country, time, difficulty and what they teach")
{
    CHECK(found(cards(), {}) == Places{0, 1});
    CHECK(found(cards(), {"learn ten", {}, 0, {}, {}}) == Places{1});
    CHECK(found(cards(), {"learn eleven", {}, 0, {}, {}}).empty());
    CHECK(found(cards(), {"INTERVIEW", {}, 0, {}, {}}) == Places{0});
    CHECK(found(cards(), {{}, "Poland", 0, {}, {}}) == Places{1});
    CHECK(found(cards(), {{}, {}, 15, {}, {}}) == Places{1});
    CHECK(found(cards(), {{}, {}, 0, {}, "interviewing"}) == Places{0});
    CHECK(found(cards(), {{}, {}, 0, sim::Difficulty::Hard, {}}) == Places{0});
    CHECK(found(cards(), {{}, {}, 0, sim::Difficulty::Easy, {}}).empty());
}

TEST_CASE("where nothing is found the library says so and leads back to all")
{
    const Bench bench(Packs::Shipped);
    player::Settings settings;
    settings.language = "en";
    Stage stage(bench.path("p"), settings);
    stage.app.screen.filter.words = "nothing of the kind";
    stage.settle();
    CHECK(stage.shows("No scenario fits what you are looking for."));
    stage.click("clear");
    CHECK(stage.has("card:first-day"));
}

TEST_CASE("a card says how hard its case is, and the shelf keeps what was asked for")
{
    const Bench bench(Packs::Shipped);
    player::Settings settings;
    settings.language = "en";
    Stage stage(bench.path("p"), settings);
    stage.settle();
    REQUIRE(stage.shows("Easy"));
    REQUIRE(stage.shows("Hard"));

    stage.click("difficulty");
    stage.click("difficulty=1");
    stage.settle();
    CHECK(stage.has("card:first-day"));
    CHECK_FALSE(stage.has("card:ljubljana-lone-mother"));

    stage.click("difficulty");
    stage.click("difficulty=0");
    stage.settle();
    REQUIRE(stage.has("card:ljubljana-lone-mother"));

    stage.click("card:ljubljana-lone-mother");
    stage.settle();
    CHECK(stage.shows("Difficulty: Hard"));
}

TEST_CASE("a case that does not say how hard it is fits no degree that is asked for")
{
    Card silent;
    silent.title = "A visit";

    CHECK(found({silent}, {}) == Places{0});
    for (const auto degree : {sim::Difficulty::Easy, sim::Difficulty::Medium, sim::Difficulty::Hard}) CHECK(found({silent}, {{}, {}, 0, degree, {}}).empty());
}
