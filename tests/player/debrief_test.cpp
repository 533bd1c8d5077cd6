#include "tests/cli/program.h"
#include "tests/player/stage.h"
#include "tests/player/tour.h"
#include "tests/support/catch.h"

#include <algorithm>

namespace {

using player::Step;

player::Settings english()
{
    player::Settings settings;
    settings.language = "en";
    settings.reduced_motion = true;
    return settings;
}

void go_to(Stage& stage, const std::string& name)
{
    for (const Stop& stop : stops())
        if (stop.name == name) stop.go(stage.app);
    stage.settle();
}

} // namespace

TEST_CASE("no score shows before the step in which it comes, and the headline stands there")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    go_to(stage, "debrief-1-reaction");
    const std::string headline = std::to_string(*stage.app.debriefing->review.debrief.headline);
    for (const Step step : {Step::Reaction, Step::Timeline, Step::Decisions}) {
        stage.app.debriefing->step = step;
        stage.settle();
        CHECK_FALSE(stage.shows("of 1000"));
    }
    go_to(stage, "debrief-6-result");
    CHECK(stage.shows("of 1000"));
    CHECK(stage.shows(headline));
}

TEST_CASE("one can go back in the debrief, but not jump to the score")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    go_to(stage, "debrief-2-timeline");
    stage.click("step:5");
    CHECK(stage.app.debriefing->step == Step::Timeline);
    stage.click("step:0");
    CHECK(stage.app.debriefing->step == Step::Reaction);
}

TEST_CASE("a reason is asked for before the worth of the options shows, and it is kept")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    go_to(stage, "debrief-3-why");
    CHECK_FALSE(stage.shows("What each option was worth, judged"));
    stage.click("words:reason:" + std::to_string(stage.app.debriefing->review.cards[stage.app.debriefing->card].place));
    stage.type("There was no time.");
    stage.click("debrief:next");
    INFO(stage.all_texts());
    CHECK(stage.shows("What each option was worth, judged"));
    REQUIRE(stage.app.play->session.reflection.reasons.size() == 1);
    CHECK(stage.app.play->session.reflection.reasons.front().text == "There was no time.");
}

TEST_CASE("trying again stands before that decision with a file of its own, and the first run is kept")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    go_to(stage, "debrief-3-decision-1");
    const std::string before = stage.app.play->autosave.path;
    const std::size_t place = stage.app.debriefing->review.cards.front().place;
    stage.click("debrief:again");
    REQUIRE(stage.app.screen.room == player::Room::Play);
    CHECK(stage.app.play->session.line.size() == place);
    CHECK(stage.app.play->autosave.path != before);
    CHECK(bench.names("p/runs").size() == 2);
}
