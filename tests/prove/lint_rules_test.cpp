#include "tests/prove/lint_worlds.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"
#include "tests/support/world.h"

using namespace sim;

namespace {

/// Four days in which the office can sign, meet and send; `more` are further acts.
std::string office(const std::string& scope, const std::string& more = {}, const std::string& members = {})
{
    return R"~("chapters": [{"id": "all", "title": "t", "end": 4, "pace": "daily"}],
        "acts": [{"id": "sign", "text": "t", "takes": 1, "once": true, "effects": ["emit(plan.signed)"]})~" + more + R"~(],
        "scope": [)~" + scope + "]" + members;
}

std::string expected(const std::string& rule) { return R"({"rule": ")" + rule + R"(", "as": "expected", "points": 500})"; }

Rule answer(const std::string& id, std::string_view trigger, std::string_view type, int days)
{
    Rule rule = duty(id, type, days);
    rule.kind = RuleKind::Response;
    rule.trigger.type = shipped_vocabulary().type(trigger);
    return rule;
}

Rule by(Rule rule, Role role)
{
    rule.target.by = bit_of(role);
    return rule;
}

std::string said(const std::vector<Remark>& remarks, std::string_view code)
{
    const auto some = only(remarks, code);
    REQUIRE(some.size() == 1);
    return some[0].message;
}

const std::string Meet = R"~(, {"id": "meet", "text": "t", "takes": 1, "once": true, "effects": ["emit(conference.held)"]})~";

} // namespace

TEST_CASE("a duty that no play meets is an error, one that some play meets is not", "[prove][lint]")
{
    const auto never = linted(office(expected("meet")), {duty("meet", "conference.held", 3)});

    CHECK(only(never, "L15").at(0).severity == Severity::Error);
    CHECK(said(never, "L15").find("no play meets the duty meet") != std::string::npos);
    CHECK(only(never, "L15")[0].spot == Spot{Spot::Kind::InScope, 0});
    CHECK(only(linted(office(expected("meet"), Meet), {duty("meet", "conference.held", 3)}), "L15").empty());
}

TEST_CASE("a duty that begins and cannot be met is told with a play that begins it", "[prove][lint]")
{
    const auto never = linted(office(expected("meet")), {answer("meet", "plan.signed", "conference.held", 3)});

    CHECK(only(never, "L15").at(0).severity == Severity::Error);
    CHECK(witness(never, "L15").substr(0, 4) == "sign");
}

TEST_CASE("a duty that no play triggers is told, one that the history has begun is not called so", "[prove][lint]")
{
    const std::string history = R"(, "history": [{"date": "2026-02-27", "type": "offer.received", "by": "csd"}])";
    const std::vector<Rule> rules{answer("plan", "offer.received", "plan.signed", 20)};

    const auto never = linted(office(expected("plan")), rules);

    CHECK(only(never, "L15").at(0).severity == Severity::Warning);
    CHECK(said(never, "L15").find("no play triggers the duty plan") != std::string::npos);
    CHECK(only(linted(office(expected("plan"), "", history), rules), "L15").empty());
}

TEST_CASE("a duty that every play meets is told", "[prove][lint]")
{
    const std::string by_itself = R"~(, "events": [{"id": "comes", "by": "csd", "day": 1, "effects": ["emit(conference.held, by = csd)"]}])~";

    const auto always = linted(office(expected("meet"), "", by_itself), {duty("meet", "conference.held", 3)});

    CHECK(said(always, "L15").find("every play meets the duty meet") != std::string::npos);
    CHECK(only(always, "L15")[0].severity == Severity::Warning);
}

