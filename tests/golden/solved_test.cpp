#include "sim/base/hash.h"
#include "sim/score/score.h"
#include "sim/session/policy.h"
#include "sim/solve/odds.h"
#include "sim/solve/regret.h"
#include "tests/golden/shipped_plays.h"
#include "tests/support/catch.h"

#include <cmath>
#include <cstdint>
#include <memory>
#include <string>

using namespace sim;

// The shipped tutorial solved: what a trainee's debrief rests on.

namespace {

struct Solved {
    explicit Solved(bool raw) : it(*case_named("first-day")), judging(judging_for(it, SeatId{0}))
    {
        World world{it.program, &judging, SeatId{0}, all_variants(it.program.scenario)};
        world.raw = raw;
        solution = solve(world, {});
        REQUIRE(solution->is_solved());
    }

    static const Case* case_named(const std::string& id)
    {
        for (const auto& each : shipped().cases)
            if (each->program.scenario.id == id) return each.get();
        FAIL("no shipped scenario " << id);
        return nullptr;
    }

    const Case& it;
    Judging judging;
    std::unique_ptr<Solution> solution;
};

} // namespace

TEST_CASE("the tutorial folded has the same values, plays and odds as raw, from fewer states", "[golden][solve]")
{
    const Solved raw(true), folded(false);

    CHECK(folded.solution->search.states < raw.solution->search.states);
    CHECK(folded.solution->best->start() == raw.solution->best->start());
    CHECK(number_of_plays(folded.solution->graph) == number_of_plays(raw.solution->graph));
    CHECK(number_of_optimal_plays(folded.solution->graph, *folded.solution->best) ==
          number_of_optimal_plays(raw.solution->graph, *raw.solution->best));
    for (const double uniform : {1.0, 0.2}) {
        const auto a = odds_of_guessing(raw.solution->world, raw.solution->graph, *raw.solution->best, uniform, std::size_t{1} << 32);
        const auto b = odds_of_guessing(folded.solution->world, folded.solution->graph, *folded.solution->best, uniform, std::size_t{1} << 32);
        REQUIRE((a.has_value() && b.has_value()));
        CHECK(std::abs(a->mean - b->mean) < 1e-9);
        CHECK(std::abs(a->sd - b->sd) < 1e-9);
        CHECK(std::abs(a->pass - b->pass) < 1e-12);
    }
}

TEST_CASE("random plays of the tutorial earn the best less regret plus luck", "[golden][solve]")
{
    const Solved solved(false);
    const World& world = solved.solution->world;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        PlayedLine line{VariantId{0}, {}};
        auto start = begin(world.program, world.seat, line.variant);
        REQUIRE(start.has_value());
        State state = start->state;
        std::vector<Event> log = world.scenario().history;
        log.insert(log.end(), start->trace.events.begin(), start->trace.events.end());
        while (!has_ended(world.program, state)) {
            const Moves moves = offered(world.program, state);
            line.moves.push_back(moves[mix(seed * 1000 + line.moves.size()) % moves.size()]);
            const auto next = step(world.program, state, line.moves.back());
            REQUIRE(next.has_value());
            state = next->state;
            log.insert(log.end(), next->trace.events.begin(), next->trace.events.end());
        }

        const PlayValue value = value_of(*solved.solution, line);

        REQUIRE(value.now == score_of(world.program, *world.judging, log, state).points * Point);
        REQUIRE(value.now == value.best - value.regret + value.luck);
    }
}

TEST_CASE("the odds of every policy are what playing it gives", "[golden][solve]")
{
    const Solved solved(false);
    const World& world = solved.solution->world;
    const auto headline = [&](Policy policy, std::uint64_t seed) {
        Setup setup;
        setup.seed = seed;
        auto session = begin(world.program, setup);
        REQUIRE(session.has_value());
        Setback setback;
        REQUIRE(play_out(policy, world.program, *session, setback));
        return *score_of(world.program, *world.judging, session->log, session->state()).headline;
    };

    for (std::size_t i = 0; i < PolicyNames.size(); ++i) {
        const auto policy = static_cast<Policy>(i);
        if (policy == Policy::Random) continue;
        INFO(std::string(PolicyNames[i]));
        const auto odds = odds_of(world, policy);
        REQUIRE(odds.has_value());
        CHECK(odds->headline[static_cast<std::size_t>(headline(policy, 1))] == 1);
    }

    const auto odds = odds_of_guessing(world, solved.solution->graph, *solved.solution->best, 1, std::size_t{1} << 32);
    REQUIRE(odds.has_value());
    constexpr int Plays = 2000;
    double sum = 0;
    for (std::uint64_t seed = 0; seed < Plays; ++seed) sum += headline(Policy::Random, seed);
    CHECK(std::abs(sum / Plays - odds->mean) < 5 * odds->sd / std::sqrt(static_cast<double>(Plays)));
}
