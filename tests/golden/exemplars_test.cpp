#include "sim/score/score.h"
#include "sim/session/exemplars.h"
#include "tests/golden/shipped_plays.h"
#include "tests/support/catch.h"

#include <map>
#include <string>

using namespace sim;

TEST_CASE("every shipped exemplar is the author's, plays to the end and earns at least 900", "[golden][exemplars]")
{
    for (const auto& it : shipped().cases) {
        const Scenario& scenario = it->program.scenario;
        std::map<std::string, int> of_seat;
        for (const Exemplar& exemplar : scenario.claims.exemplars) {
            ++of_seat[scenario.name_of(exemplar.seat)];
            for (std::size_t v = 0; v < scenario.variants.size(); ++v) {
                if (exemplar.variant.exists() && exemplar.variant != VariantId{v}) continue;
                INFO(scenario.id << " " << exemplar.id << " " << scenario.variants[v].id);
                const ScriptPlayed play = play_script(it->program, script_of(exemplar, VariantId{v}));
                CHECK(play.stopped == "");
                const Score score = score_of(it->program, judging_for(*it, exemplar.seat), play.session.log, play.session.state());
                REQUIRE(score.headline.has_value());
                CHECK(*score.headline >= 900);
                CHECK(*score.pass);
                CHECK(exemplar.origin == ExemplarOrigin::Author);
            }
        }
        for (const Seat& seat : scenario.seats) CHECK(of_seat[scenario.actors[seat.actor.raw()].id] >= 2);
    }
}

TEST_CASE("exemplars of one seat are different plays", "[golden][exemplars]")
{
    for (const auto& it : shipped().cases) {
        const Scenario& scenario = it->program.scenario;
        for (const Exemplar& exemplar : scenario.claims.exemplars)
            for (const Exemplar& other : scenario.claims.exemplars)
                if (exemplar.id != other.id && exemplar.seat == other.seat) CHECK(exemplar.acts != other.acts);
    }
}
