#include "sim/content/canonical.h"
#include "sim/content/scenario_reader.h"
#include "sim/rules/layout.h"
#include "tests/content/packs.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <string>
#include <string_view>

using namespace sim;

namespace {

/// A small scenario with these members besides.
std::string scenario_with(std::string_view members)
{
    return R"json({"format": 1, "id": "s", "version": "1", "language": "en", "title": "t", "summary": "t", "start": "2026-03-02",
  "country": "c", "protocol": "p", "seats": [{"id": "ess"}], "chapters": [{"id": "all", "title": "t", "end": 9, "pace": "daily"}],
  "actors": [{"id": "ess", "role": "ess", "name": "t"}],
  "acts": [{"id": "work", "text": "t", "takes": 1, "effects": ["emit(plan.signed)"]}, {"id": "rest", "text": "t", "takes": 1}],
  "endings": [{"id": "early", "title": "t", "text": "t", "when": "day < 3"}, {"id": "over", "title": "t", "text": "t"}])json" +
           std::string(members) + "}";
}

constexpr std::string_view WithClaims = R"json(,
  "invariants": [{"id": "worked", "at": "end", "holds": "done(work) or days_since(plan.signed) < 5"}],
  "must_be_reachable": [{"act": "rest"}], "must_be_impossible": [{"ending": "early"}, {"when": "happened(plan.signed)"}],
  "tests": [{"id": "t", "acts": ["rest", "work"], "points": -3, "dimensions": {"O": 2}, "pass": false}],
  "exemplars": [{"id": "e", "by": "t", "origin": "author", "acts": ["rest"]}])json";

Scenario read(const std::string& text)
{
    const auto file = read_json("scenario.json", text);
    REQUIRE(file);
    Report report;
    ScenarioRead found = read_scenario(report, *file, shipped_vocabulary(), nullptr);
    for (const Problem& problem : report.take()) FAIL_CHECK(problem.pointer << ": " << problem.message);
    return std::move(found.scenario);
}

} // namespace

TEST_CASE("what a claim asks is nothing that a play has to remember", "[content][claims]")
{
    const std::size_t types = shipped_vocabulary().types.size();

    const Scenario without = read(scenario_with("")), with = read(scenario_with(WithClaims));

    CHECK(lay_out(with, types).fields.size() == lay_out(without, types).fields.size());
    CHECK(with.code.size() == without.code.size());
    CHECK(with.acts[0].remembered == false);
    CHECK(with.claims.code.size() > 4);
}

TEST_CASE("what the scenario itself asks is remembered, whatever the claims ask", "[content][claims]")
{
    const std::string own = R"json(, "measures": [{"id": "m", "dimension": "O", "of": 1, "value": "if done(work) then 1 else 0", "text": "t"}])json";

    const Scenario with = read(scenario_with(own + std::string(WithClaims)));

    CHECK(with.acts[0].remembered);
}

TEST_CASE("claims are read as they are written", "[content][claims]")
{
    const Claims claims = read(scenario_with(WithClaims)).claims;

    REQUIRE(claims.invariants.size() == 1);
    CHECK(claims.invariants[0].at_end);
    CHECK(claims.invariants[0].holds.begin == 0);
    REQUIRE(claims.reachable.size() == 1);
    CHECK(claims.reachable[0].act == ActId{1});
    REQUIRE(claims.impossible.size() == 2);
    CHECK(claims.impossible[0].ending == EndingId{0});
    CHECK(claims.impossible[1].when.written());
    CHECK_FALSE(claims.impossible[1].act.exists());
    REQUIRE(claims.tests.size() == 1);
    CHECK(claims.tests[0].acts == std::vector<std::string>{"rest", "work"});
    CHECK(claims.tests[0].points == -3);
    CHECK(claims.tests[0].dimensions[1] == 2);
    CHECK_FALSE(claims.tests[0].dimensions[0]);
    CHECK(claims.tests[0].pass == false);
    CHECK_FALSE(claims.tests[0].headline);
}

TEST_CASE("an exemplar is read as it is written; its texts are the scenario's", "[content][claims]")
{
    const Scenario scenario = read(scenario_with(R"json(, "exemplars": [{"id": "e", "by": "Ana", "origin": "expert", "note": "Rests first.", "acts": ["rest", "work"]},
        {"id": "f", "by": "Bor", "origin": "author", "seat": "ess", "acts": ["work"]}])json"));

    const std::vector<Exemplar>& exemplars = scenario.claims.exemplars;
    REQUIRE(exemplars.size() == 2);
    CHECK(scenario.texts[exemplars[0].by] == "Ana");
    CHECK(scenario.texts[exemplars[0].note] == "Rests first.");
    CHECK(exemplars[0].origin == ExemplarOrigin::Expert);
    CHECK(exemplars[0].acts == std::vector<std::string>{"rest", "work"});
    CHECK_FALSE(exemplars[0].variant.exists());
    CHECK(exemplars[1].origin == ExemplarOrigin::Author);
    CHECK_FALSE(exemplars[1].note.exists());
    CHECK(exemplars[1].seat == SeatId{0});
}

TEST_CASE("claims are no part of what a run is held against", "[content][claims][canonical]")
{
    const std::string with_claims = scenario_with(WithClaims), alone = scenario_with("");
    const auto with = read_json("scenario.json", with_claims), without = read_json("scenario.json", alone);
    REQUIRE((with && without));

    CHECK(canonical_rules(*with, FileKind::Scenario) == canonical_rules(*without, FileKind::Scenario));
    CHECK(canonical(*with, FileKind::Scenario) != canonical(*without, FileKind::Scenario));
}
