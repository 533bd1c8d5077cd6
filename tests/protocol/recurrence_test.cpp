#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

/// At most 30 days between two contacts; 10 days of grace; 100 points.
Finding contacts(const Log& log, std::int32_t end)
{
    Rule rule = recurrence("met", 30);
    rule.grace = 10;
    return Trial{200}.expects(100, rule).judged(log, ended_on(end)).findings[0];
}

} // namespace

TEST_CASE("a recurrence earns the credit of its worst gap when the tail is open", "[protocol][recurrence]")
{
    const Finding found = contacts({on(28, "met"), on(61, "met")}, 80);

    CHECK(found.verdict == Verdict::Late);
    CHECK(found.days_late == 3);
    CHECK(found.credit == 70);
}

TEST_CASE("a later short gap does not mend an earlier long one", "[protocol][recurrence]")
{
    CHECK(contacts({on(33, "met"), on(50, "met")}, 70).credit == 70);
    CHECK(contacts({on(33, "met"), on(64, "met")}, 70).credit == 70);
}

TEST_CASE("a tail without a contact that is longer than the gap is a violation", "[protocol][recurrence]")
{
    const Finding found = contacts({on(28, "met")}, 65);

    CHECK(found.verdict == Verdict::Violated);
    CHECK(found.credit == 0);
}

TEST_CASE("a recurrence kept to the end is satisfied", "[protocol][recurrence]")
{
    CHECK(contacts({on(30, "met"), on(60, "met")}, 90).verdict == Verdict::Satisfied);
    CHECK(contacts({on(30, "met"), on(60, "met")}, 90).credit == 100);
    CHECK(contacts({on(30, "met"), on(60, "met")}, 91).verdict == Verdict::Violated);
}

TEST_CASE("a gap that leaves no credit ends the recurrence at once", "[protocol][recurrence]")
{
    const Finding used_up = contacts({on(40, "met"), on(41, "met")}, 60);
    const Finding too_long = contacts({on(41, "met"), on(42, "met")}, 60);

    CHECK(used_up.verdict == Verdict::Late);
    CHECK(used_up.days_late == 10);
    CHECK(used_up.credit == 0);
    CHECK(too_long.verdict == Verdict::Violated);
    CHECK(too_long.day == 41);
}

TEST_CASE("no contact at all earns nothing, however short the play", "[protocol][recurrence]")
{
    CHECK(contacts({}, 20).verdict == Verdict::Open);
    CHECK(contacts({}, 20).credit == 0);
    CHECK(contacts({}, 31).verdict == Verdict::Violated);
}

TEST_CASE("a recurrence with a trigger begins with it", "[protocol][recurrence]")
{
    Rule rule = recurrence("met", 30);
    rule.trigger = match("a");
    const Trial trial = Trial{200}.expects(100, rule);

    CHECK(trial.judged({}, ended_on(100)).findings[0].verdict == Verdict::None);
    CHECK(trial.judged({on(50, "a"), on(80, "met")}, ended_on(100)).findings[0].credit == 100);
    CHECK(trial.judged({on(50, "a"), on(81, "met")}, ended_on(100)).findings[0].credit == 0);
}
