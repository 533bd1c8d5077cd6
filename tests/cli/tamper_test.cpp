#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

using Json = nlohmann::ordered_json;

namespace {

/// An honest run with something taken back and a draw of chance in it.
Json honest(const Bench& bench)
{
    const Ran ran = bench.run({"play", "visit", "--text", "--seat", "ess", "--seed", "5"},
                              "1\n1\nring\nundo\nshare\nring\nsign\nclose\n");
    INFO(ran.out << ran.err);
    REQUIRE(ran.code == 0);
    return Json::parse(bench.kept_run());
}

std::size_t place_of(const Json& run, const std::string& part)
{
    for (std::size_t i = run["moves"].size(); i-- > 0;)
        if (run["moves"][i].dump().find(part) != std::string::npos) return i;
    FAIL("the run has no move " << part);
    return 0;
}

/// The member of a move that holds its id or its hash, whatever the file calls it.
std::string& field(Json& move, const std::string& name) { return move[name].get_ref<std::string&>(); }

} // namespace

TEST_CASE("no tampered run is repeated or scored as if it were honest", "[cli][tamper]")
{
    const Bench bench;
    const Json run = honest(bench);
    bench.write("honest.json", run.dump());
    REQUIRE(bench.run({"replay", "honest.json"}).code == 0);
    REQUIRE(bench.run({"score", "honest.json"}).code == 0);

    const std::vector<std::pair<std::string, std::function<void(Json&)>>> tamperings{
        {"a hash edited", [](Json& r) { field(r["moves"][2], "hash") = "0123456789abcdef"; }},
        {"a move removed", [](Json& r) { r["moves"].erase(0); }},
        {"two moves swapped", [](Json& r) { std::swap(r["moves"][0], r["moves"][1]); }},
        {"a move doubled", [](Json& r) { r["moves"].insert(r["moves"].begin(), r["moves"][0]); }},
        {"time reversed",
         [](Json& r) {
             Json moves = Json::array();
             for (auto it = r["moves"].rbegin(); it != r["moves"].rend(); ++it) moves.push_back(*it);
             r["moves"] = moves;
         }},
        {"another act under the same hash", [](Json& r) { field(r["moves"][0], "id") = "talk.leave"; }},
        {"another seed", [](Json& r) { r["seed"] = "987654"; }},
        {"another seat", [](Json& r) { r["seat"] = "csd"; }},
        {"another variant", [](Json& r) { r["variant"] = r["variant"] == "rent" ? "loan" : "rent"; }},
        {"another scenario", [](Json& r) { r["scenario"]["id"] = "first-visit"; }},
        {"better luck",
         [](Json& r) {
             std::string& id = field(r["moves"][place_of(r, "mood=")], "id");
             id = id == "mood=good" ? "mood=bad" : "mood=good";
         }},
        {"what was taken back is counted", [](Json& r) { for (auto& move : r["moves"]) move.erase("undone"); }},
        {"an assessment in which something was taken back", [](Json& r) { r["mode"] = "assessment"; }},
        {"another start", [](Json& r) { r["start"] = "0123456789abcdef"; }},
        {"luck fixed by a tape",
         [](Json& r) {
             const bool good = field(r["moves"][place_of(r, "mood=")], "id") == "mood=good";
             r["tape"] = Json::array({good ? "mood=bad" : "mood=good"});
         }},
        {"a score written in", [](Json& r) { r["score"] = 1000; }},
        {"from a later format", [](Json& r) { r["format"] = 2; }},
        {"said to be a policy's", [](Json& r) { r["source"] = "policy", r["policy"] = "random"; }},
    };
    for (const auto& [name, tamper] : tamperings) {
        Json changed = run;
        tamper(changed);
        bench.write("changed.json", changed.dump());

        const Ran replayed = bench.run({"replay", "changed.json"});
        const Ran scored = bench.run({"score", "changed.json", "--json"});

        INFO(name << "\n" << replayed.err);
        const std::set<std::string> unreadable{"another scenario", "a score written in", "from a later format"};
        const int wanted = unreadable.count(name) != 0 ? 2 : 3;
        CHECK(replayed.code == wanted);
        CHECK(scored.code == wanted);
        CHECK(scored.out.empty());
        CHECK_FALSE(replayed.err.empty());
    }
}

TEST_CASE("a run cut off in the middle of a byte, or bent anywhere, is refused or does not reproduce; nothing worse", "[cli][tamper]")
{
    const Bench bench;
    const std::string run = honest(bench).dump();

    for (std::size_t length = 0; length < run.size(); length += 97) {
        bench.write("cut.json", run.substr(0, length));
        CHECK(bench.run({"replay", "cut.json"}).code == 2);
    }
    for (std::size_t place = 0; place < run.size(); place += 61) {
        std::string bent = run;
        bent[place] = static_cast<char>(bent[place] ^ 1);
        bench.write("bent.json", bent);
        const int code = bench.run({"replay", "bent.json"}).code;
        INFO("byte " << place << " of " << bent.substr(place < 20 ? 0 : place - 20, 40));
        CHECK((code == 0 || code == 2 || code == 3));
    }
}

TEST_CASE("the first step that differs is told with both hashes and what was done instead", "[cli][tamper]")
{
    const Bench bench;
    Json run = honest(bench);
    field(run["moves"][0], "id") = "talk.leave";
    bench.write("changed.json", run.dump());

    const Ran ran = bench.run({"replay", "changed.json"});

    INFO(ran.err);
    CHECK(ran.err.find("Step 1 (talk.leave)") != std::string::npos);
    CHECK(ran.err.find("talk.listen") != std::string::npos);
    CHECK(ran.err.find("trust: 2 / 0") != std::string::npos);
}

