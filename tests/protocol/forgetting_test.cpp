#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

// Plays that will be judged alike from here on have equal monitors: that keeps a search small.

namespace {

Monitors after(const Trial& trial, const Log& log, std::int32_t day)
{
    return trial.judged(log, still_on(day)).monitors;
}

} // namespace

TEST_CASE("a duty whose verdict has fallen forgets when it was asked and done", "[protocol][forgetting]")
{
    Rule rule = response("asked", "answered", 0, 14);
    rule.grace = 7;
    const Trial trial = Trial{}.expects(300, rule);

    const Monitors early = after(trial, {on(1, "asked"), on(2, "answered")}, 30);

    CHECK(after(trial, {on(3, "asked"), on(19, "answered")}, 30) == early);
    CHECK(after(trial, {on(3, "asked")}, 30) == early);
    CHECK_FALSE(after(trial, {}, 30) == early);
    CHECK_FALSE(after(trial, {on(25, "asked")}, 30) == early);
}

TEST_CASE("the trigger's day is forgotten with the last of its periods", "[protocol][forgetting]")
{
    Rule rule = response("asked", "met", 0, 0);
    rule.periods = {{"one", {0, 7, Unit::Day}}, {"two", {8, 14, Unit::Day}}};
    const Trial trial = Trial{}.expects(300, rule);

    CHECK(after(trial, {on(1, "asked")}, 30) == after(trial, {on(2, "asked"), on(3, "met"), on(12, "met")}, 30));
    CHECK_FALSE(after(trial, {on(1, "asked"), on(1, "met")}, 5) == after(trial, {on(2, "asked"), on(2, "met")}, 5));
}

TEST_CASE("a duty without a deadline does not remember when it was asked", "[protocol][forgetting]")
{
    Rule rule = response("asked", "answered", 0, 0);
    rule.window.to.reset();
    const Trial trial = Trial{}.expects(300, rule);

    CHECK(after(trial, {on(1, "asked")}, 30) == after(trial, {on(20, "asked")}, 30));
}

TEST_CASE("what came before an act is forgotten when it is too old, a window when it is over", "[protocol][forgetting]")
{
    Rule aged = precedence("a", "b");
    aged.window.to = 10;
    const Trial trial = Trial{}.demands(aged).demands(not_response("c", "d", 0, 10));

    CHECK(after(trial, {on(1, "a")}, 12) == after(trial, {}, 12));
    CHECK(after(trial, {on(1, "c")}, 30) == after(trial, {on(9, "c")}, 30));
}

TEST_CASE("a settled chapter leaves nothing behind but criticals", "[protocol][forgetting]")
{
    const ChapterId first{0};
    const Trial trial = Trial{}
                            .chapters({10, 40})
                            .demands(absence("a"), first)
                            .demands(precedence("c", "d"), first)
                            .expects(100, recurrence("met", 6), first);

    CHECK(after(trial, {on(1, "a"), on(2, "c"), on(5, "met")}, 11) == after(trial, {}, 11));
    CHECK_FALSE(after(trial, {on(1, "a")}, 10) == after(trial, {}, 10));
}

TEST_CASE("events that no rule speaks about leave no trace", "[protocol][forgetting]")
{
    const Trial trial = Trial{}.demands(absence("a"));

    CHECK(after(trial, {on(1, "b"), on(2, "c")}, 11) == after(trial, {}, 11));
}
