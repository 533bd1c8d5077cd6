#include "tests/prove/lint_worlds.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

using namespace sim;

namespace {

/// A day or two in which the office can sign and meet at once; `meeting` is what else meeting does, `members` what else there is.
std::string office(const std::string& takes, const std::string& meeting = {}, const std::string& scope = {}, const std::string& members = {})
{
    return R"~("chapters": [{"id": "all", "title": "t", "end": 2, "pace": "daily"}],
        "acts": [{"id": "sign", "text": "t", "takes": )~" + takes + R"~(, "once": true, "effects": ["emit(plan.signed)"]},
                 {"id": "meet", "text": "t", "takes": 0, "once": true, "effects": ["emit(conference.held)")~" + meeting + R"~(]},
                 {"id": "send", "text": "t", "takes": 0, "once": true, "effects": ["emit(offer.received)"]},
                 {"id": "close", "text": "t", "takes": 0, "goes": "end"}],
        "scope": [{"rule": "plan", "as": "expected", "points": 300}, {"rule": "meet", "as": "expected", "points": 300})~" + scope + "]" + members;
}

const std::string InOrder = R"(, {"rule": "plan-first", "as": "expected", "earns": 400})";
/// Who signs first is believed.
const std::string Trust = R"~(, "trust = done(sign)")~";
const std::string Trusted = R"~(, "variables": [{"id": "trust", "type": "bool", "start": false}],
    "measures": [{"id": "trust", "dimension": "R", "of": 400, "text": "t", "value": "if trust and happened(offer.received) then 400 else 0"}])~";

Rule plan_first()
{
    Rule rule = duty("plan-first", "plan.signed", 0);
    rule.kind = RuleKind::Precedence;
    rule.trigger.type = shipped_vocabulary().type("conference.held");
    rule.window = {0, {}, Unit::Day};
    rule.weight = 150;
    return rule;
}

/// `judged`: signing first is what a rule asks for; the scope lists it as InOrder.
std::vector<Remark> looked_at(const std::string& members, const std::vector<RulePair>& independent, bool judged = true)
{
    std::vector<Rule> rules{duty("plan", "plan.signed", 1), duty("meet", "conference.held", 1)};
    if (judged) rules.push_back(plan_first());
    return linted(members, rules, std::size_t{1} << 30, 600, independent);
}

const std::vector<RulePair> Declared{{"plan", "meet"}};

} // namespace

TEST_CASE("two rules declared independent whose order another rule judges are told with a play and its states", "[prove][lint]")
{
    const auto told = looked_at(office("0", "", InOrder), Declared);

    REQUIRE(only(told, "L14").size() == 1);
    const Remark remark = only(told, "L14")[0];
    CHECK(remark.severity == Severity::Warning);
    CHECK(remark.spot == Spot{Spot::Kind::InScope, 0});
    CHECK(witness(told, "L14") == "sign meet");
    // Before and after sending, on each of the two days before the play ends.
    CHECK(remark.states == 4);
    CHECK(remark.message.find("sign and meet follow each other on one day scores 550 points less with these two the other way round") != std::string::npos);
}

TEST_CASE("an order that only moves points from one side of the score to another is told", "[prove][lint]")
{
    const std::string sides = R"~(, "variables": [{"id": "trust", "type": "bool", "start": false}],
        "measures": [{"id": "trusted", "dimension": "R", "of": 200, "text": "t", "value": "if trust then 200 else 0"},
                     {"id": "quick", "dimension": "T", "of": 200, "text": "t", "value": "if trust then 0 else 200"}])~";

    const auto told = looked_at(office("0", Trust, "", sides), Declared, false);

    CHECK(only(told, "L14").at(0).message.find("scores the same in all, but other sides of the score with these two the other way round") != std::string::npos);
}

TEST_CASE("rules whose order changes nothing, or that nobody calls independent, are not told", "[prove][lint]")
{
    CHECK(only(looked_at(office("0"), Declared, false), "L14").empty());
    CHECK(only(looked_at(office("0", "", InOrder), {}), "L14").empty());
    CHECK(only(looked_at(office("0", "", InOrder), {{"meet", "plan-of-nobody"}}), "L14").empty());
}

TEST_CASE("acts that cannot be done on one day in either order are not swapped", "[prove][lint]")
{
    CHECK(only(looked_at(office("1", "", InOrder), Declared), "L14").empty());
}

TEST_CASE("an order that shows only later, when a third act is done, is told with the play up to there", "[prove][lint]")
{
    const auto told = looked_at(office("0", Trust, "", Trusted), Declared, false);

    REQUIRE(only(told, "L14").size() == 1);
    CHECK(only(told, "L14")[0].message.find("scores 400 points less") != std::string::npos);
    const std::string play = witness(told, "L14");
    CHECK(play.find("sign meet") != std::string::npos);
    CHECK(play.find("send") != std::string::npos);
    CHECK(only(looked_at(office("0", "", "", Trusted), Declared, false), "L14").empty());
}
