#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

/// Until 10 March 2026 (day 8) answers are due in 5 days, from the 11th on in 20.
Trial a_reform()
{
    Rule before = response("asked", "answered", 0, 5);
    before.id = "answer";
    before.valid_to = date_of({2026, 3, 10});
    Rule after = before;
    after.valid_to.reset();
    after.valid_from = date_of({2026, 3, 11});
    after.window.to = 20;

    Trial trial;
    trial.expects(100, before);
    trial.protocol.rules.push_back(after);
    trial.protocol.rules.back().fault_key = "answer";
    return trial;
}

std::int32_t points(const Log& log) { return a_reform().judged(log, ended_on(80)).points.sum(); }

} // namespace

TEST_CASE("the version of a rule that holds on the trigger's day judges", "[protocol][versions]")
{
    CHECK(points({on(8, "asked"), on(13, "answered")}) == 100);
    CHECK(points({on(8, "asked"), on(14, "answered")}) == 0);
    CHECK(points({on(9, "asked"), on(29, "answered")}) == 100);
}

TEST_CASE("two versions of a rule do not earn twice", "[protocol][versions]")
{
    CHECK(points({on(1, "asked"), on(2, "answered"), on(20, "asked"), on(21, "answered")}) == 100);
    CHECK(points({on(1, "asked"), on(20, "asked"), on(21, "answered")}) == 0);
}

TEST_CASE("the versions of a keyed rule with periods split its points in the same way", "[protocol][versions]")
{
    Rule before = response("asked", "met", 0, 0);
    before.id = "visits";
    before.keyed = true;
    before.periods = {{"first", {0, 7, Unit::Day}}, {"second", {8, 14, Unit::Day}}};
    before.valid_to = date_of({2026, 3, 10});
    Rule after = before;
    after.periods = {{"early", {0, 3, Unit::Day}}, {"late", {4, 30, Unit::Day}}};
    after.valid_to.reset();
    after.valid_from = date_of({2026, 3, 11});
    after.fault_key = "visits";
    Trial trial;
    trial.expects(101, before);
    trial.protocol.rules.push_back(after);

    // The first key is judged by the old version, the second by the new one.
    const Judgement judged =
        trial.judged({with(K1, on(8, "asked")), with(K1, on(8, "met")), with(K2, on(9, "asked")), with(K2, on(10, "met")),
                      with(K2, on(13, "met")), with(K1, on(16, "met")), with(K1, on(20, "asked")), with(K1, on(21, "met"))},
                     ended_on(80));

    REQUIRE(judged.findings.size() == 8);
    CHECK(judged.points.sum() == 101);
    CHECK(judged.findings[0].credit + judged.findings[1].credit == 51);
    CHECK(judged.findings[6].credit + judged.findings[7].credit == 50);
}

TEST_CASE("a rule without a trigger holds when it holds on day 0", "[protocol][versions]")
{
    Rule rule = existence("met", 0, 5);
    rule.valid_from = date_of({2026, 3, 3});
    CHECK(Trial{}.demands(rule).judged({}, ended_on(80)).points.sum() == 0);
    rule.valid_from = date_of({2026, 3, 2});
    CHECK(Trial{}.demands(rule).judged({}, ended_on(80)).points.sum() == -50);
}

TEST_CASE("two versions of a precedence decide their earnings together", "[protocol][versions]")
{
    Rule before = precedence("a", "b");
    before.id = "first";
    before.valid_to = date_of({2026, 3, 10});
    Rule after = before;
    after.valid_to.reset();
    after.valid_from = date_of({2026, 3, 11});
    after.fault_key = "first";
    Trial trial;
    trial.expects(100, before);
    trial.protocol.rules.push_back(after);

    CHECK(trial.judged({on(1, "a"), on(2, "b"), on(20, "b")}, ended_on(80)).points.sum() == 100);
    CHECK(trial.judged({on(1, "a"), on(20, "b")}, ended_on(80)).points.sum() == 100);
}
