#include "sim/solve/count.h"
#include "sim/solve/reachable.h"
#include "sim/solve/solution.h"
#include "sim/system/threads.h"
#include "tests/reference/r1_case.h"
#include "tests/support/catch.h"

#include <string>
#include <string_view>
#include <vector>

using namespace sim;

// The reference scenario R1 solved: exact answers that were worked out apart from this program.

namespace {

std::vector<std::string> names(const Program& program, const std::vector<Move>& moves)
{
    std::vector<std::string> out;
    for (const Move move : moves) out.push_back(program.scenario.name_of(ActId{move.index}));
    return out;
}

bool are_equal(const PlayGraph& a, const PlayGraph& b)
{
    for (const NodeId node : a.order) {
        if (a.kind(node) != b.kind(node) || a.fan(node) != b.fan(node)) return false;
        for (std::uint32_t i = 0; i < a.fan(node); ++i)
            if (a.edge(node, i).to != b.edge(node, i).to || a.edge(node, i).paid != b.edge(node, i).paid) return false;
    }
    return true;
}

} // namespace

TEST_CASE("R1 has 270,179 states", "[reference][r1]")
{
    const Search count = count_states(R1("raw").program, SeatId{0}, VariantId{0}, SearchLimits{});

    CHECK(count.end == SearchEnd::Whole);
    CHECK(count.states == 270'179);
    CHECK(count.transitions == 540'425);
    CHECK(count.terminals == 155'622);
}

TEST_CASE("R1 solved raw has the published states, plays and values", "[reference][r1][solve]")
{
    const R1 r1("raw");

    const auto solution = solve(r1.world(), {});

    REQUIRE(solution->is_solved());
    CHECK(solution->search.states == 270'179);
    CHECK(solution->search.transitions == 540'425);
    CHECK(solution->search.terminals == 155'622);
    CHECK(solution->best->start() == 1000 * Point);
    CHECK(Values(solution->world, solution->graph, Aim::Worst).start() == 0);
}

TEST_CASE("both encodings of R1 have the same plays, optimal plays and best play", "[reference][r1][solve]")
{
    for (const std::string_view encoding : {"raw", "duties"}) {
        const R1 r1(encoding);
        INFO(std::string(encoding));

        const auto solution = solve(r1.world(), {});

        REQUIRE(solution->is_solved());
        CHECK(solution->best->start() == 1000 * Point);
        CHECK(Values(solution->world, solution->graph, Aim::Worst).start() == 0);
        CHECK(number_of_plays(solution->graph) == "1006960109");
        CHECK(number_of_optimal_plays(solution->graph, *solution->best) == "105704");
        const BestPlay best = best_play(solution->world, solution->graph, *solution->best);
        CHECK(best.acts == 8);
        CHECK(names(r1.program, best.moves) ==
              std::vector<std::string>{"ask_open", "ask_open", "ask_open", "consent", "share", "joint", "plan", "close"});
        CHECK(highest_points(solution->world, solution->graph) == points_to_earn(solution->world));
    }
}

TEST_CASE("the best headline of R1 is as high as the best sum of points", "[reference][r1][solve]")
{
    for (const std::string_view encoding : {"raw", "duties"}) {
        const R1 r1(encoding);

        const auto solution = solve(r1.world(true), {});

        REQUIRE(solution->is_solved());
        CHECK(solution->best->start() == 1000 * Point);
        CHECK(number_of_plays(solution->graph) == "1006960109");
    }
}

TEST_CASE("however many threads solve R1, they find the same graph", "[reference][r1][solve]")
{
    for (const bool raw : {true, false}) {
        const R1 r1("raw");
        World world = r1.world();
        world.raw = raw;
        const auto one = solve(world, {});
        for (const std::size_t count : {2u, 3u}) {
            INFO((raw ? "raw, " : "folded, ") << count << " threads");
            SearchLimits limits;
            limits.workers = threads(count);

            const auto many = solve(world, limits);

            CHECK(many->search.transitions == one->search.transitions);
            CHECK(many->search.peak_bytes == one->search.peak_bytes);
            CHECK(many->graph.order == one->graph.order);
            REQUIRE(many->graph.edges() == one->graph.edges());
            CHECK(are_equal(many->graph, one->graph));
        }
    }
}

TEST_CASE("what does not fit the memory is not solved, and no value is told", "[reference][r1][solve]")
{
    SearchLimits limits;
    limits.bytes = 1 << 20;

    const auto solution = solve(R1("raw").world(), limits);

    CHECK_FALSE(solution->is_solved());
    CHECK(solution->search.end == SearchEnd::NoMemory);
    CHECK_FALSE(solution->best.has_value());
}

TEST_CASE("who gives up gets no value", "[reference][r1][solve]")
{
    SearchLimits limits;
    limits.progress = [](const SearchProgress& now) { return now.day < 3; };

    const auto solution = solve(R1("raw").world(), limits);

    CHECK(solution->search.end == SearchEnd::GivenUp);
    CHECK(solution->search.day == 3);
    CHECK_FALSE(solution->best.has_value());
}
