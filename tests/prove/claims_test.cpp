#include "sim/prove/claims.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"
#include "tests/support/world.h"

#include <string>
#include <string_view>
#include <vector>

using namespace sim;
using Acts = std::vector<std::string>;

namespace {

const Protocol& nobody_judges()
{
    static const Protocol protocol;
    return protocol;
}

/// From all seats unless some are named.
std::vector<Decided> decided(const Scenario& scenario, std::size_t bytes = std::size_t{1} << 30, std::vector<SeatId> seats = {})
{
    SearchLimits limits;
    limits.bytes = bytes;
    if (seats.empty())
        for (std::size_t i = 0; i < scenario.seats.size(); ++i) seats.push_back(SeatId{i});
    return decide_claims({scenario, nobody_judges(), shipped_vocabulary(), seats}, limits);
}

/// A week in which a letter can be written, once or more, and a coin is thrown.
std::string week(std::string_view claims)
{
    return R"~("chapters": [{"id": "all", "title": "t", "end": 6, "pace": "daily"}],
        "variables": [{"id": "letters", "type": "int", "min": 0, "max": 9, "start": 0}, {"id": "won", "type": "bool", "start": false}],
        "chances": [{"id": "coin", "outcomes": [{"id": "heads", "weight": 1, "effects": ["won = true"]}, {"id": "tails", "weight": 1}]}],
        "acts": [{"id": "write", "text": "t", "takes": 1, "effects": ["letters += 1"]},
                 {"id": "throw", "text": "t", "takes": 1, "once": true, "goes": "chance:coin"},
                 {"id": "never", "text": "t", "takes": 1, "when": "letters > 8"},
                 {"id": "leave", "text": "t", "takes": 0, "when": "day > 0", "goes": "end"}],
        "endings": [{"id": "rich", "title": "t", "text": "t", "when": "won and letters > 1"}, {"id": "poor", "title": "t", "text": "t"}],)~" +
           std::string(claims);
}

Decided only(std::string_view claims)
{
    const std::vector<Decided> all = decided(world_as_read(week(claims)));
    REQUIRE(all.size() == 1);
    return all.front();
}

Acts witness(const Decided& claim)
{
    REQUIRE(claim.witness.has_value());
    return claim.witness->words;
}

} // namespace

TEST_CASE("an invariant that holds in every state is proved", "[prove][claims]")
{
    const Decided claim = only(R"~("invariants": [{"id": "week", "at": "always", "holds": "letters <= 6"}])~");

    CHECK(claim.decision == Proof::Proved);
    CHECK(claim.states > 10);
    CHECK_FALSE(claim.witness.has_value());
}

TEST_CASE("an invariant about something that nothing else reads is broken by the shortest play", "[prove][claims]")
{
    const Decided claim = only(R"~("invariants": [{"id": "few", "at": "always", "holds": "letters < 3"}])~");

    CHECK(claim.decision == Proof::Broken);
    CHECK(witness(claim) == Acts{"write", "write", "write"});
    CHECK(claim.states > 0);
}

TEST_CASE("an invariant of the end is not broken on the way", "[prove][claims]")
{
    CHECK(only(R"~("invariants": [{"id": "late", "at": "always", "holds": "day > 0"}])~").decision == Proof::Broken);
    CHECK(only(R"~("invariants": [{"id": "late", "at": "end", "holds": "day > 0"}])~").decision == Proof::Proved);

    const Decided claim = only(R"~("invariants": [{"id": "full", "at": "end", "holds": "letters > 0 or done(throw)"}])~");

    CHECK(claim.decision == Proof::Broken);
    CHECK(witness(claim) == Acts{"pause", "leave"});
}

TEST_CASE("what must be reachable is reached by a play with its outcomes, or by none", "[prove][claims]")
{
    const Decided rich = only(R"~("must_be_reachable": [{"ending": "rich"}])~");
    const Decided never = only(R"~("must_be_reachable": [{"act": "never"}])~");
    const Decided both = only(R"~("must_be_reachable": [{"when": "won and day == 1"}])~");

    CHECK(rich.decision == Proof::Proved);
    CHECK(witness(rich) == Acts{"write", "write", "throw", "coin=heads", "leave"});
    CHECK(never.decision == Proof::Broken);
    CHECK_FALSE(never.witness.has_value());
    CHECK(both.decision == Proof::Proved);
    CHECK(witness(both) == Acts{"throw", "coin=heads"});
}

