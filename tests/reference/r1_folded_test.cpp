#include "sim/solve/odds.h"
#include "sim/solve/solution.h"
#include "tests/reference/r1_case.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>

using namespace sim;

// R1 with states folded: by the program, by hand as published, and by hand wrongly.

namespace {

struct Answers {
    MicroPoints best = 0, worst = 0;
    std::string plays, optimal;
    Odds random;
};

Answers answers_of(const Solution& solution)
{
    REQUIRE(solution.is_solved());
    const auto odds = odds_of_guessing(solution.world, solution.graph, *solution.best, 1, std::size_t{1} << 32);
    REQUIRE(odds.has_value());
    return {solution.best->start(), Values(solution.world, solution.graph, Aim::Worst).start(), number_of_plays(solution.graph),
            number_of_optimal_plays(solution.graph, *solution.best), *odds};
}

bool agree(const Answers& a, const Answers& b)
{
    bool same = a.best == b.best && a.worst == b.worst && a.plays == b.plays && a.optimal == b.optimal;
    for (std::size_t i = 0; i < a.random.headline.size(); ++i)
        same = same && std::abs(a.random.headline[i] - b.random.headline[i]) < 1e-13;
    return same && std::abs(a.random.pass - b.random.pass) < 1e-13;
}

/// A variable of the raw encoding in a guise.
struct Hand {
    const R1& r1;
    Guise& guise;

    [[nodiscard]] const Field& field(std::string_view name) const
    {
        const auto& variables = r1.program.scenario.variables;
        const auto found = std::find_if(variables.begin(), variables.end(), [&](const Variable& each) { return each.id == name; });
        return r1.program.layout.fields[r1.program.layout.variables + static_cast<std::size_t>(found - variables.begin())];
    }
    [[nodiscard]] std::int32_t get(std::string_view name) const { return guise.state.get(field(name)); }
    void set(std::string_view name, std::int32_t value) { guise.state.set(field(name), value); }
    /// Everything but the critical rule's status is read off the variables; it says the same in the monitors.
    void forget_monitors()
    {
        const Monitors before = guise.monitors;
        const Field& critical = r1.judging.fields[r1.judging.in_force[r1.judging.criticals.front()].critical];
        guise.monitors = Monitors{Words(before.words.size())};
        guise.monitors.set(critical, before.get(critical));
    }
};

/// The abstraction that was made by hand for the published figures.
void fold_by_hand(const R1& r1, Guise& guise)
{
    Hand hand{r1, guise};
    if (hand.get("plan") > 0) hand.set("known", 0);
    if (hand.get("ref") != 1) hand.set("share_day", -1);
    if (hand.get("ref") == 2) hand.set("lag", std::clamp(hand.get("lag"), 5, 10));
    if (hand.get("plan") > 0) hand.set("plan_day", std::max(hand.get("plan_day"), 10));
    if (!has_ended(r1.program, guise.state)) return;
    guise.state.set(r1.program.layout.fields[r1.program.layout.day], 15);
    hand.set("consent", 0);
    hand.set("known", 0);
    hand.set("share_day", -1);
    hand.forget_monitors();
}

std::unique_ptr<Solution> folded(const R1& r1, void (*fold)(const R1&, Guise&))
{
    World world = r1.world();
    world.fold = [&r1, fold](Guise& guise) { fold(r1, guise); };
    return solve(world, {});
}

} // namespace

TEST_CASE("R1 folded has the same values, plays and odds as raw, from fewer states", "[reference][r1][fold]")
{
    for (const std::string_view encoding : {"raw", "duties"}) {
        const R1 r1(encoding);
        const auto raw = solve(r1.world(), {}), fold = solve(r1.folded(), {});

        CHECK(agree(answers_of(*raw), answers_of(*fold)));
        CHECK(fold->search.states * 2 < raw->search.states);
        INFO(std::string(encoding) << ": " << fold->search.states << " states, " << fold->search.transitions << " transitions");
        CHECK(fold->search.states > 0);
    }
}

TEST_CASE("the published abstraction of R1 has 16,200 states and 77,384 transitions", "[reference][r1][fold]")
{
    const R1 r1("raw");
    const auto raw = solve(r1.world(), {}), hand = folded(r1, fold_by_hand);

    CHECK(hand->search.states == 16'200);
    CHECK(hand->search.transitions == 77'384);
    CHECK(agree(answers_of(*raw), answers_of(*hand)));
}

TEST_CASE("a fold of R1 that forgets what a guard asks is found out by the plays and odds, not by the value", "[reference][r1][fold]")
{
    const R1 r1("raw");
    const Answers raw = answers_of(*solve(r1.world(), {}));

    // Consent no longer earns anything once the file is handed over, but the act of asking for it is guarded by it.
    const Answers wrong = answers_of(*folded(r1, [](const R1& of, Guise& guise) {
        fold_by_hand(of, guise);
        Hand hand{of, guise};
        if (hand.get("ref") == 0) return;
        hand.set("consent", 0);
        hand.forget_monitors();
    }));

    CHECK(wrong.best == raw.best);
    CHECK(wrong.plays != raw.plays);
    CHECK(wrong.plays == "2716882568");
    CHECK_FALSE(agree(raw, wrong));
}

TEST_CASE("folds of R1 that forget a little too much are each found out", "[reference][r1][fold]")
{
    const R1 r1("raw");
    const Answers raw = answers_of(*solve(r1.world(), {}));
    using Fold = void (*)(const R1&, Guise&);
    const Fold wrongs[]{
        // what the plan will hold is read from it
        [](const R1& of, Guise& guise) { Hand{of, guise}.set("known", 0); },
        // the lag is counted from the day of sharing, as long as the conference is ahead
        [](const R1& of, Guise& guise) { Hand{of, guise}.set("share_day", -1); },
        // grace ends after ten days, not after five
        [](const R1& of, Guise& guise) {
            Hand hand{of, guise};
            hand.set("lag", std::min(hand.get("lag"), 5));
        },
        // a plan that is signed late earns less
        [](const R1& of, Guise& guise) {
            Hand hand{of, guise};
            if (hand.get("plan") > 0) hand.set("plan_day", std::min(hand.get("plan_day"), 10));
        },
        // trust above what opens the client up still earns points
        [](const R1& of, Guise& guise) {
            Hand hand{of, guise};
            hand.set("trust", std::min(hand.get("trust"), 3));
        },
    };
    for (const Fold wrong : wrongs) {
        const auto solution = folded(r1, wrong);
        // One of them lets a variable leave its range.
        CHECK_FALSE((solution->is_solved() && agree(raw, answers_of(*solution))));
    }
}
