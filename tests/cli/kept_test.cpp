#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <vector>

using Json = nlohmann::json;

namespace {

/// Solved with so little memory that a search cannot come to its end: what is answered was kept.
std::vector<std::string> without_searching(std::vector<std::string> words)
{
    words.insert(words.end(), {"--memory", "8"});
    return words;
}

const std::vector<std::string> Raw{"solve", "first-day", "--raw", "--json"};

} // namespace

TEST_CASE("a scenario solved before is answered at once, in the same bytes, and so is a run of it", "[cli][kept]")
{
    const Bench bench(Packs::Shipped);
    REQUIRE(bench.run({"play", "first-day", "--policy", "random", "--seed", "5", "--record", "run.json"}).code == 0);
    const std::vector<std::string> run{"solve", "first-day", "--raw", "--json", "--run", "run.json"};
    REQUIRE(bench.run(without_searching({"solve", "first-day", "--raw", "--sample", "0"})).code == 1);

    const Ran first = bench.run(Raw), again = bench.run(without_searching(Raw)), judged = bench.run(without_searching(run));

    CHECK(first.code == 0);
    CHECK(first.err.empty());
    CHECK(again.code == 0);
    CHECK((again.out == first.out));
    CHECK(judged.code == 0);
    CHECK((judged.out == bench.run({"solve", "first-day", "--json", "--run", "run.json", "--no-cache"}).out));
    CHECK(bench.names("cache/onedoor/solved").size() == 1);
}

TEST_CASE("what was kept is not used for another question, nor where the cache is not wanted", "[cli][kept]")
{
    const Bench bench;
    REQUIRE(bench.run({"solve", "visit", "--no-cache"}).code == 0);
    CHECK(bench.names("cache").empty());

    for (const std::vector<std::string>& more : std::vector<std::vector<std::string>>{{}, {"--capped"}, {"--raw"}, {"--raw", "--capped"}}) {
        std::vector<std::string> words{"solve", "visit", "--json"};
        words.insert(words.end(), more.begin(), more.end());
        const Ran ran = bench.run(words);
        words.push_back("--no-cache");
        CHECK(ran.out == bench.run(words).out);
    }

    CHECK(bench.names("cache/onedoor/solved").size() == 4);
}

TEST_CASE("one number changed in a scenario, or in the rules that judge it, gives new values", "[cli][kept]")
{
    const Bench bench;
    const auto best = [&] { return Json::parse(bench.run({"solve", "visit", "--json"}).out).at("best").get<double>(); };
    const auto change = [&](const std::string& file, const std::string& from, const std::string& to) {
        std::string bytes = bench.read(file);
        REQUIRE(has(bytes, from));
        bench.write(file, bytes.replace(bytes.find(from), from.size(), to));
    };
    // 600 for the plan; of three in the mood, two leave full trust and one leaves two thirds of it.
    REQUIRE(std::lround(3 * best()) == 3 * 600 + 2 * 400 + 266);

    change("scenarios/visit/scenario.json", "trust * 400 // 3", "trust * 100 // 3");
    CHECK(std::lround(3 * best()) == 3 * 600 + 2 * 100 + 66);
    change("scenarios/visit/scenario.json", "trust * 100 // 3", "trust * 400 // 3");
    change("scenarios/protocols/house/protocol.json", "[0, 10]", "[0, 0]");
    CHECK(best() == 480 + 266);  // signed at once and a day late; who rings Ana first signs a week later

    CHECK(bench.names("cache/onedoor/solved").size() == 3);
}

TEST_CASE("a damaged file of the cache is passed over and written anew", "[cli][kept]")
{
    const Bench bench;
    const std::vector<std::string> words{"solve", "visit", "--json"};
    const Ran first = bench.run(words);
    const std::string file = "cache/onedoor/solved/" + bench.names("cache/onedoor/solved").at(0);
    const std::string whole = bench.read(file);
    bench.write(file, whole.substr(0, whole.size() / 2));

    const Ran again = bench.run(words);

    CHECK(again.code == 0);
    CHECK(again.out == first.out);
    CHECK(again.err.empty());
    CHECK(bench.read(file) == whole);
}

TEST_CASE("a cache that cannot be written is told once and changes nothing", "[cli][kept]")
{
    const Bench bench;
    bench.write("cache", "a file in the place of the folder");

    const Ran ran = bench.run({"solve", "visit", "--json"});

    CHECK(ran.code == 0);
    CHECK(Json::parse(ran.out).at("solved") == true);
    CHECK(flat(ran.err).find("The solved values are not kept for the next time") == 0);
    CHECK(flat(ran.err).find("not kept", 40) == std::string::npos);
}
