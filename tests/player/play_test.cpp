#include "tests/cli/program.h"
#include "tests/player/stage.h"
#include "tests/support/catch.h"

#include "sim/content/run_file.h"

#include <algorithm>

namespace {

using player::Room;
using player::Step;

player::Settings english()
{
    player::Settings settings;
    settings.language = "en";
    settings.reduced_motion = true;
    return settings;
}

/// Says or does the first thing that can be, by clicking, until the case has ended; gives what was done.
std::vector<std::string> click_to_the_end(Stage& stage)
{
    std::vector<std::string> acts;
    while (stage.app.screen.room == Room::Play) {
        const player::Views& views = stage.app.play->views;
        std::string id;
        if (views.in_scene) {
            const auto open = std::find_if(views.offers.begin(), views.offers.end(), [](const sim::Offer& offer) { return offer.number != 0; });
            REQUIRE(open != views.offers.end());
            id = open->id;
            stage.click("option:" + id);
            stage.click("say");
        } else {
            // Every other time something is done at the desk, else time goes on.
            for (const sim::StageOffers& stage_offers : views.stages)
                for (const sim::Offer& offer : stage_offers.offers)
                    if (id.empty() && offer.number != 0 && acts.size() % 2 == 0) id = offer.id;
            if (!id.empty()) stage.click("act:" + id);
            else id = "go_on";
            stage.click("go");
        }
        acts.push_back(id);
        REQUIRE(acts.size() < 400);
    }
    return acts;
}

void talk_it_over(Stage& stage)
{
    stage.click("words:reaction");
    stage.type("It went too fast for me.");
    stage.click("debrief:next");
    const auto moments = stage.app.debriefing->review.shuffled;
    for (const std::size_t moment : moments) stage.click("moment:" + std::to_string(moment));
    stage.click("debrief:next");
    stage.click("debrief:next");
    if (stage.has("debrief:without")) stage.click("debrief:without");
    while (stage.app.debriefing->job) stage.settle();
    stage.settle();
    for (int i = 0; i < 30 && stage.app.debriefing->step != Step::Next; ++i) stage.click("debrief:next");
    REQUIRE(stage.app.debriefing->step == Step::Next);
    stage.click("words:keep");
    stage.type("Asking before writing.");
    stage.click("export");
}

} // namespace

TEST_CASE("a whole case is played from the library to the exported debrief by clicking")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    stage.click("card:ljubljana-lone-mother");
    stage.click("seat:0");
    stage.click("mode:practice");
    stage.click("begin");
    REQUIRE(stage.app.play);
    const std::vector<std::string> acts = click_to_the_end(stage);
    CHECK(acts.size() > 10);
    const std::string run_path = stage.app.play->autosave.path;
    talk_it_over(stage);
    const sim::Reflection& words = stage.app.play->session.reflection;
    CHECK(words.reaction == "It went too fast for me.");
    CHECK(words.keep == "Asking before writing.");
    CHECK(words.timeline.size() == stage.app.debriefing->review.moments.size());
    const auto names = bench.names("p/runs");
    REQUIRE(names.size() == 2);
    const std::string page = bench.read("p/runs/" + *std::find_if(names.begin(), names.end(), [](const std::string& name) { return name.ends_with(".html"); }));
    CHECK(has(page, "<!DOCTYPE html>"));
    CHECK(has(page, "It went too fast for me."));
    const auto kept = sim::read_run("run", bench.read("p/runs/" + run_path.substr(run_path.rfind('/') + 1)));
    REQUIRE(kept);
    CHECK(kept.value->reflection.reaction == "It went too fast for me.");
    stage.click("debrief:next");
    CHECK(stage.app.screen.room == Room::Start);
}

TEST_CASE("the window's run file is the one that the text player writes for the same acts")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    stage.click("card:first-day");
    stage.click("begin");
    const std::vector<std::string> acts = click_to_the_end(stage);
    const std::string path = stage.app.play->autosave.path, name = path.substr(path.rfind('/') + 1);
    const std::string window = bench.read("p/runs/" + name);
    const auto run = sim::read_run("run", window);
    REQUIRE(run);
    std::string typed;
    for (const std::string& act : acts) typed += act + "\n";
    for (int i = 0; i < 10; ++i) typed += "\n";  // the debrief, without a word
    const Ran ran = bench.run({"play", "first-day", "--text", "--lang", "en", "--seed", std::to_string(run.value->seed), "--record", "same.json"}, typed);
    INFO(ran.err);
    CHECK(bench.read("same.json") == window);
}

TEST_CASE("what was left goes on where it was, with the same file")
{
    const Bench bench(Packs::Shipped);
    std::string before;
    {
        Stage stage(bench.path("p"), english());
        stage.click("card:first-day");
        stage.click("begin");
        stage.click("option:" + stage.app.play->views.offers.front().id);
        stage.click("say");
        before = stage.app.play->autosave.path;
    }
    Stage stage(bench.path("p"), english());
    stage.click("continue");
    REQUIRE(stage.app.play);
    CHECK(stage.app.play->autosave.path == before);
    CHECK(stage.app.play->session.line.size() == 1);
}

TEST_CASE("in practice a step is taken back, in assessment there is no such button")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    stage.click("card:first-day");
    stage.click("begin");
    const std::string first = stage.app.play->views.offers.front().id;
    stage.click("option:" + first);
    stage.click("say");
    stage.click("undo");
    CHECK(stage.app.play->session.line.empty());
    stage.click("top:start");
    stage.click("card:first-day");
    stage.click("mode:assessment");
    stage.click("begin");
    stage.click("option:" + first);
    stage.click("say");
    CHECK_FALSE(stage.has("undo"));
    CHECK_FALSE(stage.has("hint"));
}

TEST_CASE("a click on an option chooses it, and only the second step says it")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    stage.click("card:first-day");
    stage.click("begin");
    stage.click("say");
    CHECK(stage.app.play->session.line.empty());
    stage.click("option:" + stage.app.play->views.offers.back().id);
    CHECK(stage.app.play->session.line.empty());
    stage.click("say");
    CHECK(stage.app.play->session.line.size() == 1);
}
