#include "sim/cli/solve_report.h"
#include "sim/score/score.h"
#include "sim/session/policy.h"
#include "sim/solve/odds.h"
#include "sim/solve/regret.h"
#include "sim/system/threads.h"
#include "tests/golden/accepted.h"
#include "tests/golden/shipped_plays.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>

using namespace sim;

// Shipped scenarios solved: what a trainee's debrief rests on. The tutorial always, all others where "campaign" is asked for.

namespace {

struct Solved {
    Solved(const Case& scenario, SeatId seat, bool raw = false, const SearchLimits& limits = {}) : it(scenario), judging(judging_for(it, seat))
    {
        World world{it.program, &judging, seat, all_variants(it.program.scenario)};
        world.raw = raw;
        solution = raw ? solve(world, limits) : solve_merged(world, limits);
        REQUIRE(solution->is_solved());
    }
    Solved(const Solved&) = delete;
    Solved& operator=(const Solved&) = delete;

    [[nodiscard]] std::string name() const { return it.program.scenario.id + "-" + it.program.scenario.name_of(solution->world.seat); }

    const Case& it;
    Judging judging;
    std::unique_ptr<Solution> solution;
};

const Case& tutorial()
{
    for (const auto& each : shipped().cases)
        if (each->program.scenario.id == "first-day") return *each;
    FAIL("the tutorial is not shipped");
    return *shipped().cases.front();
}

Session played_by_chance(const Program& program, SeatId seat, std::uint64_t seed)
{
    Setup setup;
    setup.seat = seat;
    setup.seed = seed;
    auto session = begin(program, setup);
    REQUIRE(session.has_value());
    Setback setback;
    REQUIRE(play_out(Policy::Random, program, *session, setback));
    return *session;
}

/// Chance plays earn the best less regret plus luck, and what the scorer says they earn; no decision is better than the best.
void check_accounts(const Solved& solved, std::uint64_t plays)
{
    const World& world = solved.solution->world;
    for (std::uint64_t seed = 0; seed < plays; ++seed) {
        const Session session = played_by_chance(world.program, world.seat, seed);
        const PlayedLine line{session.variant, moves_of(session)};

        const PlayValue value = value_of(*solved.solution, line);

        REQUIRE(value.ended);
        REQUIRE(value.now == score_of(world.program, *world.judging, session.log, session.state()).points * Point);
        REQUIRE(value.now == value.best - value.regret + value.luck);
        for (const DecisionValue& decision : value.decisions) {
            REQUIRE(decision.regret >= 0);
            REQUIRE(std::any_of(decision.options.begin(), decision.options.end(), [&](const OptionValue& option) { return option.value == decision.value; }));
        }
    }
}

/// At each chance node, and where variants are told apart, luck weighs as much as bad luck, but for rounding.
void check_luck(const Solved& solved)
{
    const PlayGraph& graph = solved.solution->graph;
    const Values& values = *solved.solution->best;
    std::uint64_t unfair = 0;
    for (NodeId node = 0; node < graph.nodes(); ++node) {
        if (graph.kind(node) != NodeKind::Chance && graph.kind(node) != NodeKind::Split) continue;
        MicroPoints luck = 0, weights = 0;
        for (std::uint32_t i = 0; i < graph.fan(node); ++i) {
            luck += graph.weight(node, i) * (values.of(node, i) - values.of(node));
            weights += graph.weight(node, i);
        }
        unfair += 2 * std::abs(luck) > weights;
    }
    CHECK(unfair == 0);
}

void check_same_as_raw(const Solved& folded, const Solved& raw)
{
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

void compare_figures(const Solved& solved, const SearchLimits& limits)
{
    Page page(120);
    show_report(page, solved.solution->world, report_of(*solved.solution, limits));
    compare("solved/" + solved.name() + ".txt", page.text());
}

} // namespace

TEST_CASE("the tutorial folded has the same values, plays and odds as raw, from fewer states", "[golden][solve]")
{
    check_same_as_raw({tutorial(), SeatId{0}}, {tutorial(), SeatId{0}, true});
}

TEST_CASE("random plays of the tutorial earn the best less regret plus luck", "[golden][solve]")
{
    const Solved solved(tutorial(), SeatId{0});
    check_accounts(solved, 1000);
    check_luck(solved);
}

TEST_CASE("the tutorial's figures are those that were accepted", "[golden][solve]")
{
    compare_figures({tutorial(), SeatId{0}}, {});
}

TEST_CASE("every shipped scenario from every seat has the figures that were accepted, and 10,000 chance plays keep its accounts", "[.campaign]")
{
    SearchLimits limits;
    limits.bytes = std::size_t{4} << 30;
    limits.workers = threads(0);
    for (const auto& it : shipped().cases)
        for (std::size_t seat = 0; seat < it->program.scenario.seats.size(); ++seat) {
            const Solved solved(*it, SeatId{seat}, false, limits);
            INFO(solved.name());
            WARN("following " << solved.name());
            compare_figures(solved, limits);
            check_luck(solved);
            check_accounts(solved, 10'000);
        }
}

TEST_CASE("from the middle of chance plays on, every shipped scenario is worth the same raw as folded", "[.campaign]")
{
    constexpr std::uint64_t Plays = 10;
    for (const auto& it : shipped().cases)
        for (std::size_t seat = 0; seat < it->program.scenario.seats.size(); ++seat) {
            const Program& program = it->program;
            const Judging judging = judging_for(*it, SeatId{seat});
            std::uint64_t compared = 0;
            for (std::uint64_t seed = 0; seed < Plays; ++seed) {
                const Session session = played_by_chance(program, SeatId{seat}, seed);
                const PlayedLine line{session.variant, moves_of(session)};
                for (const bool late : {false, true}) {
                    World world{program, &judging, SeatId{seat}, all_variants(program.scenario)};
                    world.from = cell_before(world, line, line.moves.size() * (late ? 9 : 7) / 10);
                    SearchLimits limits;
                    limits.bytes = std::size_t{1} << 30;
                    const auto folded = solve(world, limits);
                    World apart = world;
                    apart.raw = true;
                    const auto raw = solve(apart, limits);
                    if (!raw->is_solved()) continue;
                    ++compared;
                    REQUIRE(folded->is_solved());
                    CHECK(folded->best->start() == raw->best->start());
                    CHECK(number_of_plays(folded->graph) == number_of_plays(raw->graph));
                    const auto a = odds_of_guessing(raw->world, raw->graph, *raw->best, 1, std::size_t{1} << 32);
                    const auto b = odds_of_guessing(folded->world, folded->graph, *folded->best, 1, std::size_t{1} << 32);
                    REQUIRE((a.has_value() && b.has_value()));
                    CHECK(std::abs(a->mean - b->mean) < 1e-9);
                    CHECK(std::abs(a->pass - b->pass) < 1e-12);
                }
            }
            INFO(program.scenario.id);
            CHECK(compared >= Plays);
        }
}

TEST_CASE("the odds of every policy are what playing it gives", "[golden][solve]")
{
    const Solved solved(tutorial(), SeatId{0});
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
