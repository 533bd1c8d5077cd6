#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

/// Consent (a) must come before the act (b) and is no older than 180 days; it can be withdrawn.
Trial consent_first()
{
    Rule rule = precedence("a", "b");
    rule.window.to = 180;
    rule.revoke = match("withdrawn");
    return Trial{400}.expects(100, rule);
}

Finding consent(const Log& log) { return consent_first().judged(log, ended_on(400)).findings[0]; }

} // namespace

TEST_CASE("an act without what must come before it is a fault", "[protocol][precedence]")
{
    const Finding found = consent({on(3, "b")});

    CHECK(found.verdict == Verdict::Violated);
    REQUIRE(found.faults.size() == 1);
    CHECK(found.faults[0].wrong == Wrong::NoneBefore);
    CHECK(found.faults[0].event == 0);
    CHECK(found.faults[0].paid == 50);
}

TEST_CASE("on one day the order decides: before is lawful, after is not", "[protocol][precedence]")
{
    CHECK(consent({on(3, "a"), on(3, "b")}).verdict == Verdict::Satisfied);
    CHECK(consent({on(3, "b"), on(3, "a")}).verdict == Verdict::Violated);
}

TEST_CASE("a consent that was withdrawn is none, until it is given again", "[protocol][precedence]")
{
    const Finding withdrawn = consent({on(1, "a"), on(2, "withdrawn"), on(3, "b")});

    CHECK(withdrawn.verdict == Verdict::Violated);
    CHECK(withdrawn.faults[0].wrong == Wrong::Withdrawn);
    CHECK(withdrawn.faults[0].other == 1);
    CHECK(consent({on(1, "a"), on(2, "withdrawn"), on(3, "a"), on(4, "b")}).verdict == Verdict::Satisfied);
}

TEST_CASE("a consent holds on its last day and no longer", "[protocol][precedence]")
{
    CHECK(consent({on(0, "a"), on(180, "b")}).verdict == Verdict::Satisfied);
    CHECK(consent({on(0, "a"), on(181, "b")}).verdict == Verdict::Violated);
    CHECK(consent({on(0, "a"), on(181, "b")}).faults[0].wrong == Wrong::TooOld);
}

TEST_CASE("a consent in the history holds for the play", "[protocol][precedence][history]")
{
    CHECK(consent({on(-100, "a"), on(80, "b")}).verdict == Verdict::Satisfied);
    CHECK(consent({on(-100, "a"), on(81, "b")}).verdict == Verdict::Violated);
}

TEST_CASE("what a precedence earns is decided by the first act of the play", "[protocol][precedence]")
{
    const auto points = [](const Log& log) { return consent_first().judged(log, ended_on(400)).points.sum(); };

    CHECK(points({}) == 0);
    CHECK(points({on(1, "a")}) == 0);
    CHECK(points({on(1, "a"), on(2, "b"), on(3, "b")}) == 100);
    CHECK(points({on(1, "a"), on(2, "b"), on(3, "withdrawn"), on(4, "b")}) == 50);
    CHECK(points({on(1, "b"), on(2, "a"), on(3, "b")}) == -50);
}

TEST_CASE("a keyed precedence asks each key for its own earlier act and decides each for itself",
          "[protocol][precedence]")
{
    Rule rule = precedence("a", "b");
    rule.keyed = true;
    rule.per = FaultPer::Key;
    const Trial trial = Trial{}.expects(100, rule);

    const Judgement judged =
        trial.judged({with(K1, on(1, "a")), with(K1, on(2, "b")), with(K2, on(3, "b"))}, ended_on(9));

    REQUIRE(judged.findings.size() == 2);
    CHECK(judged.findings[0].credit == 50);
    CHECK(judged.findings[1].verdict == Verdict::Violated);
    CHECK(judged.points.sum() == 0);
}

TEST_CASE("what must not follow is a fault inside the window only", "[protocol][not_response]")
{
    const Trial trial = Trial{}.demands(not_response("a", "b", 0, 8));
    const auto verdict = [&](std::int32_t day) {
        return trial.judged({on(2, "a"), on(2 + day, "b")}, ended_on(60)).findings[0].verdict;
    };

    CHECK(verdict(7) == Verdict::Violated);
    CHECK(verdict(8) == Verdict::Violated);
    CHECK(verdict(9) == Verdict::Satisfied);
    CHECK(trial.judged({on(1, "b"), on(2, "a")}, ended_on(60)).findings[0].verdict == Verdict::None);
}

TEST_CASE("the window of what must not follow counts from the last trigger", "[protocol][not_response]")
{
    const Trial trial = Trial{}.demands(not_response("a", "b", 0, 8));

    CHECK(trial.judged({on(2, "a"), on(9, "a"), on(15, "b")}, ended_on(60)).points.sum() == -50);
}

