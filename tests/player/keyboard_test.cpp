#include "tests/cli/program.h"
#include "tests/player/stage.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

namespace {

using player::Room;
using player::Step;
using ui::Key;

player::Settings english()
{
    player::Settings settings;
    settings.language = "en";
    settings.reduced_motion = true;
    return settings;
}

void press_on(Stage& stage, const std::string& id)
{
    stage.tab_to(id);
    stage.press(Key::Enter);
}

} // namespace

TEST_CASE("a whole case is played from the library to the exported debrief by keyboard alone")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    press_on(stage, "card:ljubljana-lone-mother");
    press_on(stage, "begin");
    int turns = 0;
    while (stage.app.screen.room == Room::Play && ++turns < 300) {
        if (stage.app.play->views.in_scene) {
            stage.press(Key::Digit1);
            stage.press(Key::Enter);
        } else {
            press_on(stage, "go");
        }
    }
    REQUIRE(stage.app.screen.room == Room::Debrief);
    press_on(stage, "debrief:next");
    const std::size_t moments = stage.app.debriefing->review.moments.size();
    for (std::size_t i = 0; i < moments; ++i) {
        stage.tab_to("moment:" + std::to_string(i));
        stage.press(Key::Space);
    }
    press_on(stage, "debrief:next");
    press_on(stage, "debrief:next");
    if (stage.has("debrief:without")) press_on(stage, "debrief:without");
    while (stage.app.debriefing->job) stage.settle();
    stage.settle();
    if (!stage.app.debriefing->review.cards.empty()) {
        stage.tab_to("words:reason:" + std::to_string(stage.app.debriefing->review.cards[stage.app.debriefing->card].place));
        stage.type("I thought it would be quicker.");
    }
    for (int i = 0; i < 30 && stage.app.debriefing->step != Step::Next; ++i) press_on(stage, "debrief:next");
    press_on(stage, "export");
    CHECK(bench.names("p/runs").size() == 2);
    if (!stage.app.debriefing->review.cards.empty()) CHECK(stage.app.play->session.reflection.reasons.size() == 1);
}

TEST_CASE("every control of a screen can be reached by Tab, and one of them has the ring")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    press_on(stage, "card:first-day");
    press_on(stage, "begin");
    stage.settle();
    std::set<std::string> reached;
    const std::size_t count = stage.ui.focus.order().size();
    for (std::size_t i = 0; i < count; ++i) {
        stage.press(Key::Tab);
        reached.insert(stage.ui.focus.id());
    }
    for (const auto& [id, box] : stage.probe.items) {
        INFO(id);
        CHECK(reached.count(id) == 1);
        CHECK(box.w >= 28);
    }
}

TEST_CASE("a sheet opens by its letter and Escape puts it away, and the conversation is as it was")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    press_on(stage, "card:first-day");
    press_on(stage, "begin");
    stage.press(Key::Digit2);
    const auto chosen = stage.app.screen.chosen;
    stage.press(Key::CaseFile);
    CHECK(stage.has("sheet:close"));
    stage.press(Key::Enter);
    CHECK_FALSE(stage.has("sheet:close"));
    stage.press(Key::Calendar);
    CHECK(stage.has("sheet:close"));
    stage.press(Key::Escape);
    CHECK_FALSE(stage.has("sheet:close"));
    CHECK(stage.app.screen.chosen == chosen);
    CHECK(stage.app.play->session.line.empty());
}

TEST_CASE("letters that somebody writes are words, not commands")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), english());
    stage.tab_to("search");
    stage.type("ten minutes");
    stage.ui.keys.press(Key::CaseFile);
    stage.settle();
    CHECK(stage.app.screen.filter.words == "ten minutes");
    CHECK(stage.app.screen.sheet == player::Sheet::None);
    CHECK(stage.has("card:first-day"));
    CHECK_FALSE(stage.has("card:ljubljana-lone-mother"));
}
