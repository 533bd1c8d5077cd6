#include "sim/solve/merge.h"
#include "sim/solve/odds.h"
#include "sim/solve/pareto.h"
#include "sim/solve/solution.h"
#include "tests/solve/brute_force.h"
#include "tests/solve/small_worlds.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using namespace sim;

namespace {

constexpr std::uint64_t Worlds = 600;
constexpr std::uint64_t MostPlays = 1'500;

/// The ends that none beats, and the most of each side, by looking at every pair.
void compare_sides(const World& world, const PlayGraph& graph, const std::vector<Points>& ends)
{
    const auto covers = [](const Points& a, const Points& b) {
        for (std::size_t i = 0; i < a.by.size(); ++i)
            if (a.by[i] < b.by[i]) return false;
        return true;
    };
    const auto front = pareto_front(world, graph, 1'000'000'000);
    REQUIRE(front.has_value());
    std::size_t unbeaten = 0;
    Points most = ends.front();
    for (const Points& end : ends) {
        for (std::size_t i = 0; i < most.by.size(); ++i) most.by[i] = std::max(most.by[i], end.by[i]);
        if (std::any_of(ends.begin(), ends.end(), [&](const Points& other) { return !(other == end) && covers(other, end); })) continue;
        ++unbeaten;
        CHECK(std::find(front->begin(), front->end(), end) != front->end());
    }
    CHECK(front->size() == unbeaten);
    CHECK(highest_points(world, graph) == most);
}

/// The mean over the variants of what each alone is worth.
MicroPoints worth_when_known(const World& world)
{
    WeightedMean mean;
    for_each_variant(world.variants, [&](VariantId variant) {
        World alone = world;
        alone.variants = std::uint64_t{1} << variant.raw();
        mean.add(weight_of(world.scenario(), alone.variants), solve(alone, {})->best->start());
    });
    return mean.value();
}

void compare(const World& world, const PlayGraph& graph, const Brute& brute)
{
    const Values best(world, graph, Aim::Best);
    CHECK(best.start() == brute.best);
    CHECK(Values(world, graph, Aim::Worst).start() == brute.worst);
    CHECK(number_of_plays(graph) == std::to_string(brute.plays));
    CHECK(number_of_optimal_plays(graph, best) == std::to_string(brute.optimal));
    compare_sides(world, graph, brute.ends);
    if (world.capped) return;
    const auto odds = odds_of_guessing(world, graph, best, 1, std::size_t{1} << 30);
    REQUIRE(odds.has_value());
    CHECK(std::abs(odds->pass - brute.pass) < 1e-12);
    for (const auto& [headline, probability] : brute.headline)
        CHECK(std::abs(odds->headline[static_cast<std::size_t>(headline)] - probability) < 1e-12);
}

void compare(const SmallWorld& small, bool raw, bool capped, const Brute& brute)
{
    INFO((raw ? "raw" : "folded") << (capped ? ", capped" : ""));
    const auto solution = solve(small.world(raw, capped), {});
    REQUIRE(solution->is_solved());
    compare(solution->world, solution->graph, brute);
    INFO("merged");
    const PlayGraph graph = merged(solution->graph);
    compare(solution->world, graph, brute);
    CHECK(clairvoyant_value(solution->world, graph) == worth_when_known(solution->world));
}

} // namespace

TEST_CASE("playing out every play of hundreds of small worlds finds the same as solving them", "[solve][brute]")
{
    std::uint64_t compared = 0, hidden = 0, looped = 0;
    for (std::uint64_t number = 0; number < Worlds; ++number) {
        const SmallWorld small(number);
        INFO("world " << number << ": " << small.members);
        const auto raw = solve(small.world(true), {});
        if (raw->search.end == SearchEnd::Loop) {
            ++looped;
            continue;
        }
        const Brute points = brute(small.world(true), MostPlays);
        REQUIRE((raw->search.end == SearchEnd::Fault) == points.has_fault);
        if (points.too_large || points.has_fault) continue;

        ++compared;
        hidden += small.world(true).is_hidden() ? 1u : 0u;
        compare(small, true, false, points);
        compare(small, false, false, points);
        const Brute headlines = brute(small.world(true, true), MostPlays);
        compare(small, true, true, headlines);
        compare(small, false, true, headlines);
    }
    INFO(compared << " compared, " << hidden << " of them hidden, " << looped << " looped");
    CHECK(compared > 200);
    CHECK(hidden > 60);
}
