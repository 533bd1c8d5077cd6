#include "sim/solve/run_value.h"
#include "tests/solve/small_worlds.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <optional>

using namespace sim;

namespace {

/// By trying each: the first decision behind the start from which the rest fits the limits.
std::optional<std::size_t> earliest_fitting(const World& world, const PlayedLine& line, const SearchLimits& limits)
{
    for (std::size_t i = world.is_hidden() ? 0 : 1; i < line.moves.size(); ++i) {
        if (line.moves[i].kind != Move::Kind::Act) continue;
        World later = world;
        later.from = cell_before(world, line, i);
        if (solve(later, limits)->is_solved()) return i;
    }
    return std::nullopt;
}

/// What the rest from the last decision takes.
std::size_t last_peak(World world, const PlayedLine& line)
{
    std::size_t last = line.moves.size() - 1;
    while (last > 0 && line.moves[last].kind != Move::Kind::Act) --last;
    world.from = cell_before(world, line, last);
    return solve(world, {})->search.peak_bytes;
}

} // namespace

TEST_CASE("a run whose whole does not fit is judged from the earliest decision from which the rest does", "[solve][regret]")
{
    std::uint64_t judged = 0, later_than_first = 0;
    for (std::uint64_t number = 0; number < 80; ++number) {
        const SmallWorld small(number);
        const World world = small.world(true);
        const auto solution = solve(world, {});
        if (!solution->is_solved()) continue;
        const Played play = played(world, number);
        SearchLimits limits;
        limits.bytes = (solution->search.peak_bytes + last_peak(world, play.line)) / 2;
        if (limits.bytes == solution->search.peak_bytes) continue;
        INFO("world " << number << ": " << small.members);

        const RunValue run = judge_run(*solve_merged(world, limits), play.line, limits);

        REQUIRE_FALSE(run.from_start);
        REQUIRE(run.search.end == SearchEnd::NoMemory);
        const auto earliest = earliest_fitting(world, play.line, limits);
        REQUIRE(run.value.has_value() == earliest.has_value());
        if (!run.value) continue;
        CHECK(run.value->from == *earliest);
        // The rest is the same whether it is seen from there or from the start.
        const PlayValue whole = value_of(*solution, play.line);
        REQUIRE(run.value->decisions.size() <= whole.decisions.size());
        for (std::size_t i = 0; i < run.value->decisions.size(); ++i) {
            const DecisionValue& known = whole.decisions[whole.decisions.size() - run.value->decisions.size() + i];
            CHECK(run.value->decisions[i].move == known.move);
            CHECK(run.value->decisions[i].regret == known.regret);
        }
        CHECK(run.value->now == play.points * Point);
        ++judged;
        later_than_first += run.value->from > 2;
    }
    CHECK(judged > 30);
    CHECK(later_than_first > 5);
}

TEST_CASE("a run is not judged further once the search is given up", "[solve][regret]")
{
    const SmallWorld small(3);
    const World world = small.world(false);
    SearchLimits limits;
    limits.progress = [](const SearchProgress&) { return false; };

    const RunValue run = judge_run(*solve_merged(world, limits), played(world, 1).line, limits);

    CHECK(run.search.end == SearchEnd::GivenUp);
    CHECK_FALSE(run.value);
}