TEST_CASE("the end of a prohibition's window does not roll to a workday", "[protocol][not_response]")
{
    Rule rule = not_response("a", "b", 0, 5);
    rule.roll_to_workday = true;
    const Trial trial = Trial{}.demands(rule);

    CHECK(trial.judged({on(0, "a"), on(5, "b")}, ended_on(60)).points.sum() == -50);
    CHECK(trial.judged({on(0, "a"), on(6, "b")}, ended_on(60)).points.sum() == 0);
}

TEST_CASE("the age of what must come before is counted in workdays, free days and holidays left out",
          "[protocol][precedence]")
{
    // Day 4 is a Friday; 9 March, day 7, a Monday.
    const auto verdict = [](std::int32_t greatest_age, std::int32_t act, std::vector<Date> holidays = {}) {
        Rule rule = precedence("a", "b");
        rule.window = {0, greatest_age, Unit::Workday};
        Trial trial = Trial{}.demands(rule);
        trial.holidays = std::move(holidays);
        return trial.judged({on(4, "a"), on(act, "b")}, ended_on(60)).findings[0].verdict;
    };
    const std::vector<Date> monday{date_of({2026, 3, 9})};

    CHECK(verdict(0, 6) == Verdict::Satisfied);
    CHECK(verdict(0, 7) == Verdict::Violated);
    CHECK(verdict(0, 7, monday) == Verdict::Satisfied);
    CHECK(verdict(0, 8, monday) == Verdict::Violated);
    CHECK(verdict(5, 11) == Verdict::Satisfied);
    CHECK(verdict(5, 13) == Verdict::Satisfied);
    CHECK(verdict(5, 14) == Verdict::Violated);
    CHECK(verdict(5, 14, monday) == Verdict::Satisfied);
    CHECK(verdict(5, 15, monday) == Verdict::Violated);
}

TEST_CASE("what must not follow within workdays is forbidden on the free days after the last of them",
          "[protocol][not_response]")
{
    const auto verdict = [](std::int32_t from, std::int32_t to, std::int32_t act, std::vector<Date> holidays = {}) {
        Rule rule = not_response("a", "b", from, to);
        rule.window.unit = Unit::Workday;
        Trial trial = Trial{}.demands(rule);
        trial.holidays = std::move(holidays);
        return trial.judged({on(4, "a"), on(act, "b")}, ended_on(60)).findings[0].verdict;
    };
    const std::vector<Date> monday{date_of({2026, 3, 9})};

    CHECK(verdict(1, 5, 6) == Verdict::Satisfied);
    CHECK(verdict(1, 5, 7) == Verdict::Violated);
    CHECK(verdict(1, 5, 7, monday) == Verdict::Satisfied);
    CHECK(verdict(1, 5, 8, monday) == Verdict::Violated);
    CHECK(verdict(1, 5, 13) == Verdict::Violated);
    CHECK(verdict(1, 5, 14) == Verdict::Satisfied);
    CHECK(verdict(1, 5, 14, monday) == Verdict::Violated);
    CHECK(verdict(0, 0, 6) == Verdict::Violated);
}

TEST_CASE("a not_response earns by the first act after the trigger, if it is outside the window",
          "[protocol][not_response]")
{
    const Trial trial = Trial{}.expects(100, not_response("a", "b", 0, 8));

    CHECK(trial.judged({on(2, "a")}, ended_on(60)).points.sum() == 0);
    CHECK(trial.judged({on(2, "a"), on(30, "b")}, ended_on(60)).points.sum() == 100);
    CHECK(trial.judged({on(2, "a"), on(3, "b"), on(30, "b")}, ended_on(60)).points.sum() == -50);
}

TEST_CASE("each occurrence beyond what is allowed is a fault, up to a greatest number", "[protocol][absence]")
{
    Rule rule = absence("a");
    rule.max = 1;
    rule.max_faults = 2;
    const Trial trial = Trial{}.demands(rule);

    const Finding found = trial.judged({on(1, "a"), on(2, "a"), on(3, "a"), on(4, "a")}, ended_on(60)).findings[0];

    REQUIRE(found.faults.size() == 2);
    CHECK(found.faults[0].event == 1);
    CHECK(found.faults[1].event == 2);
    CHECK(trial.judged({on(1, "a")}, ended_on(60)).findings[0].verdict == Verdict::Satisfied);
    CHECK(trial.judged({}, ended_on(60)).findings[0].verdict == Verdict::None);
}

TEST_CASE("an absence with a trigger counts from its first trigger", "[protocol][absence]")
{
    Rule rule = absence("a");
    rule.trigger = match("b");
    const Trial trial = Trial{}.demands(rule);

    CHECK(trial.judged({on(1, "a"), on(2, "b")}, ended_on(60)).points.sum() == 0);
    CHECK(trial.judged({on(2, "b"), on(3, "a")}, ended_on(60)).points.sum() == -50);
}

TEST_CASE("what a supervisor settles is nobody's forbidden act", "[protocol][absence]")
{
    const Trial trial = Trial{}.demands(absence("a"));

    CHECK(trial.judged({settled(on(1, "a"))}, ended_on(60)).points.sum() == 0);
}
