#include "sim/system/files.h"
#include "tests/cli/program.h"
#include "tests/player/stage.h"
#include "tests/player/tour.h"
#include "tests/support/catch.h"

#include <string>

namespace {

player::Settings english()
{
    player::Settings settings;
    settings.language = "en";
    settings.reduced_motion = true;
    return settings;
}

void go_to(Stage& stage, std::string_view stop)
{
    for (const Stop& each : stops())
        if (each.name == stop) {
            each.go(stage.app);
            return stage.settle();
        }
    FAIL("no such stop");
}

} // namespace

TEST_CASE("a calculation stands as a sentence, as a chart with its cliff and as a table, and another schedule changes all three")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    go_to(stage, "sheet-money");
    CHECK(stage.shows("A good start, then EUR\u00a06.21 less every month from month 13 on"));
    CHECK(stage.shows("+735.00"));
    CHECK(stage.shows("Month 13: support is over"));
    CHECK(stage.shows("82.5%"));
    stage.click("money:schedule");
    stage.click("money:schedule=2");
    CHECK(stage.shows("+673.23") == false);
    stage.click("money:schedule");
    stage.click("money:schedule=7");
    CHECK(stage.shows("The job leaves EUR\u00a06.21 less every month than no job"));
}

TEST_CASE("a calculation opens by keyboard only once it was worked out")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    stage.click("card:first-day");
    stage.click("begin");
    stage.press(ui::Key::Money);
    stage.settle();
    CHECK(stage.app.screen.sheet == player::Sheet::None);
    CHECK_FALSE(stage.has("top:money"));
    go_to(stage, "sheet-money");
    stage.press(ui::Key::Escape);
    stage.settle();
    CHECK(stage.app.screen.sheet == player::Sheet::None);
    stage.press(ui::Key::Money);
    stage.settle();
    CHECK(stage.app.screen.sheet == player::Sheet::Money);
}

TEST_CASE("the laboratory says that it is a model, and a lever moved by keyboard changes the figures")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    stage.click("top:laboratory");
    CHECK(stage.shows("Model output, not observed results."));
    const std::string before = stage.all_texts();
    stage.tab_to("lab:contact");
    for (int i = 0; i < 10; ++i) stage.press(ui::Key::Left);
    stage.settle();
    CHECK(stage.app.laboratory->levers.contact_permille == 500);
    CHECK(stage.all_texts() != before);
    stage.click("lab:reset");
    CHECK(stage.app.laboratory->levers.contact_permille == 1000);
    CHECK(stage.all_texts() == before);
    stage.click("lab:save");
    CHECK(sim::is_file(sim::real_fs(), bench.path("p") + "/cohort-zabrze.csv"));
}

TEST_CASE("the practice register is searched, filtered and read as one institution, and each look is written down")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    stage.click("top:practice");
    CHECK(stage.app.practice->list.clients.size() == 312);
    stage.click("practice:search");
    stage.type("Swietochlowice");
    stage.settle();
    CHECK(stage.app.practice->list.clients.size() < 312);
    for (const sim::CommonClient& client : stage.app.practice->list.clients) CHECK(client.county == sim::HomeCounty::Swietochlowice);
    stage.click("practice:inherited");
    stage.click("practice:inherited=1");
    const std::size_t found = stage.app.practice->list.clients.size();
    CHECK(found > 0);
    const std::uint32_t first = stage.app.practice->list.clients.front().id;
    stage.click("practice:" + std::to_string(first));
    const std::size_t looks = stage.app.practice->log.size();
    CHECK(looks >= 1);
    stage.click("practice:back");
    stage.click("practice:" + std::to_string(first));
    CHECK(stage.app.practice->log.size() == looks + 1);
}

TEST_CASE("who looks into the practice register as one institution is shown nobody whom it does not know")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    stage.click("top:practice");
    stage.click("practice:as");
    stage.click("practice:as=1");
    CHECK(stage.app.practice->list.clients.size() < 312);
    for (const sim::CommonClient& client : stage.app.practice->list.clients) CHECK(sim::knows(client.known_to, sim::Body::Pup));
}

TEST_CASE("two records of one person are made one in the practice register")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    stage.click("top:practice");
    stage.click("practice:doubles");
    const std::size_t pairs = stage.app.practice->doubles.size();
    REQUIRE(pairs == 12);
    const sim::DoubleFound& pair = stage.app.practice->doubles.front();
    stage.click("practice:merge:" + std::to_string(pair.first.id) + ":" + std::to_string(pair.second.id));
    CHECK(stage.app.practice->doubles.size() == pairs - 1);
    CHECK(stage.app.practice->list.clients.size() == 311);
}
