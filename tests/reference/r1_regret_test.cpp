#include "sim/base/hash.h"
#include "sim/solve/regret.h"
#include "tests/reference/r1_case.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace sim;

// What each decision of published plays of R1 costs.

namespace {

using Acts = std::vector<std::string_view>;

struct Judged {
    Judged(std::string_view encoding, bool capped = false) : r1(encoding), solution(solve(r1.world(capped), {}))
    {
        REQUIRE(solution->is_solved());
    }

    [[nodiscard]] PlayedLine line(const Acts& acts) const
    {
        PlayedLine line{VariantId{0}, {}};
        for (const std::string_view act : acts) line.moves.push_back({Move::Kind::Act, r1.program.scenario.act_named(act).raw()});
        return line;
    }
    [[nodiscard]] PlayValue play(const Acts& acts) const { return value_of(*solution, line(acts)); }

    R1 r1;
    std::unique_ptr<Solution> solution;
};

std::vector<std::int64_t> regrets(const PlayValue& play)
{
    std::vector<std::int64_t> out;
    for (const DecisionValue& each : play.decisions) out.push_back(each.regret / Point);
    return out;
}

using Regrets = std::vector<std::int64_t>;

} // namespace

TEST_CASE("the best play of R1 gives nothing up, and guessing would have cost this much", "[reference][r1][regret]")
{
    for (const std::string_view encoding : {"raw", "duties"}) {
        const PlayValue play = Judged(encoding).play({"ask_open", "ask_open", "ask_open", "consent", "share", "joint", "plan", "close"});

        CHECK(play.now == 1000 * Point);
        CHECK(play.regret == 0);
        CHECK(play.luck == 0);
        REQUIRE(play.quality.has_value());
        CHECK(*play.quality == 1);
        const std::vector<double> guessing{1420 / 7.0, 170, 1230 / 7.0, 1250 / 7.0, 550 / 3.0, 515 / 3.0, 144, 0};
        REQUIRE(play.decisions.size() == guessing.size());
        for (std::size_t i = 0; i < guessing.size(); ++i) CHECK(is_near(play.decisions[i].guess_regret, guessing[i], 1e-13));
        CHECK(std::all_of(play.decisions.begin(), play.decisions.end(), [](const DecisionValue& each) { return each.label == Label::Fine; }));
    }
}

TEST_CASE("waiting before the conference costs 200 of R1, leaving with little trust 60", "[reference][r1][regret]")
{
    for (const std::string_view encoding : {"raw", "duties"}) {
        const PlayValue play = Judged(encoding).play({"ask_form", "consent", "ask_open", "consent", "share", "wait", "joint", "plan", "close"});

        CHECK(play.now == 740 * Point);
        CHECK(regrets(play) == Regrets{0, 0, 0, 0, 0, 200, 0, 0, 60});
        REQUIRE(play.quality.has_value());
        CHECK(is_near(*play.quality, 4211 / 4991.0, 1e-13));
        CHECK(play.decisions[5].label == Label::Mistake);
        CHECK(play.decisions[8].label == Label::Improvable);
    }
}

TEST_CASE("handing over unasked is critical whatever it costs, and with caps it costs 600", "[reference][r1][regret]")
{
    const Acts acts{"ask_open", "share", "joint", "plan", "close"};
    for (const std::string_view encoding : {"raw", "duties"}) {
        const PlayValue open = Judged(encoding).play(acts);

        CHECK(open.now == 810 * Point);
        CHECK(open.regret == 190 * Point);
        REQUIRE(open.quality.has_value());
        CHECK(is_near(*open.quality, 0.6951, 1e-4));
        CHECK(open.decisions[1].label == Label::Critical);

        const PlayValue capped = Judged(encoding, true).play(acts);

        CHECK(capped.now == 400 * Point);
        CHECK(regrets(capped) == Regrets{0, 600, 0, 0, 0});
        REQUIRE(capped.quality.has_value());
        CHECK(is_near(*capped.quality, -11 / 349.0, 1e-12));
    }
}

TEST_CASE("closing R1 at once gives up 960", "[reference][r1][regret]")
{
    const PlayValue play = Judged("duties").play({"close"});

    CHECK(play.now == 40 * Point);
    CHECK(regrets(play) == Regrets{960});
    CHECK(play.decisions[0].label == Label::Serious);
    REQUIRE(play.quality.has_value());
    CHECK(is_near(*play.quality, -265 / 71.0, 1e-13));
}

TEST_CASE("a play that goes on is judged as far as it went", "[reference][r1][regret]")
{
    const PlayValue play = Judged("duties").play({"ask_form", "wait"});

    CHECK_FALSE(play.ended);
    CHECK(play.now == play.best - play.regret);
    CHECK(play.decisions.size() == 2);
}

TEST_CASE("a play can be judged from a later decision on, with what was earned before", "[reference][r1][regret]")
{
    for (const bool capped : {false, true}) {
        const Judged whole("duties", capped);
        const Acts acts{"ask_form", "consent", "ask_open", "consent", "share", "wait", "joint", "plan", "close"};
        const PlayedLine line = whole.line(acts);
        World later = whole.r1.world(capped);
        later.from = cell_before(later, line, 5);

        const auto rest = solve(later, {});

        REQUIRE(rest->is_solved());
        CHECK(rest->search.states < whole.solution->search.states / 10);
        const PlayValue play = value_of(*rest, line, 5);
        const PlayValue all = whole.play(acts);
        REQUIRE(play.decisions.size() == 4);
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK(play.decisions[i].value == all.decisions[i + 5].value);
            CHECK(play.decisions[i].regret == all.decisions[i + 5].regret);
        }
        CHECK(play.now == all.now);
        CHECK(play.now == play.best - play.regret + play.luck);
    }
}

TEST_CASE("ten thousand random plays of R1 earn the best less regret", "[reference][r1][regret]")
{
    const Judged r1("duties");
    for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
        PlayedLine line{VariantId{0}, {}};
        State state = begin(r1.r1.program, SeatId{0}, line.variant)->state;
        while (!has_ended(r1.r1.program, state)) {
            const Moves moves = offered(r1.r1.program, state);
            line.moves.push_back(moves[mix(seed * 1000 + line.moves.size()) % moves.size()]);
            REQUIRE(advance(r1.r1.program, state, line.moves.back(), nullptr) == Fault::None);
        }

        const PlayValue value = value_of(*r1.solution, line);

        REQUIRE(value.ended);
        REQUIRE(value.now == value.best - value.regret);
        REQUIRE(std::all_of(value.decisions.begin(), value.decisions.end(), [](const DecisionValue& each) { return each.regret >= 0; }));
    }
}
