#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

Trial a_question()
{
    Rule rule = response("asked", "answered", 2, 14);
    rule.grace = 7;
    return Trial{}.expects(300, rule);
}

Finding standing(const Log& log, std::int32_t day) { return a_question().judged(log, still_on(day)).findings[0]; }

} // namespace

TEST_CASE("a duty under way says when it can be done and when it is due", "[protocol][standing]")
{
    const Finding found = standing({on(3, "asked")}, 10);

    CHECK(found.verdict == Verdict::Open);
    CHECK_FALSE(found.final);
    CHECK(found.opens == 5);
    CHECK(found.due == 17);
}

TEST_CASE("after its deadline a duty is violated so far, and becomes late when it is done", "[protocol][standing]")
{
    const Finding overdue = standing({on(3, "asked")}, 18);
    const Finding done = standing({on(3, "asked"), on(18, "answered")}, 18);

    CHECK(overdue.verdict == Verdict::Violated);
    CHECK_FALSE(overdue.final);
    CHECK(overdue.days_late == 1);
    CHECK(done.verdict == Verdict::Late);
    CHECK(done.final);
}

TEST_CASE("when grace has run out the violation is final", "[protocol][standing]")
{
    CHECK_FALSE(standing({on(3, "asked")}, 24).final);
    CHECK(standing({on(3, "asked")}, 25).final);
}

TEST_CASE("a rule that begins on day 0 is due from the start", "[protocol][standing]")
{
    const Finding found = Trial{}.expects(10, existence("met", 0, 9)).judged({}, still_on(0)).findings[0];

    CHECK(found.verdict == Verdict::Open);
    CHECK(found.due == 9);
}

TEST_CASE("a recurrence is due one gap after the last contact", "[protocol][standing]")
{
    const Finding found = Trial{}.expects(10, recurrence("met", 30)).judged({on(12, "met")}, still_on(20)).findings[0];

    CHECK(found.verdict == Verdict::Open);
    CHECK(found.due == 42);
}

TEST_CASE("the points so far are those of verdicts that have fallen", "[protocol][standing]")
{
    const Trial trial = Trial{}.demands(existence("met", 0, 9)).demands(existence("a", 0, 19));

    CHECK(trial.judged({}, still_on(9)).points.sum() == 0);
    CHECK(trial.judged({}, still_on(10)).points.sum() == -50);
    CHECK(trial.judged({}, still_on(20)).points.sum() == -100);
}
