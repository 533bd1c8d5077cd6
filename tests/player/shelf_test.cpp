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
    one.teaches = {"interviewing"};
    two.title = "First day";
    two.summary = "Ten minutes to learn the program";
    two.country = "Poland";
    two.minutes = 10;
    return {one, two};
}

using Places = std::vector<std::size_t>;

} // namespace

TEST_CASE("cards are found by every word, country, time and what they teach")
{
    CHECK(found(cards(), {}) == Places{0, 1});
    CHECK(found(cards(), {"learn ten", {}, 0, {}}) == Places{1});
    CHECK(found(cards(), {"learn eleven", {}, 0, {}}).empty());
    CHECK(found(cards(), {"INTERVIEW", {}, 0, {}}) == Places{0});
    CHECK(found(cards(), {{}, "Poland", 0, {}}) == Places{1});
    CHECK(found(cards(), {{}, {}, 15, {}}) == Places{1});
    CHECK(found(cards(), {{}, {}, 0, "interviewing"}) == Places{0});
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
