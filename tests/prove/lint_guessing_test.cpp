#include "tests/prove/lint_worlds.h"
#include "tests/support/catch.h"

using namespace sim;

namespace {

/// Two questions with two answers each; `worth` is an expression over a and b, which say how many were right.
std::string questions(const std::string& worth, const std::string& first, const std::string& second)
{
    return R"("seats": [{"id": "ess", "opens": "one"}], "variables": [{"id": "a", "type": "bool", "start": false}, {"id": "b", "type": "bool", "start": false}],
        "scenes": [{"id": "one", "options": [)" + first + R"(]}, {"id": "two", "options": [)" + second + R"(]}],
        "measures": [{"id": "m", "dimension": "O", "of": 1000, "value": ")" + worth + R"(", "text": "t"}])";
}

std::string option(const std::string& id, const std::string& text, const std::string& goes, const std::string& effect)
{
    return R"({"id": ")" + id + R"(", "text": ")" + text + R"(", "goes": ")" + goes + "\"" + (effect.empty() ? "" : R"(, "effects": [")" + effect + "\"]") + "}";
}

const std::string RightFirst = option("r", "yes", "two", "a = true") + "," + option("w", "no!!", "two", "");
const std::string ThenRightFirst = option("r", "yes", "end", "b = true") + "," + option("w", "no!!", "end", "");
const std::string ThenRightLast = option("w", "no!!", "end", "") + "," + option("r", "yes", "end", "b = true");

bool passes(const std::vector<Remark>& remarks, const std::string& policy)
{
    for (const Remark& remark : remarks)
        if (remark.code == "L11" && remark.message.find("plays " + policy + " ") != std::string::npos) return true;
    return false;
}

const std::string Learns = "if holds(illness): learn(ess, illness)", Nothing = "sent = sent";

/// Somebody is ill, or not, and `ask` comes to know it; to send the doctor wrongly, or wrongly not, is worth `wrong`.
std::string doctor(const std::string& needs, const std::string& ask, const std::string& wrong)
{
    return R"~("chapters": [{"id": "all", "title": "t", "end": 3, "pace": "daily"}],
        "variants": [{"id": "well", "weight": 1}, {"id": "ill", "weight": 1}],
        "facts": [{"id": "illness", "category": "health", "text": "t", "holds": ["ill"], "known_by": ["client"]}],
        "variables": [{"id": "sent", "type": "bool", "start": false}],
        "acts": [{"id": "ask", "text": "t", "takes": 0, "once": true, "effects": [")~" + ask + R"~("]},
                 {"id": "send", "text": "t", "takes": 0, "once": true, )~" + needs + R"~("effects": ["sent = true"]},
                 {"id": "close", "text": "t", "takes": 0, "when": "day > 0", "goes": "end"}],
        "measures": [{"id": "m", "dimension": "O", "of": 1000, "value": "if sent == holds(illness) then 1000 else )~" + wrong + R"~(", "text": "t"}])~";
}

} // namespace

TEST_CASE("a way of playing that passes without knowing anything is told with its play", "[prove][lint]")
{
    const auto first = linted(questions("if a and b then 1000 else 0", RightFirst, ThenRightFirst));
    const auto mixed = linted(questions("if a and b then 1000 else 0", RightFirst, ThenRightLast));

    CHECK(passes(first, "first"));
    CHECK_FALSE(passes(first, "last"));
    CHECK_FALSE(passes(first, "longest"));
    for (const Remark& remark : only(first, "L11")) CHECK(remark.witness->words == std::vector<std::string>{"one.r", "two.r"});
    CHECK_FALSE(passes(mixed, "first"));
    CHECK_FALSE(passes(mixed, "last"));
}

