#include "sim/content/check_pack.h"
#include "sim/content/shelf.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <string>

using namespace sim;

namespace {

constexpr const char* Nowhere = R"({"format": 1, "id": "nowhere", "version": "1", "language": "en", "title": "Nowhere",
    "currency": "EUR", "exponent": 2, "holidays": [], "holidays_from": "2020-01-01", "holidays_to": "2039-12-31"})";

/// What is said of a case that begins on 2 March 2026 and expects one rule for all its points.
struct Case {
    std::string rule;     ///< members of the rule "r" beside id and texts
    std::string history;  ///< events
    std::string effects;  ///< of its one act, as a list of strings
    std::string scope = R"("as": "expected", "points": 1000)";
    std::string more_rules;

    [[nodiscard]] std::string said() const
    {
        const std::string texts = R"("title": "t", "clause": "c", "mark": "D", "severity": "minor", "dimension": "P")";
        Files shelf;
        shelf[country_path("nowhere")] = Nowhere;
        shelf[protocol_path("one")] =
            R"({"format": 1, "id": "one", "version": "1", "language": "en", "title": "One", "rules": [{"id": "r", )" +
            texts + ", " + rule + "}" + more_rules + "]}";
        shelf[scenario_path("case")] =
            R"({"format": 1, "id": "case", "version": "1", "language": "en", "title": "t", "summary": "t", "minutes": 5,
            "start": "2026-03-02", "country": "nowhere", "protocol": "one", "seats": [{"id": "ess"}],
            "chapters": [{"id": "all", "title": "t", "end": 30, "pace": "weekly"}],
            "actors": [{"id": "ess", "role": "ess", "name": "t"}, {"id": "csd", "role": "csd", "name": "t"},
                       {"id": "client", "role": "client", "name": "t"}],
            "history": [)" +
            history + R"(], "acts": [{"id": "do", "text": "t", "takes": 1, "effects": [)" + effects +
            R"(]}], "endings": [{"id": "over", "title": "t", "text": "t"}], "scope": [{"rule": "r", )" + scope + "}]}";
        const Problems problems = check_scenario_pack(shelf, "case", shipped_vocabulary());
        UNSCOPED_INFO(told(problems));
        return codes(problems);
    }
};

/// An answer within two days of the question; both by whoever may.
Case a_question(const std::string& trigger = "", const std::string& more = "")
{
    Case it;
    it.rule = R"("kind": "response", "trigger": {"type": "conference.invited")" + trigger +
              R"(}, "target": {"type": "conference.held"}, "window": [0, 2], "unit": "day")" + more;
    it.history = R"({"date": "2026-02-02", "type": "conference.invited", "by": "ess", "to": "csd"})";
    it.effects = R"effects("emit(conference.held)")effects";
    return it;
}

}  // namespace

TEST_CASE("a duty that the history decides cannot be expected", "[content][check][history]")
{
    CHECK(a_question().said() == "S207");
    CHECK(a_question(R"(, "to": ["csd"])").said() == "S207");
}

TEST_CASE("an event of the history that is not the rule's trigger decides nothing", "[content][check][history]")
{
    CHECK(a_question(R"(, "to": ["client"])").said() == "S310");
    CHECK(a_question(R"(, "by": ["csd"])").said() == "S310");
    CHECK(a_question("", R"(, "valid_from": "2026-02-03")").said() == "");
    CHECK(a_question("", R"(, "valid_to": "2026-02-02")").said() == "S207");
}

TEST_CASE("who is the single contact is asked of the history", "[content][check][history]")
{
    Case it = a_question(R"(, "by": ["single_contact"])");
    CHECK(it.said() == "");
    it.history = R"({"date": "2026-02-01", "type": "plan.contact_named", "by": "csd", "to": "csd"}, )" + it.history;
    CHECK(it.said() == "");
    it.history.replace(it.history.rfind(R"("by": "ess")"), 11, R"("by": "csd")");
    CHECK(it.said() == "S207");
}

TEST_CASE("a rule with keys or periods is decided when all its instances are", "[content][check][history]")
{
    Case keyed = a_question("", R"(, "keyed": true)");
    CHECK(keyed.said() == "S310");
    keyed.history.replace(keyed.history.find("\"to\""), 0, R"("key": "first", )");
    CHECK(keyed.said() == "S207");
    keyed.effects = R"effects("emit(conference.held)", "emit(conference.invited, key = second)")effects";
    CHECK(keyed.said() == "");

    Case months = a_question();
    months.rule.replace(months.rule.find(R"("window")"), std::string::npos, R"("periods": {"months": 1})");
    CHECK(months.said() == "");
    months.history.replace(months.history.find("2026-02"), 7, "2026-01");
    CHECK(months.said() == "S207");
}

TEST_CASE("a rule whose target or trigger nothing writes is told", "[content][check]")
{
    Case no_target = a_question(R"(, "by": ["ess"])");
    no_target.history.clear();
    no_target.effects = R"effects("emit(conference.invited)")effects";
    CHECK(no_target.said() == "S310");

    Case recipient = a_question();
    recipient.history.clear();
    recipient.rule =
        R"("kind": "existence", "target": {"type": "conference.held", "to": ["client"]}, "window": [0, 9], "unit": "day")";
    CHECK(recipient.said() == "S310");
    recipient.effects = R"effects("emit(conference.held, to = client)")effects";
    CHECK(recipient.said() == "");

    Case evidence = recipient;
    evidence.rule =
        R"("kind": "existence", "target": {"type": "registration.done", "has": ["record"]}, "window": [0, 9], "unit": "day")";
    evidence.effects = R"effects("emit(registration.done)")effects";
    CHECK(evidence.said() == "S310");
    evidence.effects = R"effects("emit(registration.done, has = [record if day > 3])")effects";
    CHECK(evidence.said() == "");
}

TEST_CASE("a prohibition that is never touched, or never lawfully, earns nothing", "[content][check]")
{
    Case it;
    it.scope = R"("as": "expected", "earns": 1000)";
    it.rule = R"("kind": "precedence", "trigger": {"type": "plan.sent"}, "target": {"type": "consent.given"})";
    it.effects = R"effects("emit(plan.sent)")effects";
    CHECK(it.said() == "S310");
    it.history = R"({"date": "2026-02-01", "type": "consent.given", "by": "client"})";
    CHECK(it.said() == "");

    it.rule = R"("kind": "absence", "target": {"type": "plan.sent"})";
    CHECK(it.said() == "S226");
    it.rule += R"(, "max": 1)";
    CHECK(it.said() == "");
    it.rule += R"(, "trigger": {"type": "plan.signed"})";
    CHECK(it.said() == "S310");
}

TEST_CASE("of several versions of a rule one that can be met is enough", "[content][check]")
{
    Case it = a_question();
    it.history.clear();
    it.rule =
        R"("kind": "existence", "target": {"type": "plan.sent"}, "window": [0, 9], "unit": "day", "valid_to": "2026-12-31")";
    CHECK(it.said() == "S310");
    it.more_rules = R"(, {"id": "r", "title": "t", "clause": "c", "mark": "D", "severity": "minor", "dimension": "P",
        "kind": "existence", "target": {"type": "conference.held"}, "window": [0, 9], "unit": "day", "valid_from": "2027-01-01"})";
    CHECK(it.said() == "");
}
