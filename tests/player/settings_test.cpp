#include "tests/cli/program.h"
#include "tests/player/stage.h"
#include "tests/support/catch.h"

TEST_CASE("what is set holds at once and is there the next time")
{
    const Bench bench(Packs::Shipped);
    player::Settings settings;
    settings.language = "en";
    {
        Stage stage(bench.path("p"), settings);
        stage.click("top:settings");
        stage.click("set:look");
        stage.click("set:look=1");
        CHECK(stage.app.appearance().look == ui::Look::Dark);
        stage.click("set:scale");
        stage.click("set:scale=4");
        CHECK(stage.app.appearance().scale == Approx(1.5));
        stage.click("set:language");
        stage.click("set:language=1");
        CHECK(stage.app.language() == "sl");
        CHECK(stage.shows("Nastavitve"));
    }
    const player::Settings kept = player::read_settings(bench.path("p") + "/settings.json");
    CHECK(kept.language == "sl");
    CHECK(kept.look == ui::Look::Dark);
    CHECK(kept.scale == 150);
}

TEST_CASE("settings that cannot be read are the usual ones")
{
    const Bench bench(Packs::Shipped);
    bench.write("bad.json", "{\"look\": \"sepia\", \"scale\": 100000}");
    const player::Settings settings = player::read_settings(bench.path("bad.json"));
    CHECK(settings.look == ui::Look::Light);
    CHECK(settings.scale == 0);
}

TEST_CASE("the first start proposes larger letters on a large window, and never so large that nothing fits")
{
    player::Settings settings;
    CHECK(player::scale_for(settings, 1280) == 100);
    CHECK(player::scale_for(settings, 1920) == 125);
    settings.scale = 300;
    CHECK(player::scale_for(settings, 1280) == 200);
    CHECK(player::scale_for(settings, 3840) == 300);
}

TEST_CASE("a play goes on in another language in the middle of a conversation")
{
    const Bench bench(Packs::Shipped);
    player::Settings settings;
    settings.language = "en";
    Stage stage(bench.path("p"), settings);
    stage.click("card:first-day");
    stage.click("begin");
    stage.click("option:" + stage.app.play->views.offers.front().id);
    stage.click("say");
    const auto line = stage.app.play->session.line.size();
    player::Settings wanted = stage.app.settings;
    wanted.language = "sl";
    stage.app.change(wanted);
    stage.settle();
    CHECK(stage.app.play->session.line.size() == line);
    CHECK(stage.app.play->it->language == "sl");
    CHECK(stage.shows("Kaj rečete?"));
}