TEST_CASE("a run judged under another pack keeps its states and changes its verdicts", "[cli][judging]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--acts", "talk.leave,go_on,sign,close", "--seed", "5", "--record", "run.json"}).code == 0);

    const Json home = Json::parse(bench.run({"score", "run.json", "--json"}).out);
    const Json strict = Json::parse(bench.run({"score", "run.json", "--json", "--protocol", "strict"}).out);

    CHECK(home["evidence"][0]["verdict"] == "SAT");
    CHECK(strict["evidence"][0]["verdict"] == "VIOL");
    CHECK(strict["protocol"] == "strict");
    CHECK(bench.run({"replay", "run.json", "--protocol", "strict"}).code == 0);
}

TEST_CASE("a run whose scenario has changed is repeated as long as its states agree, and that is said", "[cli][replay]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--acts", "talk.leave,close", "--seed", "5", "--record", "run.json"}).code == 0);
    const auto change = [&](const std::string& from, const std::string& to) {
        std::string text = bench.read("scenarios/visit/scenario.json");
        REQUIRE(text.find(from) != std::string::npos);
        bench.write("scenarios/visit/scenario.json", text.replace(text.find(from), from.size(), to));
    };

    change("Put it on the pile.", "Put it on the heap.");
    const Ran other_text = bench.run({"replay", "run.json"});
    change("\"value\": \"trust * 400 // 3\"", "\"value\": \"trust * 100\"");
    const Ran other_measure = bench.run({"replay", "run.json"});
    change("\"effects\": [\"trust -= 1\"]", "\"effects\": [\"trust += 1\"]");
    const Ran other_effect = bench.run({"replay", "run.json"});

    CHECK(other_text.code == 0);
    CHECK(other_text.err.find("other texts") != std::string::npos);
    CHECK(other_measure.code == 0);
    CHECK(other_measure.err.find("other rules") != std::string::npos);
    CHECK(other_effect.code == 3);
}

TEST_CASE("a run recorded under another version of a judging pack reproduces, and which pack changed is said", "[cli][replay][score]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--acts", "talk.leave,go_on,sign,close", "--seed", "5", "--record", "run.json"}).code == 0);
    const auto remark_after = [&](const std::string& file, const std::string& from, const std::string& to) {
        const std::string before = bench.read(file);
        std::string text = before;
        REQUIRE(text.find(from) != std::string::npos);
        bench.write(file, text.replace(text.find(from), from.size(), to));
        const Ran replayed = bench.run({"replay", "run.json"}), scored = bench.run({"score", "run.json"});
        const Ran json = bench.run({"score", "run.json", "--json"});
        bench.write(file, before);
        CHECK(replayed.code == 0);
        CHECK(scored.code == 0);
        CHECK(scored.err == replayed.err);
        CHECK(json.err.empty());
        const Json remarks = Json::parse(json.out)["remarks"];
        return remarks.size() == 1 ? remarks[0].get<std::string>() : remarks.dump();
    };

    const std::string house = "scenarios/protocols/house/protocol.json", here = "scenarios/countries/here/country.json";
    const std::string rules = remark_after(house, "\"window\": [0, 10]", "\"window\": [0, 1]");
    const std::string texts = remark_after(house, "by the tenth day", "within ten days");
    const std::string country = remark_after(here, "\"value\": 123456", "\"value\": 123457");
    const std::string honest = remark_after(house, "\"version\": \"1\"", "\"version\": \"2\"");

    CHECK(rules == "The protocol pack house has other rules than when the run was recorded (version 1 then, 1 now); its verdicts and "
                   "points may differ from those at the time.");
    CHECK(texts == "The protocol pack house has other texts than when the run was recorded; its rules are the same.");
    CHECK(country.find("The country pack here has other rules") == 0);
    CHECK(honest == "[]");
}

TEST_CASE("where another pack makes the states differ, the run does not reproduce and the pack is named", "[cli][replay][score]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--acts", "talk.leave,go_on,sign,close", "--seed", "5", "--record", "run.json"}).code == 0);
    std::string country = bench.read("scenarios/countries/here/country.json");
    const std::string holiday = "2026-03-09";
    bench.write("scenarios/countries/here/country.json", country.replace(country.find(holiday), holiday.size(), "2027-03-09"));

    const Ran replayed = bench.run({"replay", "run.json"}), scored = bench.run({"score", "run.json", "--json"});

    CHECK(replayed.code == 3);
    CHECK(scored.code == 3);
    CHECK(replayed.err.find("The country pack here has other rules") == 0);
    CHECK(scored.err.find("The country pack here has other rules") == 0);
}

TEST_CASE("a protocol pack that came or went since the recording is said", "[cli][replay]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--acts", "talk.leave,close", "--seed", "5", "--record", "run.json"}).code == 0);
    Json run = Json::parse(bench.read("run.json"));
    run["protocols"][0]["id"] = "gone";
    bench.write("other.json", run.dump());

    const Ran ran = bench.run({"replay", "other.json"});

    CHECK(ran.code == 0);
    CHECK(ran.err.find("The protocol pack house was not there when the run was recorded") != std::string::npos);
    CHECK(ran.err.find("under the protocol pack gone") != std::string::npos);
}
