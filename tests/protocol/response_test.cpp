#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

/// A question asked on day 0 must be answered within 14 days; 7 days of grace; 300 points.
Trial a_question()
{
    Rule rule = response("asked", "answered", 0, 14);
    rule.grace = 7;
    return Trial{}.expects(300, rule);
}

Finding when_answered_on(std::int32_t day)
{
    return a_question().judged({on(0, "asked"), on(day, "answered")}, ended_on(60)).findings[0];
}

Finding when_not_answered_by(std::int32_t day)
{
    return a_question().judged({on(0, "asked")}, ended_on(day)).findings[0];
}

} // namespace

TEST_CASE("a response on the trigger's own day, after it, is in time", "[protocol][response]")
{
    const Finding found = when_answered_on(0);

    CHECK(found.verdict == Verdict::Satisfied);
    CHECK(found.credit == 300);
    CHECK(found.of == 300);
    CHECK(found.trigger == 0);
    CHECK(found.target == 1);
}

TEST_CASE("a response on the deadline's day is in time", "[protocol][response]")
{
    CHECK(when_answered_on(14).verdict == Verdict::Satisfied);
    CHECK(when_answered_on(14).credit == 300);
    CHECK(when_answered_on(14).due == 14);
}

TEST_CASE("a response within the grace loses its points day by day, rounded down", "[protocol][response]")
{
    struct {
        std::int32_t day, late, credit;
    } const rows[] = {{15, 1, 257}, {18, 4, 128}, {20, 6, 42}, {21, 7, 0}};

    for (const auto& row : rows) {
        const Finding found = when_answered_on(row.day);
        CHECK(found.verdict == Verdict::Late);
        CHECK(found.days_late == row.late);
        CHECK(found.credit == row.credit);
    }
}

TEST_CASE("a response after the grace comes after the verdict", "[protocol][response]")
{
    const Finding found = when_answered_on(22);

    CHECK(found.verdict == Verdict::Violated);
    CHECK(found.day == 22);
    CHECK(found.credit == 0);
    CHECK(found.misses == std::vector<NearMiss>{{1, Miss::TooLate}});
}

TEST_CASE("a missing response is open until the deadline's day has ended, then a violation", "[protocol][response]")
{
    CHECK(when_not_answered_by(10).verdict == Verdict::Open);
    CHECK(when_not_answered_by(14).verdict == Verdict::Open);
    CHECK(when_not_answered_by(15).verdict == Verdict::Violated);
    CHECK(when_not_answered_by(10).credit + when_not_answered_by(14).credit + when_not_answered_by(15).credit == 0);
}

TEST_CASE("a conditional duty costs nothing while it is open and its weight when it is violated",
          "[protocol][response]")
{
    Rule rule = response("asked", "answered", 0, 14);
    rule.grace = 7;
    rule.weight = 70;
    const Trial trial = Trial{}.demands(rule);

    const auto points = [&](std::int32_t day) { return trial.judged({on(0, "asked")}, ended_on(day)).points.sum(); };

    CHECK(points(10) == 0);
    CHECK(points(14) == 0);
    CHECK(points(15) == -70);
}

TEST_CASE("a conditional duty done late costs its weight less the credit", "[protocol][response]")
{
    Rule rule = response("asked", "answered", 0, 14);
    rule.grace = 7;
    rule.weight = 300;
    const Trial trial = Trial{}.demands(rule);

    const Judgement judged = trial.judged({on(0, "asked"), on(18, "answered")}, ended_on(60));

    CHECK(judged.points.sum() == -(300 - 128));
    REQUIRE(judged.findings[0].faults.size() == 1);
    CHECK(judged.findings[0].faults[0].penalty == 172);
}

TEST_CASE("without a trigger there is no instance: it earns nothing and costs nothing", "[protocol][response]")
{
    const Trial expected = a_question();
    const Trial conditional = Trial{}.demands(response("asked", "answered", 0, 14));

    CHECK(expected.judged({}, ended_on(60)).findings[0].verdict == Verdict::None);
    CHECK(expected.judged({}, ended_on(60)).points.sum() == 0);
    CHECK(conditional.judged({}, ended_on(60)).points.sum() == 0);
}

TEST_CASE("an answer before the question on the same day does not count, and is kept as a near miss",
          "[protocol][response]")
{
    const Judgement judged = a_question().judged({on(0, "answered"), on(0, "asked")}, ended_on(60));

    CHECK(judged.findings[0].verdict == Verdict::Violated);
    CHECK(judged.findings[0].credit == 0);
    CHECK(judged.findings[0].misses == std::vector<NearMiss>{{0, Miss::BeforeTrigger}});
}

TEST_CASE("an answer by the wrong role is no answer", "[protocol][response]")
{
    Rule rule = response("asked", "answered", 0, 14);
    rule.target.by = 1u << static_cast<unsigned>(Role::Csd);
    const Trial trial = Trial{}.expects(300, rule);

    const Judgement wrong = trial.judged({on(0, "asked"), on(3, "answered")}, ended_on(60));
    const Judgement right = trial.judged({on(0, "asked"), by(Csd, on(3, "answered"))}, ended_on(60));

    CHECK(wrong.findings[0].verdict == Verdict::Violated);
    CHECK(wrong.findings[0].misses == std::vector<NearMiss>{{1, Miss::WrongRole}});
    CHECK(right.findings[0].credit == 300);
}

