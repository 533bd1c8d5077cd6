#include "tests/cli/program.h"
#include "tests/player/stage.h"
#include "tests/support/catch.h"

#include "sim/session/draws.h"

#include <chrono>
#include <cstdint>

namespace {

/// Presses what can be pressed, whatever it is, until the case ends.
void play_at_random(Stage& stage, const std::string& scenario, std::uint64_t seed)
{
    std::uint64_t state = seed * 0x9e3779b97f4a7c15u + 1;
    const auto draw = [&](std::size_t below) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        return static_cast<std::size_t>(state % below);
    };
    player::PlayWish wish;
    wish.scenario = scenario;
    wish.language = stage.app.language();
    wish.seed = seed;
    wish.mode = seed / 2 % 2 == 0 ? sim::Mode::Practice : sim::Mode::Assessment;
    stage.app.begin(wish);
    stage.app.do_later();
    int acts = 0;
    while (stage.app.screen.room == player::Room::Play) {
        REQUIRE(++acts < 3000);
        const player::Views& views = stage.app.play->views;
        std::vector<sim::ActId> open;
        for (const sim::Offer& offer : views.offers)
            if (offer.number != 0) open.push_back(offer.act);
        for (const sim::StageOffers& each : views.stages)
            for (const sim::Offer& offer : each.offers)
                if (offer.number != 0) open.push_back(offer.act);
        if (views.go_on && views.go_on->number != 0) open.push_back(views.go_on->act);
        REQUIRE_FALSE(open.empty());
        stage.app.screen.sheet = static_cast<player::Sheet>(draw(9));
        stage.app.screen.tab = draw(4);
        stage.frame();
        stage.app.screen.sheet = player::Sheet::None;
        if (draw(12) == 0 && stage.app.play->session.setup.mode == sim::Mode::Practice && !stage.app.play->session.line.empty() && acts < 200) stage.app.undo();
        else stage.app.perform(open[draw(open.size())]);
        stage.frame();
    }
    stage.app.debriefing->job->give_up();
    for (std::size_t step = 0; step < player::StepKeys.size(); ++step) {
        stage.app.debriefing->step = static_cast<player::Step>(step);
        stage.frame();
    }
    stage.app.go_to_start();
    stage.frame();
}

player::Settings quick()
{
    player::Settings settings;
    settings.language = "en";
    settings.reduced_motion = true;
    return settings;
}

} // namespace

TEST_CASE("random plays through the window come to their end")
{
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), quick());
    for (std::uint64_t seed = 1; seed <= 3; ++seed) play_at_random(stage, "first-day", seed);
    play_at_random(stage, "ljubljana-lone-mother", 4);
    CHECK(stage.app.screen.room == player::Room::Start);
}

TEST_CASE("200 random plays through the window, and frames take no longer at the end than at the beginning", "[.campaign]")
{
    using Clock = std::chrono::steady_clock;
    const Bench bench(Packs::Shipped);
    Stage stage(bench.path("p"), quick());
    stage.app.surface.runs.clear();
    std::vector<double> seconds;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        play_at_random(stage, seed % 2 == 0 ? "first-day" : "ljubljana-lone-mother", seed);
        const auto before = Clock::now();
        for (int i = 0; i < 50; ++i) stage.frame();
        seconds.push_back(std::chrono::duration<double>(Clock::now() - before).count() / 50);
    }
    double first = 0, last = 0;
    for (std::size_t i = 0; i < 40; ++i) first += seconds[i], last += seconds[seconds.size() - 1 - i];
    WARN("frame of the library, first 40 plays: " << first / 40 * 1000 << " ms, last 40: " << last / 40 * 1000 << " ms");
    CHECK(last < 1.5 * first);
}
