#include "sim/prove/luck.h"

#include "sim/solve/merge.h"
#include "sim/solve/solution.h"
#include "tests/solve/small_worlds.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace sim;

namespace {

double in_points(MicroPoints value) { return static_cast<double>(value) / static_cast<double>(Point); }

} // namespace

TEST_CASE("the mean of luck is nothing, and what is expected is the best less what is given up", "[prove][luck]")
{
    for (std::uint64_t number = 0; number < 60; ++number) {
        INFO("world " << number);
        const SmallWorld small(number);
        const auto solution = solve(small.world(false), {});
        if (!solution->is_solved()) continue;

        const Moments guessing = regret_and_luck(solution->world, solution->graph, *solution->best, 1);
        const Moments random = length_and_points(solution->world, solution->graph);

        CHECK(std::abs(guessing.y) < 1e-3);
        CHECK(std::abs(in_points(solution->best->start()) - guessing.x + guessing.y - random.y) < 1e-3);
        CHECK(regret_and_luck(solution->world, solution->graph, *solution->best, 0).x == 0);
        CHECK(random.x >= 1);
        const PlayGraph few = merged(solution->graph);
        CHECK(regret_and_luck(solution->world, few, Values(solution->world, few, Aim::Best), 0.2).yy ==
              regret_and_luck(solution->world, solution->graph, *solution->best, 0.2).yy);
        CHECK(length_and_points(solution->world, few).xy == random.xy);
    }
}

TEST_CASE("moments of two sums are those of the plays one by one", "[prove][moments]")
{
    // Two acts, then the end: after the first of them one more choice of two.
    PlayGraph graph;
    for (int i = 0; i < 3; ++i) static_cast<void>(graph.add_node());
    graph.root = 0;
    graph.begin_row(0, NodeKind::Choice);
    graph.add_edge({1, 0});
    graph.add_edge({2, 0});
    graph.begin_row(1, NodeKind::Choice);
    graph.add_edge({2, 0});
    graph.add_edge({2, 0});
    const Close nothing;
    graph.set_end(2, graph.ledger->add(1, std::span(&nothing, 1)));
    graph.order = {0, 1, 2};
    const SmallWorld any(0);
    World world = any.world(false);
    world.variants = 1;
    AddingUp adding;
    adding.share = [&](NodeId node, std::uint32_t) { return 1.0 / graph.fan(node); };
    adding.start = [](VariantId) { return Pair{1, 0}; };
    adding.move = [](NodeId node, std::uint32_t place, VariantId) { return Pair{1, node == 1 ? 10.0 * place : 4.0 * place}; };
    adding.end = [](NodeId, VariantId) { return Pair{0, 2}; };

    const Moments moments = moments_of(world, graph, adding);

    // The plays: (3, 2) and (3, 12), a quarter each; (2, 6), a half. One variant of the world's weights is played.
    const double share = static_cast<double>(any.program.scenario.variants[0].weight) / static_cast<double>(weight_of(any.program.scenario, 1));
    CHECK(share == 1);
    CHECK(moments.x == 2.5);
    CHECK(moments.y == 6.5);
    CHECK(moments.xx == 6.5);
    CHECK(moments.yy == 55);
    CHECK(moments.xy == 16.5);
    CHECK(std::abs(moments.correlation() - 0.25 / std::sqrt(0.25 * 12.75)) < 1e-12);
}