TEST_CASE("random play that passes too often is told with the shortest pass", "[prove][lint]")
{
    const auto quarter = linted(questions("if a and b then 1000 else 0", RightFirst, ThenRightLast));
    std::string wrong;
    for (int i = 0; i < 30; ++i) wrong += "," + option("w" + std::to_string(i), "no", "end", "");
    const auto seldom = linted(questions("if a and b then 1000 else 0", option("r", "yes", "two", "a = true") + wrong, ThenRightLast));

    CHECK(witness(quarter, "L12") == "one.r two.r");
    CHECK(only(quarter, "L12")[0].message.find("25.0 %") != std::string::npos);
    CHECK(only(seldom, "L12").empty());
}

TEST_CASE("a pass without what is declared as key is told, one that needs it is not", "[prove][lint]")
{
    const std::string emits = R"~(, {"id": "r", "text": "yes", "goes": "end", "effects": ["b = true", "emit(plan.signed)"]})~";
    const std::string second = option("w", "no!!", "end", "") + emits;
    const std::string key = R"(, "key_evidence": ["plan.signed"])", partner = R"(, "key_partner": ["plan.signed"])";

    const auto loose = linted(questions("if b then 1000 else 700", RightFirst, second) + key);
    const auto with_partner = linted(questions("if b then 1000 else 700", RightFirst, second) + partner);
    const auto tight = linted(questions("if b then 1000 else 599", RightFirst, second) + key);

    CHECK(witness(loose, "L07") == "one.r two.w");
    CHECK(only(loose, "L07")[0].spot.kind == Spot::Kind::KeyEvidence);
    CHECK(only(with_partner, "L07")[0].spot.kind == Spot::Kind::KeyPartner);
    CHECK(only(tight, "L07").empty());
}

TEST_CASE("with a cut of 0 a play below 0 passes", "[prove][lint]")
{
    Rule fine = forbidden("no-offer", "offer.received");
    fine.severity = RuleSeverity::Minor;
    fine.weight = 50;
    const std::string members = R"~("events": [{"id": "comes", "by": "csd", "day": 1, "effects": ["emit(offer.received, by = csd)"]}],
        "acts": [{"id": "sign", "text": "t", "takes": 1, "once": true, "effects": ["emit(plan.signed)"]}, {"id": "stop", "text": "t", "takes": 0, "when": "day > 0", "goes": "end"}],
        "key_evidence": ["plan.signed"])~";

    const auto passing = linted(members, {fine}, std::size_t{1} << 30, 0);

    CHECK(witness(passing, "L07") == "pause stop");
    CHECK(witness(passing, "L12") != "none");
    CHECK(only(linted(members, {fine}, std::size_t{1} << 30, 1), "L07").empty());
}

TEST_CASE("what the history holds is there in every play", "[prove][lint]")
{
    const std::string members = questions("700", RightFirst, ThenRightLast) + R"(, "key_evidence": ["plan.signed"],
        "history": [{"date": "2026-02-02", "type": "plan.signed", "by": "ess"}])";

    CHECK(only(linted(members), "L07").empty());
}

TEST_CASE("a fact that decides and that no play comes to know is told", "[prove][lint]")
{
    const auto hidden = only(linted(doctor("", Nothing, "0")), "L17");

    REQUIRE(hidden.size() == 1);
    CHECK(hidden[0].spot == Spot{Spot::Kind::Fact, 0});
    CHECK(hidden[0].message.find("no play from this seat comes to know it") != std::string::npos);
    CHECK(only(linted(doctor("", Learns, "0")), "L17").empty());
}

TEST_CASE("a fact that decides nothing may stay unknown", "[prove][lint]")
{
    CHECK(only(linted(doctor("", Nothing, "980")), "L17").empty());
}

TEST_CASE("a fact that an act asks for, and that is worth nothing to know, can be guessed", "[prove][lint]")
{
    const std::string needs = R"~("needs": [{"id": "n", "if": "knows(ess, illness)", "reason": "t"}], )~";

    const auto guessed = linted(doctor(needs, Learns, "980"));

    CHECK(only(guessed, "L17").size() == 1);
    CHECK(only(guessed, "L17")[0].witness.has_value());
    CHECK(only(guessed, "L17")[0].message.find("can be guessed") != std::string::npos);
    CHECK(only(linted(doctor(needs, Learns, "900")), "L17").empty());
}