TEST_CASE("what must be impossible is so, or a play comes to it", "[prove][claims]")
{
    CHECK(only(R"~("must_be_impossible": [{"act": "never"}])~").decision == Proof::Proved);
    CHECK(only(R"~("must_be_impossible": [{"when": "letters > day"}])~").decision == Proof::Proved);

    const Decided poor = only(R"~("must_be_impossible": [{"ending": "poor"}])~");

    CHECK(poor.decision == Proof::Broken);
    CHECK(witness(poor) == Acts{"write", "leave"});
    const std::vector<Remark> remarks = remarks_on({poor});
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].code == "D003");
    CHECK(remarks[0].severity == Severity::Error);
}

TEST_CASE("a claim speaks of every seat and variant, and its witness names both", "[prove][claims]")
{
    const Scenario scenario = world_as_read(R"~("seats": [{"id": "ess"}, {"id": "csd"}],
        "variants": [{"id": "plain", "weight": 1}, {"id": "ill", "weight": 1}],
        "facts": [{"id": "illness", "category": "health", "text": "t", "holds": ["ill"]}],
        "acts": [{"id": "ask", "text": "t", "takes": 1, "seats": ["csd"], "effects": ["if holds(illness): learn(csd, illness)"]},
                 {"id": "rest", "text": "t", "takes": 1}],
        "must_be_impossible": [{"when": "knows(csd, illness)"}])~");

    const std::vector<Decided> all = decided(scenario);

    REQUIRE(all.size() == 1);
    CHECK(witness(all[0]) == Acts{"variant=ill", "ask"});
    CHECK(all[0].witness->seat == SeatId{1});
}

TEST_CASE("with a seat left out, what was not seen is neither broken nor proved", "[prove][claims]")
{
    const Scenario scenario = world_as_read(R"~("seats": [{"id": "ess"}, {"id": "csd"}],
        "acts": [{"id": "ask", "text": "t", "takes": 1, "seats": ["csd"]}, {"id": "rest", "text": "t", "takes": 1}],
        "invariants": [{"id": "mine", "at": "always", "holds": "seat == ess"}, {"id": "early", "at": "always", "holds": "day == 0"}],
        "must_be_reachable": [{"act": "ask"}, {"act": "rest"}])~");

    const std::vector<Decided> all = decided(scenario, std::size_t{1} << 30, {SeatId{0}});

    REQUIRE(all.size() == 4);
    CHECK(all[0].decision == Proof::Undecided);
    CHECK(all[0].reason.find("the seat csd was not followed") == 0);
    CHECK(all[1].decision == Proof::Broken);
    CHECK(all[2].decision == Proof::Undecided);
    CHECK(all[3].decision == Proof::Proved);
}

TEST_CASE("a claim that does not fit the memory is not decided, unless a play has broken it by then", "[prove][claims]")
{
    const Scenario scenario = world_as_read(R"~("chapters": [{"id": "all", "title": "t", "end": 3000, "pace": "daily"}],
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 100, "start": 0, "overflow": "saturate"}],
        "acts": [{"id": "count", "text": "t", "takes": 1, "effects": ["n += 1"]}],
        "invariants": [{"id": "low", "at": "always", "holds": "n < 3"}, {"id": "never", "at": "end", "holds": "n >= 0"}])~");

    const std::vector<Decided> all = decided(scenario, 1000);

    REQUIRE(all.size() == 2);
    CHECK(all[0].decision == Proof::Broken);
    CHECK(all[0].witness->words == Acts{"count", "count", "count"});
    CHECK(all[1].decision == Proof::Undecided);
    CHECK(all[1].reason.find("memory") != std::string::npos);
    CHECK(remarks_on(all)[1].code == "D005");
    CHECK(remarks_on(all)[1].severity == Severity::Warning);
}

TEST_CASE("a claim that a fault keeps from being decided is told with the play that meets the fault, and what to do", "[prove][claims]")
{
    const std::vector<Decided> all = decided(world_as_read(R"~("variables": [{"id": "n", "type": "int", "min": 0, "max": 1, "start": 0}],
        "acts": [{"id": "count", "text": "t", "takes": 1, "effects": ["n += 1"]}],
        "invariants": [{"id": "low", "at": "always", "holds": "n < 5"}])~"));

    const std::vector<Remark> remarks = remarks_on(all);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].code == "D005");
    CHECK(remarks[0].message.find("; mend it") != std::string::npos);
    REQUIRE(remarks[0].witness.has_value());
    CHECK(remarks[0].witness->words == Acts{"count", "count"});
}