TEST_CASE("a listed prohibition that no play can break, or that nothing is about, is told", "[prove][lint]")
{
    const std::string scope = R"({"rule": "plan-first", "as": "expected", "earns": 500})";
    Rule rule = answer("plan-first", "conference.held", "plan.signed", 0);
    rule.kind = RuleKind::Precedence;
    rule.window = {0, {}, Unit::Day};
    const std::string after = R"~(, {"id": "meet", "text": "t", "takes": 1, "once": true, "when": "done(sign)", "effects": ["emit(conference.held)"]})~";
    const std::string before = R"~(, {"id": "meet", "text": "t", "takes": 1, "once": true, "when": "not done(sign)", "effects": ["emit(conference.held)"]})~";

    CHECK(said(linted(office(scope), {rule}), "L15").find("no play does what the rule plan-first speaks about") != std::string::npos);
    CHECK(said(linted(office(scope, after), {rule}), "L15").find("no play can break the rule plan-first") != std::string::npos);
    const auto never = linted(office(scope, before), {rule});
    CHECK(said(never, "L15").find("no play does lawfully") != std::string::npos);
    CHECK(only(never, "L15")[0].severity == Severity::Error);
    CHECK(only(linted(office(scope, Meet), {rule}), "L15").empty());
}

TEST_CASE("duties of two institutions that no play meets together are an error with the two and a play that begins both", "[prove][lint]")
{
    const std::string send = R"~(, {"id": "meet", "text": "t", "takes": 1, "once": true, "by": "csd", "effects": ["emit(conference.held, by = csd)"]})~";
    const std::string scope = expected("plan") + ", " + expected("meet");
    const auto rules = [](int days, Role role) {
        return std::vector<Rule>{by(duty("plan", "plan.signed", 1), Role::Ess), by(duty("meet", "conference.held", days), role)};
    };

    const auto remarks = linted(office(scope, send), rules(1, Role::Csd));

    CHECK(said(remarks, "L21").find("plan and meet") != std::string::npos);
    CHECK(only(remarks, "L21")[0].severity == Severity::Error);
    CHECK(only(linted(office(scope, send), rules(2, Role::Csd)), "L21").empty());
    CHECK(only(linted(office(scope, Meet), rules(1, Role::Ess)), "L21").empty());
}

TEST_CASE("duties that never begin in one play do not contradict each other", "[prove][lint]")
{
    const std::string either = R"~(, {"id": "offer", "text": "t", "takes": 0, "once": true, "when": "not done(refer)", "effects": ["emit(offer.received, by = csd)"]},
        {"id": "refer", "text": "t", "takes": 0, "once": true, "when": "not done(offer)", "effects": ["emit(debt.counselled)"]},
        {"id": "meet", "text": "t", "takes": 1, "once": true, "effects": ["emit(conference.held, by = csd)"]})~";
    const std::vector<Rule> rules{by(answer("plan", "offer.received", "plan.signed", 3), Role::Ess), by(answer("meet", "debt.counselled", "conference.held", 3), Role::Csd)};

    CHECK(only(linted(office(expected("plan") + ", " + expected("meet"), either), rules), "L21").empty());
}

TEST_CASE("a conditional duty that begins only where another has failed does not contradict it", "[prove][lint]")
{
    const std::string meet = R"~(, {"id": "meet", "text": "t", "takes": 1, "once": true, "effects": ["emit(conference.held, by = csd)"]})~";
    const std::string scope = expected("plan") + R"(, {"rule": "meet", "as": "conditional"})";
    const std::vector<Rule> rules{by(duty("plan", "plan.signed", 1), Role::Ess), by(answer("meet", "offer.received", "conference.held", 1), Role::Csd)};
    const auto offered = [](const std::string& when) {
        return R"~(, "events": [{"id": "missed", "by": "csd", "day": 2, )~" + when + R"~("effects": ["emit(offer.received, by = csd)"]}])~";
    };

    CHECK(only(linted(office(scope, meet, offered(R"~("when": "not happened(plan.signed)", )~")), rules), "L21").empty());

    // The same where the duty begins in any case, and signing keeps from meeting.
    const std::string either = R"~(, {"id": "meet", "text": "t", "takes": 1, "once": true, "when": "not done(sign)", "effects": ["emit(conference.held, by = csd)"]})~";
    const auto remarks = linted(office(scope, either, offered("")), rules);

    CHECK(said(remarks, "L21").find("plan and meet") != std::string::npos);
}

