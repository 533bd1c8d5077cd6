#include "tests/cli/live.h"
#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <csignal>
#include <fstream>
#include <string>

using Json = nlohmann::json;

namespace {

/// The shipped first day with another list of invariants.
std::string first_day_that_claims(const std::string& invariants)
{
    std::ifstream file(ONEDOOR_SOURCE_DIR "/scenarios/first-day/scenario.json");
    Json scenario = Json::parse(file);
    scenario["invariants"] = Json::parse(invariants);
    return scenario.dump(2);
}

/// The visit, which has the seats ess and csd, with other members.
std::string visit_with(const std::string& members)
{
    std::ifstream file(ONEDOOR_SOURCE_DIR "/tests/cli/library/visit/scenario.json");
    Json scenario = Json::parse(file);
    scenario.erase("exemplars");  // they name acts of the whole visit
    scenario.update(Json::parse(members));
    return scenario.dump(2);
}

std::string joined(const Json& words)
{
    std::string text;
    for (const Json& word : words) text += (text.empty() ? "" : ",") + word.get<std::string>();
    return text;
}

} // namespace

TEST_CASE("the claims of the shipped tutorial are proved", "[cli][deep]")
{
    const Bench bench(Packs::Shipped);

    const Ran ran = bench.run({"check", "first-day", "--deep", "--json"});

    CHECK(ran.code == 0);
    const Json json = Json::parse(ran.out);
    CHECK(json.at("claims").size() >= 8);
    for (const Json& claim : json.at("claims")) CHECK(claim.at("decision") == "proved");
}

TEST_CASE("nothing is said against the plays of the shipped tutorial", "[cli][deep]")
{
    const Bench bench(Packs::Shipped);

    const Ran ran = bench.run({"check", "first-day", "--deep"});

    INFO(ran.out);
    CHECK(ran.out.find("0 errors, 0 warnings, ") != std::string::npos);
}

TEST_CASE("a claim that is not so is an error with a play that the player plays to where it breaks", "[cli][deep]")
{
    const Bench bench(Packs::Shipped);
    bench.write("first-day/scenario.json", first_day_that_claims(R"([{"id": "trusting", "at": "end", "holds": "trust > 0"}])"));

    const Ran ran = bench.run({"check", "first-day/scenario.json", "--deep", "--json"});

    CHECK(ran.code == 1);
    const Json json = Json::parse(ran.out);
    REQUIRE(json.at("problems").size() >= 1);
    Json problem;
    for (const Json& each : json.at("problems"))
        if (each.at("code") == "D001") problem = each;
    REQUIRE(problem.is_object());
    CHECK(problem.at("severity") == "error");
    CHECK(problem.at("pointer") == "/invariants/0");
    CHECK(problem.at("states").get<int>() > 0);
    const Ran played = bench.run({"play", "first-day", "--seat", problem.at("seat").get<std::string>(), "--acts", joined(problem.at("witness")), "--record", "run.json"});
    REQUIRE(played.code <= 1);
    const Json score = Json::parse(bench.run({"score", "run.json", "--json"}).out);
    CHECK(score.at("dimension_points").at("R").at("points") == 0);
}

TEST_CASE("a seat that the scenario does not have is told, and nothing counts as proved", "[cli][deep]")
{
    const Bench bench(Packs::Shipped);

    const Ran ran = bench.run({"check", "first-day", "--deep", "--seat", "nobody"});

    CHECK(ran.code == 1);
    CHECK(ran.err.find("no seat") != std::string::npos);
}

TEST_CASE("what a seat that was left out may yet show is undecided, and the command ends as with an error", "[cli][deep]")
{
    const Bench bench;
    bench.write("visit/scenario.json", visit_with(R"({"must_be_reachable": [{"when": "seat == csd"}]})"));

    const Ran one = bench.run({"check", "visit/scenario.json", "--deep", "--seat", "ess", "--json"});
    const Ran all = bench.run({"check", "visit/scenario.json", "--deep", "--json"});

    CHECK(one.code == 1);
    CHECK(Json::parse(one.out).at("claims").at(0).at("decision") == "undecided");
    CHECK(Json::parse(all.out).at("claims").at(0).at("decision") == "proved");
    CHECK(all.code == 0);
}

TEST_CASE("questions that stay open end as an error does, though they are a warning", "[cli][deep]")
{
    const Bench bench;
    bench.write("visit/scenario.json", visit_with(R"({"acts": [{"id": "talk_on", "text": "t", "takes": 1, "effects": ["trust += 3"]}],
        "variables": [{"id": "trust", "type": "int", "min": 0, "max": 3, "start": 1, "text": "t"}]})"));

    const Ran ran = bench.run({"check", "visit/scenario.json", "--deep"});

    INFO(ran.out);
    CHECK(ran.out.find("warning L00") != std::string::npos);
    CHECK(ran.out.find("0 errors") != std::string::npos);
    CHECK(ran.code == 1);
}

TEST_CASE("what is said of one seat of several names it, also without a play that shows it", "[cli][deep]")
{
    const Bench bench;
    bench.write("visit/scenario.json", visit_with(R"~({"acts": [{"id": "sign", "text": "t", "takes": 1, "once": true, "seats": ["ess"], "effects": ["emit(plan.signed, to = client)"]},
        {"id": "close", "text": "t", "takes": 0, "goes": "end"}]})~"));

    const Ran ran = bench.run({"check", "visit/scenario.json", "--deep", "--json"});

    const Json json = Json::parse(ran.out);
    bool found = false;
    INFO(ran.out);
    for (const Json& problem : json.at("problems")) {
        if (problem.at("code") != "L15") continue;
        found = true;
        CHECK(problem.at("seat") == "csd");
        CHECK(problem.at("message").get<std::string>().find("from the seat csd: no play meets the duty") == 0);
        CHECK(problem.at("witness").empty());
    }
    CHECK(found);
}

TEST_CASE("Ctrl-C ends a check of several scenarios, not one of them", "[cli][deep]")
{
    const Bench bench;
    bench.write("big/scenario.json", visit_with(R"~({"id": "big", "chapters": [{"id": "all", "title": "t", "end": 3000, "pace": "daily"}],
        "variables": [{"id": "trust", "type": "int", "min": 0, "max": 999, "start": 1, "overflow": "saturate", "text": "t"},
                      {"id": "work", "type": "int", "min": 0, "max": 999, "start": 1, "overflow": "saturate", "text": "t"}],
        "acts": [{"id": "talk_on", "text": "t", "takes": 1, "effects": ["trust += 1"]}, {"id": "sign", "text": "t", "takes": 1, "effects": ["work += 1"]},
                 {"id": "ring", "text": "t", "takes": 1, "when": "trust > work"}]})~"));
    Live check(bench, {"check", bench.path("big/scenario.json"), "visit", "--deep", "--count"});
    check.until_takes(SIGINT);

    check.signal(SIGINT);
    const Ran ran = check.end();

    INFO(ran.out << ran.err);
    CHECK(ran.code == 1);
    CHECK(ran.out.find("visit, seat ess") == std::string::npos);
}