TEST_CASE("a test comes to what it expects", "[prove][claims][trial]")
{
    const Decided claim = only(R"~("tests": [{"id": "t", "acts": ["write", "throw", "write", "leave"], "tape": ["heads"], "ending": "rich",
        "points": 0, "headline": 0, "pass": false, "dimensions": {"O": 0}}])~");

    CHECK(claim.reason == "");
    CHECK(claim.decision == Proof::Proved);
    CHECK(witness(claim) == Acts{"write", "throw", "coin=heads", "write", "leave"});
}

TEST_CASE("a test that comes to something else says what, all of it", "[prove][claims][trial]")
{
    const Decided claim = only(R"~("tests": [{"id": "t", "acts": ["throw", "coin=tails", "leave"], "ending": "rich", "headline": 10, "pass": true,
        "dimensions": {"R": 5}, "verdicts": [{"rule": "plan", "verdict": "SAT"}]}])~");

    CHECK(claim.decision == Proof::Broken);
    CHECK(claim.reason == "the ending is poor, not rich; the headline is 0, not 10; the play does not pass; points of R is 0, not 5; "
                          "the rule plan is not in force in this seat");
}

TEST_CASE("a test whose play cannot be made is told where it stops", "[prove][claims][trial]")
{
    CHECK(only(R"~("tests": [{"id": "t", "acts": ["write", "never"], "points": 0}])~").reason == "move 2, never, cannot be done there");
    CHECK(only(R"~("tests": [{"id": "t", "acts": ["throw", "write"], "points": 0}])~").reason ==
          "after move 1 the chance coin comes, and neither acts nor tape name one of its outcomes there");
    CHECK(only(R"~("tests": [{"id": "t", "acts": ["write", "leave", "write"], "points": 0}])~").reason == "the play has ended before write");
    CHECK(only(R"~("tests": [{"id": "t", "acts": ["write"], "pass": false}])~").reason == "the play has not ended when the acts are done");
    CHECK(only(R"~("tests": [{"id": "t", "acts": ["throw"], "tape": ["heads", "tails"], "points": 0}])~").reason ==
          "the tape names tails, and no chance comes for it");
}

TEST_CASE("an exemplar that plays to the end in every variant holds", "[prove][claims]")
{
    const Decided claim = only(R"~("exemplars": [{"id": "e", "by": "t", "origin": "expert", "acts": ["write", "throw", "coin=heads", "write", "leave"]}])~");

    CHECK(claim.claim == "exemplar e");
    CHECK(claim.decision == Proof::Proved);
    CHECK(witness(claim) == Acts{"write", "throw", "coin=heads", "write", "leave"});
}

TEST_CASE("an exemplar that does not play to the end is an error that says where it stops", "[prove][claims]")
{
    const auto told = [](std::string_view acts) {
        const auto remarks = remarks_on({only(R"~("exemplars": [{"id": "e", "by": "t", "origin": "author", "acts": )~" + std::string(acts) + "}]")});
        REQUIRE(remarks.size() == 1);
        CHECK(remarks[0].severity == Severity::Error);
        return remarks[0].code + " " + remarks[0].message;
    };

    CHECK(told(R"(["write"])") == "D006 exemplar e: the play has not ended when the acts are done");
    CHECK(told(R"(["write", "never"])") == "D006 exemplar e: move 2, never, cannot be done there");
    CHECK(told(R"(["throw", "leave"])") == "D006 exemplar e: after move 1 the chance coin comes, and neither acts nor tape name one of its outcomes there");
}

TEST_CASE("an exemplar without a variant must play in each, one with a variant in that alone", "[prove][claims]")
{
    const std::string ill = R"~("variants": [{"id": "plain", "weight": 1}, {"id": "ill", "weight": 1}],
        "facts": [{"id": "illness", "category": "health", "text": "t", "holds": ["ill"], "known_by": ["ess"]}],
        "acts": [{"id": "ask", "text": "t", "takes": 0, "when": "knows(ess, illness)", "goes": "end"}],
        "exemplars": [{"id": "e", "by": "t", "origin": "author", "acts": ["ask"])~";

    const std::vector<Decided> each = decided(world_as_read(ill + "}]")), one = decided(world_as_read(ill + R"(, "variant": "ill"}])"));

    REQUIRE((each.size() == 1 && one.size() == 1));
    CHECK(each[0].reason == "in the variant plain move 1, ask, cannot be done there");
    CHECK(each[0].witness->words == Acts{"variant=plain"});
    CHECK(one[0].decision == Proof::Proved);
}