TEST_CASE("duties of which each can be met in another variant alone do not contradict each other", "[prove][lint]")
{
    const std::string variants = R"(, "variants": [{"id": "x", "weight": 1}, {"id": "y", "weight": 1}],
        "facts": [{"id": "isx", "category": "debt", "text": "t", "holds": ["x"]}])";
    const auto acts = [](const std::string& call, const std::string& meet) {
        return R"~(, {"id": "call", "text": "t", "takes": 1, "once": true, "when": ")~" + call + R"~(", "effects": ["emit(debt.counselled)"]},
            {"id": "meet", "text": "t", "takes": 1, "once": true, "when": ")~" + meet + R"~(", "effects": ["emit(conference.held, by = csd)"]})~";
    };
    const std::string scope = expected("call") + ", " + expected("meet");
    const std::vector<Rule> rules{by(duty("call", "debt.counselled", 3), Role::Ess), by(duty("meet", "conference.held", 3), Role::Csd)};

    CHECK(only(linted(office(scope, acts("holds(isx)", "not holds(isx)"), variants), rules), "L21").empty());

    const auto remarks = linted(office(scope, acts("not done(meet) or holds(isx)", "not done(call) or holds(isx)"), variants), rules);

    CHECK(said(remarks, "L21").find("in the variant y") != std::string::npos);
}

TEST_CASE("luck that decides more than decisions do is told, and less is not", "[prove][lint]")
{
    const auto toss = [](const std::string& luck, const std::string& skill) {
        return R"("seats": [{"id": "ess", "opens": "talk"}], "variables": [{"id": "n", "type": "int", "min": 0, "max": 1000, "start": 0}],
            "chances": [{"id": "coin", "outcomes": [{"id": "heads", "weight": 1, "effects": ["n += )" + luck + R"("], "goes": "end"}, {"id": "tails", "weight": 1, "goes": "end"}]}],
            "scenes": [{"id": "talk", "options": [{"id": "yes", "text": "t", "goes": "chance:coin", "effects": ["n += )" + skill + R"("]}, {"id": "no", "text": "t", "goes": "chance:coin"}]}],
            "measures": [{"id": "m", "dimension": "O", "of": 1000, "value": "n", "text": "t"}])";
    };

    const auto lucky = only(linted(toss("600", "400")), "L18");

    REQUIRE(lucky.size() == 1);
    CHECK(lucky[0].message.find("300 points by luck") != std::string::npos);
    CHECK(lucky[0].message.find("120 by decisions") != std::string::npos);
    CHECK(only(linted(toss("200", "800")), "L18").empty());
}

TEST_CASE("longer plays that earn more are noted, those that earn nothing by it are not", "[prove][lint]")
{
    const auto talk = [](const std::string& points) {
        return R"("seats": [{"id": "ess", "opens": "talk"}], "variables": [{"id": "n", "type": "int", "min": 0, "max": 1000, "start": 0}],
            "scenes": [{"id": "talk", "options": [{"id": "ask", "text": "t", "effects": ["n += )" + points + R"("]}, {"id": "again", "text": "t", "effects": ["n += )" + points + R"("]},
                {"id": "leave", "text": "t", "goes": "end"}]}],
            "measures": [{"id": "m", "dimension": "O", "of": 1000, "value": "n", "text": "t"}])";
    };

    const auto longer = only(linted(talk("500")), "L20");

    REQUIRE(longer.size() == 1);
    CHECK(longer[0].severity == Severity::Note);
    CHECK(longer[0].message.find("a correlation of 1.00") != std::string::npos);
    CHECK(only(linted(talk("0")), "L20").empty());
}

TEST_CASE("each search says from which seat it looks for what; what some plays show is not searched for", "[prove][lint]")
{
    const std::string meet = R"~(, {"id": "meet", "text": "t", "takes": 1, "once": true, "effects": ["emit(conference.held, by = csd)"]})~";
    const Scenario scenario = world_as_read(office(expected("plan") + ", " + expected("meet") + ", " + expected("hear"), meet));
    Protocol protocol;
    protocol.rules = {by(duty("plan", "plan.signed", 1), Role::Ess), by(duty("meet", "conference.held", 1), Role::Csd), duty("hear", "debt.counselled", 3)};
    std::vector<std::string> told;

    static_cast<void>(lint({scenario, protocol, shipped_vocabulary(), {SeatId{0}}, [&](const std::string& what) { told.push_back(what); }}, {}));

    CHECK(told == std::vector<std::string>{"seat ess, L01 and L02", "seat ess, all points", "seat ess, L15 of hear", "seat ess, L21 of plan and meet"});
}
