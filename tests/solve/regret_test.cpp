#include "sim/solve/regret.h"
#include "tests/solve/small_worlds.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdint>
#include <vector>

using namespace sim;

TEST_CASE("what a play earned is the best less regret plus luck, to the millionth, on thousands of random plays", "[solve][regret]")
{
    std::uint64_t plays = 0, lucky = 0, regretted = 0;
    for (std::uint64_t number = 0; number < 150; ++number) {
        const SmallWorld small(number);
        for (const bool raw : {true, false}) {
            const World world = small.world(raw);
            const auto solution = solve(world, {});
            if (!solution->is_solved()) continue;
            for (std::uint64_t seed = 0; seed < 20; ++seed) {
                INFO("world " << number << " seed " << seed << ": " << small.members);
                const Played play = played(world, seed * 1000 + number);

                const PlayValue value = value_of(*solution, play.line);

                REQUIRE(value.ended);
                REQUIRE(value.now == play.points * Point);
                REQUIRE(value.now == value.best - value.regret + value.luck);
                for (const DecisionValue& each : value.decisions) {
                    REQUIRE(each.regret >= 0);
                    REQUIRE(std::any_of(each.options.begin(), each.options.end(), [&](const OptionValue& option) { return option.value == each.value; }));
                }
                ++plays;
                lucky += value.luck != 0 ? 1u : 0u;
                regretted += value.regret != 0 ? 1u : 0u;
            }
        }
    }
    CHECK(plays > 3000);
    CHECK(lucky > 500);
    CHECK(regretted > 1000);
}

TEST_CASE("the mean of luck over the outcomes of a chance node is nothing but rounding", "[solve][regret]")
{
    for (std::uint64_t number = 0; number < 60; ++number) {
        const SmallWorld small(number);
        const auto solution = solve(small.world(true), {});
        if (!solution->is_solved()) continue;
        const PlayGraph& graph = solution->graph;
        for (const NodeId node : graph.order) {
            if (graph.kind(node) != NodeKind::Chance && graph.kind(node) != NodeKind::Split) continue;
            MicroPoints sum = 0, weights = 0;
            for (std::uint32_t i = 0; i < graph.fan(node); ++i) {
                sum += graph.weight(node, i) * (solution->best->of(node, i) - solution->best->of(node));
                weights += graph.weight(node, i);
            }
            REQUIRE(2 * std::abs(sum) <= weights);
        }
    }
}
