#include "sim/rules/play.h"
#include "sim/score/score.h"
#include "tests/reference/r1_case.h"
#include "tests/support/catch.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace sim;

// The reference scenario R1: exact answers that were worked out apart from this program.

namespace {

/// Plays the acts and scores the end.
Score played(const R1& r1, const std::vector<std::string_view>& acts)
{
    const Program& program = r1.program;
    auto now = begin(program, SeatId{0}, VariantId{0});
    REQUIRE(now.has_value());
    State state = now->state;
    std::vector<Event> log = now->trace.events;
    for (const std::string_view act : acts) {
        INFO(std::string(act) << " on day " << day_of(program, state));
        const auto next = step(program, state, {Move::Kind::Act, program.scenario.act_named(act).raw()});
        REQUIRE(next.has_value());
        state = next->state;
        log.insert(log.end(), next->trace.events.begin(), next->trace.events.end());
    }
    REQUIRE(has_ended(program, state));
    return score_of(program, r1.judging, log, state);
}

std::array<std::int32_t, 5> points_of(const Score& score)
{
    const auto of = [&](Dimension dimension) { return score.dimensions[static_cast<std::size_t>(dimension)].points; };
    return {of(Dimension::Protocol), of(Dimension::Lawfulness), of(Dimension::Timeliness), of(Dimension::Outcome),
            of(Dimension::Relationship)};
}

}  // namespace

TEST_CASE("every play of R1 earns the same in both encodings", "[reference][r1]")
{
    struct Play {
        std::vector<std::string_view> acts;
        std::array<std::int32_t, 5> points;  ///< P, L, T, O, R
        std::int32_t headline;
    };
    const std::vector<Play> plays{
        {{"ask_open", "ask_open", "ask_open", "consent", "share", "joint", "plan", "close"},
         {450, 150, 150, 150, 100},
         1000},
        {{"ask_form", "consent", "ask_open", "consent", "share", "wait", "joint", "plan", "close"},
         {330, 150, 90, 150, 20},
         740},
        {{"ask_open", "share", "joint", "plan", "close"}, {450, 0, 150, 150, 60}, 400},
        {{"close"}, {0, 0, 0, 0, 40}, 40},
        {{"plan", "close"}, {300, 0, 0, 50, 40}, 390},
        {{"wait", "wait", "wait"}, {0, 0, 0, 0, 0}, 0},
        {{"wait", "wait", "consent", "ask_open", "plan", "close"}, {120, 0, 0, 50, 20}, 190},
    };
    for (const std::string_view encoding : {"raw", "duties"}) {
        const R1 r1(encoding);
        for (const Play& play : plays) {
            const Score score = played(r1, play.acts);

            INFO(std::string(encoding) << ", " << play.acts.size() << " acts from " << std::string(play.acts.front()));
            CHECK(points_of(score) == play.points);
            REQUIRE(score.headline.has_value());
            CHECK(*score.headline == play.headline);
        }
    }
}

TEST_CASE("an unlawful handing over caps R1 at 400 whatever else was earned", "[reference][r1]")
{
    for (const std::string_view encoding : {"raw", "duties"}) {
        const Score score = played(R1(encoding), {"ask_open", "share", "joint", "plan", "close"});

        CHECK(score.points == 810);
        CHECK(*score.headline == 400);
        CHECK(score.pass == std::optional<bool>(false));
        REQUIRE(score.caps.size() == 1);
        CHECK(score.caps[0].cap == 400);
    }
}

TEST_CASE("somebody who always asks openly ends R1 with 100", "[reference][r1]")
{
    for (const std::string_view encoding : {"raw", "duties"}) {
        const Score score = played(R1(encoding), std::vector<std::string_view>(15, "ask_open"));

        CHECK(*score.headline == 100);
    }
}
