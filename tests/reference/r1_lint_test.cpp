#include "sim/prove/lint.h"
#include "sim/prove/questions.h"
#include "sim/prove/routes.h"
#include "sim/solve/solution.h"
#include "tests/reference/r1_case.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <string>
#include <vector>

using namespace sim;
using Acts = std::vector<std::string>;

// What is wrong with R1 as a case, by plays that were found apart from this program.

namespace {

/// The shortest pass with so many points.
Acts shortest_pass_of(const World& world, std::int32_t points)
{
    const auto solution = solve(world, {});
    REQUIRE(solution->is_solved());
    const auto route = shortest_pass(solution->graph, VariantId{0}, 600, points);
    REQUIRE(route.has_value());
    return witness_of(world.program, SeatId{0}, VariantId{0}, moves_of(world, solution->graph, *route)).words;
}

std::vector<Remark> said(const Scenario& scenario, std::string_view code)
{
    std::vector<Remark> some;
    for (const Remark& remark : lint({scenario, r1_rules(), shipped_vocabulary(), {SeatId{0}}}, {}))
        if (remark.code == code) some.push_back(remark);
    return some;
}

} // namespace

TEST_CASE("the cheapest pass of R1 does without the partner", "[reference][r1][lint]")
{
    for (const auto* encoding : {"raw", "duties"}) CHECK(shortest_pass_of(R1(encoding).folded(), 600) == Acts{"ask_open", "ask_open", "ask_open", "plan", "close"});
}

TEST_CASE("R1 can be passed without knowing what is needed", "[reference][r1][lint]")
{
    Scenario scenario = r1_as_read("raw");
    std::uint32_t known = 0;
    while (scenario.variables[known].id != "known") ++known;
    const Question asks{{Op::Load, 0, Symbol{SymbolKind::Variable, known}.packed()}};
    const Program program = linked(with_questions(scenario, {asks}), shipped_vocabulary());
    const Judging judging = judging_of(r1_rules(), program.scenario, SeatId{0}, program.scenario.calendar, shipped_vocabulary());

    World world{program, &judging};
    world.barred = program.scenario.questions.back();
    CHECK(shortest_pass_of(world, 600) == Acts{"consent", "share", "joint", "plan", "close"});
}

TEST_CASE("declared as key, the partner that R1 does without is told with the published play", "[reference][r1][lint]")
{
    Scenario scenario = r1_as_read("raw");
    scenario.key_partner = {shipped_vocabulary().type("conference.held")};

    const std::vector<Remark> passes = said(scenario, "L07");

    REQUIRE(passes.size() == 1);
    CHECK(passes[0].witness->words == Acts{"ask_open", "ask_open", "ask_open", "plan", "close"});
}

TEST_CASE("random play passes R1 seldom enough", "[reference][r1][lint]")
{
    CHECK(said(r1_as_read("raw"), "L12").empty());
}
