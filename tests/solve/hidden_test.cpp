#include "sim/solve/regret.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"
#include "tests/support/world.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace sim;

// The reference scenario R3: what troubles the client is hidden; asking costs something and tells it.

namespace {

struct R3 {
    explicit R3(int cost, std::string_view variants = R"([{"id": "debt", "weight": 1}, {"id": "health", "weight": 1}])",
                std::string_view debt = R"(["debt"])", std::string_view health = R"(["health"])")
        : program(::world(text(cost, variants, debt, health))),
          judging(judging_of(Protocol{}, program.scenario, SeatId{0}, program.scenario.calendar, shipped_vocabulary()))
    {
    }

    static std::string text(int cost, std::string_view variants, std::string_view debt, std::string_view health)
    {
        return R"("variables": [{"id": "asked", "type": "bool", "start": false}, {"id": "helped", "type": "bool", "start": false}],
            "variants": )" + std::string(variants) + R"(,
            "facts": [{"id": "debt", "category": "debt", "text": "t", "holds": )" + std::string(debt) + R"(},
                      {"id": "illness", "category": "health", "text": "t", "holds": )" + std::string(health) + R"x(}],
            "acts": [{"id": "ask", "text": "t", "takes": 0, "once": true, "effects": ["asked = true"],
                      "lines": [{"id": "debt", "speaker": "client", "text": "I owe", "when": "holds(debt)"},
                                {"id": "ill", "speaker": "client", "text": "I am ill", "when": "holds(illness)"}]},
                     {"id": "for_debt", "text": "t", "takes": 0, "effects": ["helped = holds(debt)"], "goes": "end"},
                     {"id": "for_health", "text": "t", "takes": 0, "effects": ["helped = holds(illness)"], "goes": "end"}],
            "measures": [{"id": "m", "dimension": "O", "of": 1000, "text": "t",
                          "value": "(if helped then 1000 else 400) - (if asked then )x" + std::to_string(cost) + R"x( else 0)"}])x";
    }
    [[nodiscard]] World world(bool raw = false) const
    {
        return {program, &judging, SeatId{0}, all_variants(program.scenario), false, {}, raw};
    }
    [[nodiscard]] PlayValue played(const Solution& solution, std::size_t variant, const std::vector<std::string_view>& acts) const
    {
        PlayedLine line{VariantId{variant}, {}};
        for (const std::string_view act : acts) line.moves.push_back({Move::Kind::Act, program.scenario.act_named(act).raw()});
        return value_of(solution, line);
    }

    Program program;
    Judging judging;
};

} // namespace

TEST_CASE("asking is judged by what could be known, so it costs nothing and guessing does", "[solve][hidden]")
{
    for (const bool raw : {false, true}) {
        const R3 r3(20);
        const auto solution = solve(r3.world(raw), {});
        REQUIRE(solution->is_solved());

        CHECK(solution->best->start() == 980 * Point);
        CHECK(clairvoyant_value(solution->world, solution->graph) == 1000 * Point);

        const PlayValue asking = r3.played(*solution, 0, {"ask", "for_debt"});
        CHECK(asking.decisions[0].regret == 0);
        CHECK(asking.regret == 0);
        CHECK(asking.luck == 0);
        CHECK(asking.now == 980 * Point);

        const PlayValue lucky = r3.played(*solution, 0, {"for_debt"});
        CHECK(lucky.regret == 280 * Point);
        CHECK(lucky.luck == 300 * Point);
        CHECK(lucky.now == 1000 * Point);

        const PlayValue unlucky = r3.played(*solution, 1, {"for_debt"});
        CHECK(unlucky.regret == 280 * Point);
        CHECK(unlucky.luck == -300 * Point);
        CHECK(unlucky.now == 400 * Point);
    }
}

TEST_CASE("who judged by what is hidden would find a fault with asking: the clairvoyant's regret is another one", "[solve][hidden]")
{
    const R3 r3(20);
    World clairvoyant = r3.world();
    clairvoyant.variants = 1;
    const auto solution = solve(clairvoyant, {});

    CHECK(r3.played(*solution, 0, {"ask", "for_debt"}).regret == 20 * Point);
    CHECK(r3.played(*solution, 0, {"for_debt"}).regret == 0);
}

TEST_CASE("asking stops paying at a cost of 300", "[solve][hidden]")
{
    const auto regret_of_asking = [](int cost) {
        const R3 r3(cost);
        return r3.played(*solve(r3.world(), {}), 0, {"ask", "for_debt"}).regret;
    };

    CHECK(regret_of_asking(299) == 0);
    CHECK(regret_of_asking(300) == 0);
    CHECK(regret_of_asking(301) == 1 * Point);
}

TEST_CASE("what is hidden under other names, or twice under two names, is worth the same", "[solve][hidden]")
{
    const R3 once(20, R"([{"id": "debt", "weight": 2}, {"id": "health", "weight": 3}])");
    const R3 renamed(20, R"([{"id": "y", "weight": 3}, {"id": "x", "weight": 2}])", R"(["x"])", R"(["y"])");
    const R3 twice(20, R"([{"id": "debt", "weight": 1}, {"id": "health", "weight": 3}, {"id": "loan", "weight": 1}])", R"(["debt", "loan"])");

    const auto value = [](const R3& r3) { return solve(r3.world(), {})->best->start(); };

    CHECK(value(once) == value(renamed));
    CHECK(value(once) == value(twice));
}

TEST_CASE("a variable that is shown tells variants apart", "[solve][hidden]")
{
    const auto value = [](std::string_view shown) {
        const Program program = ::world(R"("variables": [{"id": "hint", "type": "bool", "start": false)" + std::string(shown) + R"x(},
                {"id": "helped", "type": "bool", "start": false}],
            "variants": [{"id": "x", "weight": 1}, {"id": "y", "weight": 1}],
            "facts": [{"id": "f", "category": "debt", "text": "t", "holds": ["x"]}],
            "acts": [{"id": "look", "text": "t", "takes": 0, "once": true, "effects": ["hint = holds(f)"]},
                     {"id": "yes", "text": "t", "takes": 0, "effects": ["helped = holds(f)"], "goes": "end"},
                     {"id": "no", "text": "t", "takes": 0, "effects": ["helped = not holds(f)"], "goes": "end"}],
            "measures": [{"id": "m", "dimension": "O", "of": 1000, "text": "t", "value": "if helped then 1000 else 0"}])x");
        const Judging judging = judging_of(Protocol{}, program.scenario, SeatId{0}, program.scenario.calendar, shipped_vocabulary());
        return solve({program, &judging, SeatId{0}, all_variants(program.scenario)}, {})->best->start();
    };

    CHECK(value("") == 500 * Point);
    CHECK(value(R"(, "shown": true, "text": "t")") == 1000 * Point);
}
