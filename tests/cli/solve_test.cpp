#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

using Json = nlohmann::json;

TEST_CASE("a scenario is solved, and its best play earns what is promised", "[cli][solve]")
{
    const Bench bench;

    const Ran ran = bench.run({"solve", "first-day", "--json"});
    const Ran shipped = Bench(Packs::Shipped).run({"solve", "first-day", "--json"});

    CHECK(ran.code == 2);
    REQUIRE(shipped.code == 0);
    const Json json = Json::parse(shipped.out);
    CHECK(json.at("solved") == true);
    CHECK(json.at("plays") == "8143200");
    CHECK(json.at("best") == 1000);
    for (const char* policy : {"random", "first", "last", "longest", "politest", "do-nothing", "all-middle", "do-everything",
                               "greedy-relationship", "epsilon-greedy-0.5", "epsilon-greedy-0.2", "epsilon-greedy-0.05"})
        for (const char* figure : {"mean", "sd", "pass"}) CHECK(json.at("policies").at(policy).at(figure).is_number());

    std::string acts;
    for (const auto& act : json.at("best_play")) acts += (acts.empty() ? "" : ",") + act.get<std::string>();
    const Bench player(Packs::Shipped);
    REQUIRE(player.run({"play", "first-day", "--acts", acts, "--record", "run.json"}).code == 0);
    CHECK(Json::parse(player.run({"score", "run.json", "--json"}).out).at("points") == json.at("best"));
}

TEST_CASE("a run is taken apart into regret and luck, decision by decision", "[cli][solve]")
{
    const Bench bench(Packs::Shipped);
    REQUIRE(bench.run({"play", "first-day", "--policy", "random", "--seed", "5", "--record", "run.json"}).code == 0);

    const Ran ran = bench.run({"solve", "first-day", "--run", "run.json", "--json"});

    REQUIRE(ran.code == 0);
    const Json json = Json::parse(ran.out);
    const Json score = Json::parse(bench.run({"score", "run.json", "--json"}).out);
    CHECK(json.at("final") == score.at("points"));
    CHECK(std::abs(json.at("best").get<double>() - json.at("regret_sum").get<double>() + json.at("luck_sum").get<double>() -
                   json.at("final").get<double>()) < 1e-6);
    REQUIRE(json.at("decisions").size() > 0);
    for (const Json& decision : json.at("decisions")) {
        CHECK(decision.at("regret").get<double>() >= 0);
        CHECK(decision.at("options").size() > 0);
    }
}

TEST_CASE("a scenario that does not fit the memory is not solved, and no value is told", "[cli][solve]")
{
    const Bench bench(Packs::Shipped);

    const Ran ran = bench.run({"solve", "first-day", "--raw", "--memory", "1", "--json"});

    CHECK(ran.code == 1);
    const Json json = Json::parse(ran.out);
    CHECK(json.at("solved") == false);
    CHECK(json.at("reason") == "the memory is used up; --memory gives more");
    CHECK_FALSE(json.contains("best"));
    CHECK_FALSE(json.contains("best_play"));
}

TEST_CASE("the answer is the same bytes however many threads work, also where the memory is short", "[cli][solve]")
{
    for (const std::string memory : {"1", "4", "4096"}) {
        const std::string one = Bench(Packs::Shipped).run({"solve", "first-day", "--json", "--memory", memory, "--threads", "1"}).out;
        for (const std::string threads : {"2", "16"}) {
            INFO(memory << " MiB, " << threads << " threads");
            CHECK(Bench(Packs::Shipped).run({"solve", "first-day", "--json", "--memory", memory, "--threads", threads}).out == one);
        }
    }
}

TEST_CASE("an author is told where the states come from", "[cli][solve]")
{
    const Ran ran = Bench(Packs::Shipped).run({"solve", "first-day", "--why", "--json"});

    REQUIRE(ran.code == 0);
    const Json json = Json::parse(ran.out);
    CHECK(json.at("states").get<int>() > 0);
    REQUIRE(json.at("parts").size() > 1);
    CHECK(json.at("parts")[0].at("left").get<int>() <= json.at("parts")[1].at("left").get<int>());
}
