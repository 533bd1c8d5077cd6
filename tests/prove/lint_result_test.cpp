#include "tests/prove/lint_worlds.h"
#include "tests/support/catch.h"

using namespace sim;

namespace {

/// Four days in which a thousand points can be had for letters written.
std::string letters(const std::string& value, const std::string& more = {}, const std::string& acts = {})
{
    return R"("chapters": [{"id": "all", "title": "t", "end": 4, "pace": "daily"}],
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 9, "start": 0, "overflow": "saturate"}],
        "acts": [{"id": "write", "text": "t", "takes": 1, "effects": ["n += 1"]}, {"id": "stop", "text": "t", "takes": 0, "when": "day > 0", "goes": "end"})" +
           acts + R"(], "measures": [{"id": "m", "dimension": "O", "of": 1000, "value": ")" + value + R"(", "text": "t"}])" + more;
}

const std::string Coin = R"(, "chances": [{"id": "coin", "outcomes": [{"id": "heads", "weight": 1, "effects": ["n = 9"]}, {"id": "tails", "weight": 1}]}])";

bool says(const std::vector<Remark>& remarks, const std::string& words)
{
    for (const Remark& remark : remarks)
        if (remark.message.find(words) != std::string::npos) return true;
    return false;
}

} // namespace

TEST_CASE("points that no play reaches are told with the play that comes nearest", "[prove][lint]")
{
    const auto remarks = only(linted(letters("240 * n")), "L06");

    REQUIRE(remarks.size() == 2);
    CHECK(says(remarks, "the most is 960;"));
    CHECK(says(remarks, "no play reaches all points of O: the most is 960 of 1000"));
    CHECK(remarks[0].witness->words == std::vector<std::string>{"write", "write", "write", "write"});
    CHECK(only(linted(letters("250 * n")), "L06").empty());
}

TEST_CASE("one dimension that no play fills is told though others are", "[prove][lint]")
{
    const std::string more = R"(, "scope": [{"rule": "plan", "as": "expected", "points": 200}])";

    const auto remarks = only(linted(letters("250 * n", more), {duty("plan", "plan.signed", 2)}), "L06");

    REQUIRE(remarks.size() == 1);
    CHECK(says(remarks, "all points of P: the most is 0 of 200"));
}

TEST_CASE("a best play that can expect less than 950 is told though chance may bring all points", "[prove][lint]")
{
    const std::string toss = R"(, {"id": "toss", "text": "t", "takes": 0, "once": true, "goes": "chance:coin"})";

    const auto remarks = only(linted(letters("if n == 9 then 1000 else 250 * n - 150", Coin, toss)), "L06");

    REQUIRE(remarks.size() == 1);
    CHECK(says(remarks, "the best that can be expected is 925 points"));
    CHECK(only(linted(letters("if n == 9 then 1000 else 250 * n - 100", Coin, toss)), "L06").empty());
}

TEST_CASE("a best play that ends while an expected duty is open is told, one that ends after its deadline is not", "[prove][lint]")
{
    const std::string more = R"(, "scope": [{"rule": "plan", "as": "expected", "points": 200}])";

    const auto remarks = linted(letters("200 * n", more), {duty("plan", "plan.signed", 20)});

    CHECK(witness(remarks, "L16") == "write write write write");
    CHECK(only(remarks, "L16")[0].spot == Spot{Spot::Kind::InScope, 0});
    CHECK(only(linted(letters("200 * n", more), {duty("plan", "plan.signed", 3)}), "L16").empty());
    CHECK(says(remarks, "or end the duty with a chapter"));
    const std::string chapter = R"(, "scope": [{"rule": "plan", "as": "expected", "points": 200, "chapter": "all"}])";
    const auto closed = only(linted(letters("200 * n", chapter), {duty("plan", "plan.signed", 20)}), "L16");
    REQUIRE(closed.size() == 1);
    CHECK(says(closed, "its chapter ends before it is due; give it an earlier deadline or a later chapter"));
}

TEST_CASE("a critical rule that every play breaks is an error, one that can be kept is not", "[prove][lint]")
{
    const auto offer = [](const std::string& when) {
        return R"~(, "events": [{"id": "comes", "by": "csd", "day": 1, )~" + when + R"~("effects": ["emit(offer.received, by = csd)"]}])~";
    };

    const auto remarks = only(linted(letters("250 * n", offer("")), {forbidden("no-offer", "offer.received")}), "L19");

    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].severity == Severity::Error);
    CHECK(says(remarks, "no-offer"));
    CHECK(witness(remarks, "L19") == "write stop");
    CHECK(only(linted(letters("250 * n", offer(R"("when": "n == 0", )")), {forbidden("no-offer", "offer.received")}), "L19").empty());
}

TEST_CASE("a best play by points that breaks a critical rule is told, one that need not is not", "[prove][lint]")
{
    const auto bribe = [](const std::string& takes, const std::string& gain) {
        return R"~(, {"id": "bribe", "text": "t", "once": true, "takes": )~" + takes + R"~(, "effects": ["emit(offer.received, by = csd)", ")~" + gain + R"~("]})~";
    };

    const auto remarks = linted(letters("200 * n", "", bribe("0", "n += 1")), {forbidden("no-offer", "offer.received")});

    CHECK(witness(remarks, "L22") == "write write write bribe write");
    CHECK(only(remarks, "L22")[0].message.find("no-offer") != std::string::npos);
    CHECK(only(linted(letters("200 * n", "", bribe("1", "n += 0")), {forbidden("no-offer", "offer.received")}), "L22").empty());
}
