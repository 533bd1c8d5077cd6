#include "tests/prove/lint_worlds.h"
#include "tests/support/catch.h"

using namespace sim;

namespace {

/// A week at the desk with a count, and more acts.
std::string week(const std::string& acts, const std::string& more = {})
{
    return R"("chapters": [{"id": "all", "title": "t", "end": 3, "pace": "daily"}],
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 9, "start": 0, "overflow": "saturate"}],
        "acts": [{"id": "count", "text": "t", "takes": 1, "effects": ["n += 1"]})" + acts + "]" + more;
}

} // namespace

TEST_CASE("an act that no play comes to is told, one that some play comes to is not", "[prove][lint]")
{
    const auto never = only(linted(week(R"(, {"id": "late", "text": "t", "takes": 1, "when": "n > 3"})")), "L01");
    const auto once = only(linted(week(R"(, {"id": "late", "text": "t", "takes": 1, "when": "n > 1"})")), "L01");

    REQUIRE(never.size() == 1);
    CHECK(never[0].spot == Spot{Spot::Kind::Act, 1});
    CHECK(never[0].severity == Severity::Warning);
    CHECK(once.empty());
}

TEST_CASE("an ending that no play comes to is told, one that some play comes to is not", "[prove][lint]")
{
    const std::string rich = R"(, "endings": [{"id": "rich", "title": "t", "text": "t", "when": "n > 3"}, {"id": "poor", "title": "t", "text": "t"}])";
    const std::string fair = R"(, "endings": [{"id": "rich", "title": "t", "text": "t", "when": "n == 3"}, {"id": "poor", "title": "t", "text": "t"}])";

    const auto never = only(linted(week("", rich)), "L01");

    REQUIRE(never.size() == 1);
    CHECK(never[0].spot == Spot{Spot::Kind::Ending, 0});
    CHECK(only(linted(week("", fair)), "L01").empty());
}

TEST_CASE("an act is not called unreachable for a seat that may not do it", "[prove][lint]")
{
    const auto remarks = linted(week(R"(, {"id": "theirs", "text": "t", "takes": 1, "seats": ["csd"]})", R"(, "seats": [{"id": "ess"}, {"id": "csd"}])"));

    CHECK(only(remarks, "L01").empty());
}

TEST_CASE("a play that comes to where nothing can be done is told with its moves", "[prove][lint]")
{
    const std::string stuck = R"(, "scenes": [{"id": "talk", "options": [{"id": "leave", "text": "t", "when": "n > 1", "goes": "desk"}]}])";
    const std::string open = R"(, "scenes": [{"id": "talk", "options": [{"id": "leave", "text": "t", "goes": "desk"}]}])";
    const std::string call = R"(, {"id": "call", "text": "t", "takes": 0, "once": true, "when": "n > 0", "goes": "talk"})";

    const auto remarks = linted(week(call, stuck));

    CHECK(witness(remarks, "L02") == "count call");
    CHECK(only(remarks, "L02")[0].severity == Severity::Error);
    CHECK(only(remarks, "L00").at(0).message.find("L01, L03, ") != std::string::npos);
    CHECK(only(linted(week(call, open)), "L02").empty());
}

TEST_CASE("moves that lead round on one day are told with a play that goes there and once round", "[prove][lint]")
{
    const auto scenes = [](const std::string& on) {
        return R"(, "scenes": [{"id": "talk", "options": [{"id": "on", "text": "t", "when": "n == 2", "goes": "hall")" + on + R"(},
            {"id": "leave", "text": "t", "goes": "desk"}]}, {"id": "hall", "options": [{"id": "back", "text": "t", "goes": "talk"}]}])";
    };
    const std::string call = R"(, {"id": "call", "text": "t", "takes": 0, "once": true, "goes": "talk"})";

    const auto remarks = linted(week(call, scenes("")));

    CHECK(witness(remarks, "L03") == "count count call talk.on hall.back");
    CHECK(only(remarks, "L03")[0].severity == Severity::Error);
    CHECK(only(remarks, "L00").at(0).message.find("L11, L15, L21") != std::string::npos);  // plays need not end
    CHECK(only(linted(week(call, scenes(R"(, "effects": ["n += 1"])"))), "L03").empty());
}

TEST_CASE("what does not fit the memory is said in one remark, and nothing else is claimed", "[prove][lint]")
{
    const std::string members = R"("chapters": [{"id": "all", "title": "t", "end": 3000, "pace": "daily"}],
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 100, "start": 0, "overflow": "saturate"}],
        "acts": [{"id": "count", "text": "t", "takes": 1, "when": "n < 99", "effects": ["n += 1"]}],
        "measures": [{"id": "m", "dimension": "O", "of": 500, "value": "n", "text": "t"}])";

    const auto remarks = linted(members, {}, 1000);

    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].code == "L00");
    CHECK(remarks[0].severity == Severity::Warning);
    CHECK(remarks[0].message.find("L01, L02, L03, ") != std::string::npos);
    CHECK(remarks[0].message.find("memory") != std::string::npos);
}

TEST_CASE("a fault of the scenario keeps plays from being followed, and is told with the play that meets it", "[prove][lint]")
{
    const auto remarks = linted(R"("variables": [{"id": "n", "type": "int", "min": 0, "max": 1, "start": 0}],
        "acts": [{"id": "count", "text": "t", "takes": 1, "effects": ["n += 1"]}])");

    REQUIRE(remarks.size() == 1);
    CHECK(witness(remarks, "L00") == "count count");
    CHECK(remarks[0].message.find("a fault of the scenario") != std::string::npos);
}
