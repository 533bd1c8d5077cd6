#include "sim/score/abroad.h"
#include "sim/score/score.h"
#include "tests/support/catch.h"
#include "tests/support/trial.h"

#include <rapidcheck.h>

using namespace sim;

namespace {

Rule named(std::string id, Rule rule, Dimension dimension = Dimension::Protocol)
{
    rule.id = rule.fault_key = std::move(id);
    rule.dimension = dimension;
    return rule;
}

/// At home: P 300 + 200 + 100 (earned), T 400.
Trial home()
{
    Trial trial{40};
    trial.expects(300, named("inform", existence("a", 0, 10)));
    trial.expects(200, named("assess", existence("b", 0, 10)));
    trial.expects(100, named("consent", precedence("c", "d")));
    trial.expects(400, named("answer", existence("e", 0, 10), Dimension::Timeliness));
    return trial;
}

Protocol without(Protocol protocol, std::string_view rule)
{
    std::vector<Rule> left;
    for (const Rule& r : protocol.rules) {
        if (r.id != rule) left.push_back(r);
    }
    protocol.rules = left;
    return protocol;
}

Abroad abroad(const Protocol& judging) { return scope_abroad(home().scenario, SeatId{0}, home().protocol, judging); }

std::int32_t worth(const Abroad& abroad, std::string_view rule)
{
    for (const Scoped& scoped : abroad.scope) {
        if (scoped.rule == rule) return scoped.worth;
    }
    return -1;
}

RuleFate fate(const Abroad& abroad, std::string_view rule)
{
    for (const RuleChange& change : abroad.changes) {
        if (change.rule == rule) return change.fate;
    }
    FAIL("not reported: " << rule);
    return {};
}

std::int32_t all_points(const Abroad& abroad)
{
    std::int32_t sum = 0;
    for (const Scoped& scoped : abroad.scope) sum += scoped.worth;
    return sum;
}

} // namespace

TEST_CASE("judged under its own pack a play has its own scope and everything is the same", "[score][abroad]")
{
    const Abroad same = abroad(home().protocol);

    CHECK(same.scope == scope_of(home().scenario, SeatId{0}, home().protocol));
    for (const RuleChange& change : same.changes) CHECK(change.fate == RuleFate::Same);
}

TEST_CASE("points of a rule that is missing go to the others of its dimension by largest remainder", "[score][abroad]")
{
    const Abroad found = abroad(without(home().protocol, "inform"));

    CHECK(fate(found, "inform") == RuleFate::Missing);
    CHECK(worth(found, "assess") == 400);
    CHECK(worth(found, "consent") == 200);
    CHECK(worth(found, "answer") == 400);
    CHECK(all_points(found) == 1000);
}

TEST_CASE("points of a dimension that has no rule left go to all the others", "[score][abroad]")
{
    const Abroad found = abroad(without(home().protocol, "answer"));

    CHECK(worth(found, "inform") == 500);
    CHECK(worth(found, "assess") == 333);
    CHECK(worth(found, "consent") == 167);
}

TEST_CASE("a rule with another deadline keeps its points and is reported as changed", "[score][abroad]")
{
    Protocol other = home().protocol;
    other.rules[1].window.to = 20;
    other.rules[1].source = "another act";

    const Abroad found = abroad(other);

    CHECK(worth(found, "assess") == 200);
    CHECK(fate(found, "assess") == RuleFate::Changed);
    CHECK(found.changes[1].what == std::vector<std::string_view>{"source", "window"});
}

TEST_CASE("a duty that only the other pack has is conditional", "[score][abroad]")
{
    Protocol other = home().protocol;
    other.rules.push_back(named("visit", existence("f", 0, 5)));

    const Abroad found = abroad(other);
    const Judging judging = judging_of(other, found.scope, home().scenario, home().calendar(), trial_words());

    CHECK(fate(found, "visit") == RuleFate::Added);
    CHECK(judge(judging, Log{}, ended_on(40)).points.sum() == -50);
}

TEST_CASE("a duty that both packs have and the scenario does not list stays out", "[score][abroad]")
{
    Trial trial = home();
    trial.demands(named("visit", existence("f", 0, 5)));
    trial.scenario.scope.pop_back();

    const Abroad found = scope_abroad(trial.scenario, SeatId{0}, trial.protocol, trial.protocol);

    CHECK(worth(found, "visit") == -1);
}

TEST_CASE("caps and cut are those of the judging pack", "[score][abroad]")
{
    Protocol other = home().protocol;
    other.cut = 500;
    const Judging judging = judging_of(other, abroad(other).scope, home().scenario, home().calendar(), trial_words());
    const Log log{on(1, "a"), on(1, "b")};

    const Score score = score_of(home().scenario, judging, judge(judging, log, ended_on(40)), {});

    CHECK(score.points == 500);
    CHECK(score.pass == true);
}

TEST_CASE("another country's free days move the deadlines of the same log", "[score][abroad]")
{
    Trial trial{40};
    Rule rule = existence("a", 0, 5);
    rule.window.unit = Unit::Workday;
    trial.expects(100, rule);
    const Log log{on(8, "a")};
    Trial other = trial;
    other.holidays = {date_of({2026, 3, 9})};

    CHECK(judge(trial.judging(), log, ended_on(40)).points.sum() == 0);
    CHECK(judge(other.judging(), log, ended_on(40)).points.sum() == 100);
}

TEST_CASE("whatever is missing abroad, no point is lost while one earning rule is left", "[score][abroad]")
{
    CHECK(rc::check([] {
        Protocol other = home().protocol;
        const auto kept = *rc::gen::inRange<std::size_t>(0, 4);
        std::vector<Rule> left;
        for (std::size_t i = 0; i < other.rules.size(); ++i) {
            if (i == kept || *rc::gen::arbitrary<bool>()) left.push_back(other.rules[i]);
        }
        other.rules = left;

        RC_ASSERT(all_points(abroad(other)) == 1000);
    }));
}
