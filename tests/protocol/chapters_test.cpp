#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

const ChapterId First{0}, Second{1}, Last{2};

/// Three chapters: days 0..10, 11..20, 21..40.
Trial three_chapters() { return Trial{}.chapters({10, 20, 40}); }

} // namespace

TEST_CASE("a chapter that settles closes its rules: a deadline passed is a violation", "[protocol][chapters]")
{
    Rule rule = existence("met", 0, 10);
    rule.grace = 5;
    const Trial trial = three_chapters().expects(100, rule, First);

    const Finding found = trial.judged({on(11, "met")}, ended_on(40)).findings[0];

    CHECK(found.verdict == Verdict::Violated);
    CHECK(found.day == 11);
    CHECK_FALSE(found.handed_over);
}

TEST_CASE("a deadline ahead is handed over: it earns nothing and costs nothing", "[protocol][chapters]")
{
    const Trial expected = three_chapters().expects(100, existence("met", 0, 11), First);
    const Trial conditional = three_chapters().demands(existence("met", 0, 11), First);

    const Finding found = expected.judged({on(11, "met")}, ended_on(40)).findings[0];

    CHECK(found.verdict == Verdict::Open);
    CHECK(found.handed_over);
    CHECK(found.credit == 0);
    CHECK(conditional.judged({}, ended_on(40)).points.sum() == 0);
}

TEST_CASE("a duty that is open when the play ends is not handed over to anybody", "[protocol][chapters]")
{
    const Trial whole = three_chapters().expects(100, existence("met", 0, 11));
    const Trial early = three_chapters().expects(100, existence("met", 0, 11), First);
    const Trial last = three_chapters().expects(100, existence("met", 0, 50), Last);

    for (const Finding& found : {whole.judged({}, ended_on(5)).findings[0], early.judged({}, ended_on(5)).findings[0],
                                 last.judged({}, ended_on(40)).findings[0]}) {
        CHECK(found.verdict == Verdict::Open);
        CHECK(found.final);
        CHECK_FALSE(found.handed_over);
    }
}

TEST_CASE("a chapter settles before the events of the following day", "[protocol][chapters]")
{
    const Trial trial = three_chapters().expects(100, response("asked", "answered", 0, 30), First);

    CHECK(trial.judged({on(2, "asked"), on(10, "answered")}, ended_on(40)).points.sum() == 100);
    CHECK(trial.judged({on(2, "asked"), on(11, "answered")}, ended_on(40)).points.sum() == 0);
}

TEST_CASE("prohibitions of a settled chapter are over", "[protocol][chapters]")
{
    const Trial trial = three_chapters().demands(absence("a"), First);

    CHECK(trial.judged({on(10, "a")}, ended_on(40)).points.sum() == -50);
    CHECK(trial.judged({on(11, "a")}, ended_on(40)).points.sum() == 0);
}

TEST_CASE("a recurrence pays what its gaps have left when its chapter settles", "[protocol][chapters]")
{
    const Trial trial = three_chapters().expects(100, recurrence("met", 6), First);

    CHECK(trial.judged({on(6, "met")}, ended_on(40)).points.sum() == 100);
    CHECK(trial.judged({on(4, "met")}, ended_on(40)).points.sum() == 0);
}

TEST_CASE("a fault key forgets when its chapter settles", "[protocol][chapters]")
{
    Rule rule = precedence("a", "b");
    const Trial whole = three_chapters().demands(rule);
    Rule early = rule, late = rule;
    early.id = "early", late.id = "late";
    early.fault_key = late.fault_key = "same";
    const Trial kept = three_chapters().demands(early, First).demands(late, Second);
    const Log log{on(5, "b"), on(15, "b")};

    CHECK(whole.judged(log, ended_on(40)).points.sum() == -50);
    // The key lives as long as the last chapter that names it.
    CHECK(kept.judged(log, ended_on(40)).points.sum() == -50);
    early.fault_key = "first", late.fault_key = "second";
    CHECK(three_chapters().demands(early, First).demands(late, Second).judged(log, ended_on(40)).points.sum() == -100);
}

TEST_CASE("the last chapter ends with the play, also when the play ends early", "[protocol][chapters]")
{
    const Trial trial = three_chapters().demands(existence("met", 0, 30), Last);

    CHECK(trial.judged({}, ended_on(30)).points.sum() == 0);
    CHECK(trial.judged({}, ended_on(31)).points.sum() == -50);
}

TEST_CASE("on the horizon no chapter settles: what is logged there still counts", "[protocol][chapters]")
{
    const Trial trial = Trial{}.chapters({10, 11}).expects(100, existence("met", 0, 20), First);

    CHECK(trial.judged({on(11, "met")}, ended_on(11)).points.sum() == 100);
}
