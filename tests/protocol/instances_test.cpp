#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

std::vector<std::int32_t> credits(const Judgement& judged)
{
    std::vector<std::int32_t> all;
    for (const Finding& finding : judged.findings) all.push_back(finding.credit);
    return all;
}

}  // namespace

TEST_CASE("an existence with a key asks each key for its own target, from day 0", "[protocol][instances]")
{
    Rule rule = existence("met", 2, 14);
    rule.keyed = true;
    const Trial trial = Trial{}.expects(101, rule);

    const Judgement judged =
        trial.judged({with(K2, on(1, "met")), with(K1, on(2, "met")), with(K2, on(15, "met"))}, ended_on(60));

    CHECK(credits(judged) == std::vector<std::int32_t>{51, 0});
    CHECK(judged.findings[1].verdict == Verdict::Violated);
}

TEST_CASE("periods of an existence count from day 0, calendar months from the month after the start's",
          "[protocol][instances]")
{
    Rule periods = existence("met", 0, 0);
    periods.periods = {{"first", {0, 7, Unit::Day}}, {"second", {8, 14, Unit::Day}}};
    Rule months = existence("met", 0, 0);
    months.months = 2;
    const Log log{on(7, "met"), on(15, "met"), on(59, "met")};

    // Day 0 is 2 March: April is day 30 to 59, May day 60 to 90.
    const Judgement weeks = Trial{}.expects(100, periods).judged(log, ended_on(90));
    const Judgement april = Trial{}.expects(100, months).judged(log, ended_on(90));

    CHECK(credits(weeks) == std::vector<std::int32_t>{50, 0});
    CHECK(credits(april) == std::vector<std::int32_t>{50, 0});
    CHECK(april.findings[0].opens == 30);
    CHECK(april.findings[0].due == 59);
    CHECK(april.findings[1].verdict == Verdict::Open);
}

TEST_CASE("a rule with a key and periods has an instance for each period of each key, keys first",
          "[protocol][instances]")
{
    Rule rule = response("asked", "met", 0, 0);
    rule.keyed = true;
    rule.periods = {{"first", {1, 7, Unit::Day}}, {"second", {8, 14, Unit::Day}}};
    const Trial trial = Trial{}.expects(103, rule);

    const Judgement judged = trial.judged({with(K1, on(0, "asked")), with(K1, on(3, "met")), with(K2, on(10, "asked")),
                                           with(K2, on(11, "met")), with(K1, on(12, "met")), with(K2, on(30, "met"))},
                                          ended_on(60));

    CHECK(credits(judged) == std::vector<std::int32_t>{26, 26, 26, 0});
    CHECK(judged.findings[2].due == 17);
}

TEST_CASE("an absence with a key and a trigger counts for each key from its own trigger", "[protocol][instances]")
{
    Rule rule = absence("a");
    rule.keyed = true;
    rule.trigger = match("b");
    const Trial trial = Trial{}.demands(rule);

    const Judgement judged = trial.judged(
        {with(K1, on(1, "b")), with(K2, on(2, "a")), with(K1, on(3, "a")), with(K2, on(4, "b")), on(5, "a")},
        ended_on(60));

    REQUIRE(judged.findings.size() == 2);
    CHECK(judged.findings[0].faults.size() == 1);
    CHECK(judged.findings[1].faults.empty());
}

TEST_CASE("the end of a gap rolls to the next workday only when the rule says so", "[protocol][instances]")
{
    Rule rule = recurrence("met", 5);
    rule.roll_to_workday = true;
    const Rule plain = recurrence("met", 5);
    const Log on_monday{on(7, "met")};

    // Day 5 is a Saturday.
    CHECK(Trial{}.expects(100, rule).judged(on_monday, ended_on(10)).points.sum() == 100);
    CHECK(Trial{}.expects(100, plain).judged(on_monday, ended_on(10)).points.sum() == 0);
}
