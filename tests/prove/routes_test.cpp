#include "sim/prove/routes.h"
#include "sim/score/score.h"
#include "sim/solve/solution.h"
#include "tests/solve/small_worlds.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <optional>
#include <vector>

using namespace sim;

namespace {

constexpr std::size_t MostPlays = 3'000;

/// A play at its end, judged by its whole log.
struct Ended {
    std::size_t moves = 0;
    Points points;
    std::int32_t cap = FullMark;
    bool failed = false;
};

struct Line {
    State state;
    std::vector<Event> log;
    std::size_t moves = 0;
};

Ended judged(const SmallWorld& small, const Line& line)
{
    const Score score = score_of(small.program, small.judging, line.log, line.state);
    Ended end{line.moves, {}, FullMark, false};
    for (std::size_t d = 0; d < end.points.by.size(); ++d) end.points.by[d] = score.dimensions[d].points;
    for (const Cap& cap : score.caps) {
        end.cap = std::min(end.cap, cap.cap);
        end.failed = end.failed || !cap.repaired;
    }
    return end;
}

/// Every play of a variant, one after the other. None: there are too many, or one meets a fault.
std::optional<std::vector<Ended>> all_plays(const SmallWorld& small, VariantId variant)
{
    const auto first = begin(small.program, SeatId{0}, variant);
    if (!first) return std::nullopt;
    std::vector<Line> open{{first->state, small.program.scenario.history, 0}};
    open[0].log.insert(open[0].log.end(), first->trace.events.begin(), first->trace.events.end());
    std::vector<Ended> ends;
    while (!open.empty()) {
        const Line line = std::move(open.back());
        open.pop_back();
        if (has_ended(small.program, line.state)) {
            ends.push_back(judged(small, line));
            if (ends.size() > MostPlays) return std::nullopt;
            continue;
        }
        for (const Move move : offered(small.program, line.state)) {
            const auto next = step(small.program, line.state, move);
            if (!next || line.moves > 60) return std::nullopt;
            Line after{next->state, line.log, line.moves + 1};
            after.log.insert(after.log.end(), next->trace.events.begin(), next->trace.events.end());
            open.push_back(std::move(after));
        }
    }
    return ends;
}

/// What a route comes to when its moves are played.
Ended played(const SmallWorld& small, const World& world, const PlayGraph& graph, const Route& route)
{
    const auto first = begin(small.program, SeatId{0}, route.variant);
    Line line{first->state, small.program.scenario.history, 0};
    line.log.insert(line.log.end(), first->trace.events.begin(), first->trace.events.end());
    for (const Move move : moves_of(world, graph, route)) {
        const auto next = step(small.program, line.state, move);
        REQUIRE(next.has_value());
        line.state = next->state;
        line.log.insert(line.log.end(), next->trace.events.begin(), next->trace.events.end());
        ++line.moves;
    }
    REQUIRE(has_ended(small.program, line.state));
    return judged(small, line);
}

} // namespace

TEST_CASE("the richest play and the shortest pass are those found by playing out every play", "[prove][routes]")
{
    constexpr std::int32_t Cut = 100;
    std::size_t compared = 0, passes = 0, none = 0;
    for (std::uint64_t number = 0; number < 150; ++number) {
        const SmallWorld small(number);
        const World world = small.world(false);
        const auto solution = solve(world, {});
        if (!solution->is_solved()) continue;
        for_each_variant(world.variants, [&](VariantId variant) {
            const auto ends = all_plays(small, variant);
            if (!ends) return;
            INFO("world " << number << ", variant " << variant.raw() << ": " << small.members);
            ++compared;
            std::int32_t most = Unreached;
            for (const Ended& end : *ends) most = std::max(most, end.points.sum());

            const Richest richest = richest_play(solution->graph, variant, all_points);

            CHECK(richest.most == most);
            CHECK(played(small, world, solution->graph, richest.route).points.sum() == most);
            for (const std::int32_t points : {most, most - 30, most / 2, most + 1}) {
                std::optional<std::size_t> shortest;
                for (const Ended& end : *ends)
                    if (!end.failed && end.cap >= Cut && end.points.sum() >= points && (!shortest || end.moves < *shortest)) shortest = end.moves;

                const auto route = shortest_pass(solution->graph, variant, Cut, points);

                CHECK(route.has_value() == shortest.has_value());
                shortest ? ++passes : ++none;
                if (!route || !shortest) continue;
                CHECK(route->places.size() == *shortest);
                const Ended end = played(small, world, solution->graph, *route);
                CHECK(end.points.sum() >= points);
                CHECK_FALSE(end.failed);
            }
        });
    }
    CHECK(compared > 50);
    CHECK(passes > 100);
    CHECK(none > 50);
}