TEST_CASE("an answer to the wrong recipient, or without all the evidence, is no answer", "[protocol][response]")
{
    Rule rule = response("asked", "answered", 0, 14);
    rule.target.to = 1u << static_cast<unsigned>(Role::Client);
    rule.target.evidence = 0b101;
    const Trial trial = Trial{}.expects(300, rule);

    const Judgement judged =
        trial.judged({on(0, "asked"), showing(0b111, to(Ngo, on(1, "answered"))),
                      showing(0b100, to(Client, on(2, "answered"))), showing(0b111, to(Client, on(3, "answered")))},
                     ended_on(60));

    CHECK(judged.findings[0].verdict == Verdict::Satisfied);
    CHECK(judged.findings[0].target == 3);
    CHECK(judged.findings[0].misses == std::vector<NearMiss>{{1, Miss::WrongRecipient}, {2, Miss::NoEvidence}});
}

TEST_CASE("an answer before the window opens is too early, the next one counts", "[protocol][response]")
{
    const Trial trial = Trial{}.expects(300, response("asked", "answered", 2, 14));

    const Finding found =
        trial.judged({on(0, "asked"), on(1, "answered"), on(6, "answered")}, ended_on(60)).findings[0];

    CHECK(found.verdict == Verdict::Satisfied);
    CHECK(found.day == 6);
    CHECK(found.credit == 300);
    CHECK(found.misses == std::vector<NearMiss>{{1, Miss::TooEarly}});
}

TEST_CASE("with a key each question has its own answer", "[protocol][response]")
{
    Rule rule = response("asked", "answered", 0, 14);
    rule.keyed = true;
    const Trial trial = Trial{}.expects(301, rule);
    const Log log{with(K1, on(0, "asked")), with(K2, on(0, "asked")), with(K1, on(5, "answered"))};

    const Judgement judged = trial.judged(log, ended_on(60));

    REQUIRE(judged.findings.size() == 2);
    CHECK(judged.findings[0].verdict == Verdict::Satisfied);
    CHECK(judged.findings[0].credit == 151);
    CHECK(judged.findings[1].verdict == Verdict::Violated);
    CHECK(judged.points.sum() == 151);
}

TEST_CASE("without a key there is one instance, from the first question", "[protocol][response]")
{
    const Log log{with(K1, on(0, "asked")), with(K2, on(3, "asked")), with(K1, on(5, "answered"))};

    const Judgement judged = a_question().judged(log, ended_on(60));

    REQUIRE(judged.findings.size() == 1);
    CHECK(judged.findings[0].credit == 300);
    CHECK(judged.findings[0].trigger == 0);
}

TEST_CASE("a duty is judged once: answering again earns nothing more", "[protocol][response]")
{
    const Log log{on(0, "asked"), on(3, "answered"), on(4, "asked"), on(5, "answered")};

    CHECK(a_question().judged(log, ended_on(60)).points.sum() == 300);
}

TEST_CASE("a settled event starts a duty and fulfils none", "[protocol][response]")
{
    const Log started{settled(on(0, "asked")), on(5, "answered")};
    const Log fulfilled{on(0, "asked"), settled(on(5, "answered"))};

    CHECK(a_question().judged(started, ended_on(60)).points.sum() == 300);
    CHECK(a_question().judged(fulfilled, ended_on(60)).findings[0].verdict == Verdict::Violated);
    CHECK(a_question().judged(fulfilled, ended_on(60)).findings[0].misses == std::vector<NearMiss>{{1, Miss::Settled}});
}

TEST_CASE("a rule without a deadline is never late and never broken", "[protocol][response]")
{
    Rule rule = response("asked", "answered", 0, 0);
    rule.window.to.reset();
    const Trial expected = Trial{}.expects(300, rule);
    const Trial conditional = Trial{}.demands(rule);

    CHECK(expected.judged({on(0, "asked"), on(89, "answered")}, ended_on(90)).points.sum() == 300);
    CHECK(conditional.judged({on(0, "asked")}, ended_on(90)).findings[0].verdict == Verdict::Open);
    CHECK(conditional.judged({on(0, "asked")}, ended_on(90)).points.sum() == 0);
}

TEST_CASE("periods count from one trigger, each with its share of the points", "[protocol][response]")
{
    Rule rule = response("asked", "met", 0, 0);
    rule.periods = {{"week_1", {1, 7, Unit::Day}}, {"week_2", {8, 14, Unit::Day}}, {"month_3", {0, 3, Unit::Month}}};
    const Trial trial = Trial{}.expects(100, rule);

    const Judgement judged = trial.judged({on(0, "asked"), on(5, "met"), on(15, "met")}, ended_on(60));

    REQUIRE(judged.findings.size() == 3);
    CHECK(judged.findings[0].credit == 34);
    CHECK(judged.findings[1].verdict == Verdict::Violated);
    CHECK(judged.findings[2].credit == 33);
    CHECK(judged.findings[2].target == 1);
}

TEST_CASE("one contact in each calendar month after the trigger's", "[protocol][response]")
{
    Rule rule = response("asked", "met", 0, 0);
    rule.months = 2;
    const Trial trial = Trial{}.expects(100, rule);

    // Day 29 is 31 March, day 30 is 1 April, day 60 is 1 May.
    const Judgement one = trial.judged({on(0, "asked"), on(29, "met"), on(30, "met")}, ended_on(90));
    const Judgement both = trial.judged({on(0, "asked"), on(59, "met"), on(60, "met")}, ended_on(90));

    CHECK(one.findings[0].verdict == Verdict::Satisfied);
    CHECK(one.findings[0].due == 59);
    CHECK(one.findings[1].verdict == Verdict::Open);
    CHECK(both.points.sum() == 100);
}
