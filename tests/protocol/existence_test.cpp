#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

TEST_CASE("an existence counts from day 0 and takes the first target in its window", "[protocol][existence]")
{
    const Trial trial = Trial{}.expects(100, existence("met", 5, 14));

    CHECK(trial.judged({on(4, "met")}, ended_on(60)).findings[0].verdict == Verdict::Violated);
    CHECK(trial.judged({on(4, "met"), on(5, "met")}, ended_on(60)).findings[0].target == 1);
    CHECK(trial.judged({on(14, "met")}, ended_on(60)).points.sum() == 100);
    CHECK(trial.judged({}, ended_on(14)).findings[0].verdict == Verdict::Open);
    CHECK(trial.judged({}, ended_on(15)).findings[0].verdict == Verdict::Violated);
}

TEST_CASE("what was done before day 0 does not fulfil a rule that begins on day 0", "[protocol][existence][history]")
{
    const Trial trial = Trial{}.expects(100, existence("met", 0, 14));

    CHECK(trial.judged({on(-3, "met")}, ended_on(60)).findings[0].verdict == Verdict::Violated);
}

TEST_CASE("history starts a duty whose deadline lies in the play", "[protocol][history]")
{
    const Trial trial = Trial{}.expects(100, response("asked", "answered", 0, 14));

    CHECK(trial.judged({on(-10, "asked"), on(4, "answered")}, ended_on(60)).points.sum() == 100);
    CHECK(trial.judged({on(-10, "asked"), on(5, "answered")}, ended_on(60)).findings[0].verdict == Verdict::Violated);
}

TEST_CASE("verdicts reached before day 0 are not marked", "[protocol][history]")
{
    Rule critical = response("asked", "answered", 0, 5);
    critical.severity = RuleSeverity::Critical;
    const Trial trial = Trial{}.demands(critical).demands(precedence("c", "d")).expects(100, response("a", "b", 0, 5));

    const Judgement judged = trial.judged({on(-20, "asked"), on(-20, "d"), on(-20, "a"), on(-19, "b")}, ended_on(60));

    CHECK(judged.points.sum() == 0);
    CHECK(judged.criticals.empty());
    CHECK(judged.findings[0].verdict == Verdict::Violated);
    CHECK(judged.findings[0].before_start);
    CHECK(judged.findings[1].faults.empty());
    CHECK(judged.findings[2].verdict == Verdict::Satisfied);
    CHECK(judged.findings[2].credit == 0);
}

TEST_CASE("a deadline that would pass as day 0 begins is not marked, one on day 0 is", "[protocol][history]")
{
    const Trial trial = Trial{}.demands(response("asked", "answered", 0, 5));

    CHECK(trial.judged({on(-6, "asked")}, ended_on(9)).points.sum() == 0);
    CHECK(trial.judged({on(-5, "asked")}, ended_on(9)).points.sum() == -50);
}
