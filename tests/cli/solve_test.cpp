#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <vector>

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

    const Ran ran = bench.run({"solve", "first-day", "--raw", "--memory", "1", "--sample", "0", "--json"});

    CHECK(ran.code == 1);
    const Json json = Json::parse(ran.out);
    CHECK(json.at("solved") == false);
    CHECK(json.at("reason") == "the memory is used up; --memory gives more");
    for (const char* name : {"plays", "optimal_plays", "best", "worst", "best_play", "shortest_optimal", "dimensions", "dimension_points",
                             "pareto", "policies", "price_of_information", "sample"})
        CHECK(json.at(name).is_null());
    CHECK(bench.names("cache").empty());
}

TEST_CASE("a scenario that does not fit the memory is estimated from drawn plays, which is said", "[cli][solve]")
{
    const Bench bench(Packs::Shipped);
    const std::vector<std::string> words{"solve", "first-day", "--raw", "--memory", "1", "--sample", "40"};
    std::vector<std::string> as_json = words;
    as_json.push_back("--json");
    const Json exact = Json::parse(bench.run({"solve", "first-day", "--json"}).out);

    const Ran ran = bench.run(as_json);
    const std::string text = flat(bench.run(words).out);

    CHECK(ran.code == 1);
    const Json json = Json::parse(ran.out);
    CHECK(json.at("best").is_null());
    CHECK(json.at("policies").is_null());
    const Json& sample = json.at("sample");
    CHECK(sample.at("plays") == 40);
    CHECK(sample.at("policies").size() == 8);
    const Json& random = sample.at("policies").at("random");
    CHECK(std::abs(random.at("mean").get<double>() - exact.at("policies").at("random").at("mean").get<double>()) <=
          4 * random.at("standard_error").get<double>());
    CHECK(random.at("passed_from").get<double>() <= random.at("passed").get<double>());
    CHECK(sample.at("at_least").get<int>() <= 1000);

    CHECK(has(text, "Not solved"));
    CHECK(has(text, "An estimate, not the solution: 40 drawn plays of each policy, seeds 1 to 40"));
    CHECK(has(text, "at least"));
    CHECK_FALSE(has(text, "Best:"));
    CHECK_FALSE(has(text, "worst"));

    std::string acts;
    for (const auto& act : sample.at("at_least_play")) acts += (acts.empty() ? "" : ",") + act.get<std::string>();
    REQUIRE(bench.run({"play", "first-day", "--acts", acts, "--record", "run.json"}).code == 0);
    CHECK(Json::parse(bench.run({"score", "run.json", "--json"}).out).at("points") == sample.at("at_least"));
}

TEST_CASE("the answer is the same bytes however many threads work, also where the memory is short", "[cli][solve]")
{
    for (const std::string memory : {"1", "4", "4096"}) {
        const std::string one = Bench(Packs::Shipped).run({"solve", "first-day", "--json", "--memory", memory, "--sample", "0", "--threads", "1"}).out;
        for (const std::string threads : {"2", "16"}) {
            INFO(memory << " MiB, " << threads << " threads");
            CHECK(Bench(Packs::Shipped).run({"solve", "first-day", "--json", "--memory", memory, "--sample", "0", "--threads", threads}).out == one);
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
