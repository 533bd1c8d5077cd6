#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <string>

using Json = nlohmann::json;

// `check --against`: what a change of the scenario or of its protocol does to plays that were there.

namespace {

/// The shipped text of a pack with one piece replaced, as an earlier version of it.
void write_before(const Bench& bench, const std::string& pack, const std::string& piece, const std::string& before, const std::string& folder = "before")
{
    std::string text = bench.read("scenarios/" + pack);
    REQUIRE(has(text, piece));
    text.replace(text.find(piece), piece.size(), before);
    bench.write(folder + "/" + pack.substr(pack.rfind('/') + 1), text);
}

/// A run of the present version in home/onedoor/runs, where play keeps them.
void play(const Bench& bench, const std::string& acts, const std::string& name = "home/onedoor/runs/one.json")
{
    bench.write(name, "");
    REQUIRE(bench.run({"play", "visit", "--acts", acts, "--seed", "5", "--record", name + ".new"}).code == 0);
    bench.write(name, bench.read(name + ".new"));
}

const std::string Visit = "visit/scenario.json";

std::string without_exemplars(const Bench& bench)
{
    const std::string text = bench.read("scenarios/" + Visit);
    const std::size_t exemplars = text.find(",\n  \"exemplars\"");
    REQUIRE(exemplars != text.npos);
    return text.substr(0, exemplars) + "\n}\n";
}

} // namespace

TEST_CASE("the same scenario as before shows no difference", "[cli][check][drift]")
{
    const Bench bench;
    play(bench, "talk.listen,talk.promise,sign,close");
    bench.write("before/scenario.json", bench.read("scenarios/" + Visit));

    const Ran ran = bench.run({"check", "visit", "--against", "before"});

    CHECK(ran.code == 0);
    CHECK(has(flat(ran.out), "Against before: 1 run and 2 exemplars judged, none differs."));
}

TEST_CASE("what an earlier scenario gave otherwise is listed, and ends with 1", "[cli][check][drift]")
{
    const Bench bench;
    play(bench, "talk.listen,talk.promise,sign,close");
    write_before(bench, Visit, "trust * 400 // 3", "trust * 200 // 3");

    const Ran ran = bench.run({"check", "visit", "--against", "before"});
    const Ran json = bench.run({"check", "visit", "--against", "before", "--json"});

    CHECK(ran.code == 1);
    INFO(ran.out << ran.err);
    CHECK(has(ran.out, "home/onedoor/runs/one.json"));
    CHECK(has(ran.out, "headline: before 733; now 866"));
    CHECK(has(ran.out, "dimension R: before 133 of 400; now 266 of 400"));
    CHECK_FALSE(has(ran.out, "ending:"));
    CHECK(has(flat(ran.out), "3 plays with differences."));
    const Json drift = Json::parse(json.out)["drift"];
    CHECK(drift["runs"] == 1);
    CHECK(drift["exemplars"] == 2);
    CHECK(drift["differences"][0]["what"] == "headline");
    CHECK(drift["differences"][0]["before"] == "733");
    CHECK(drift["differences"][0]["now"] == "866");
}

TEST_CASE("a run that a change keeps from being played is told with the act", "[cli][check][drift]")
{
    const Bench bench;
    play(bench, "talk.listen,talk.promise,sign,close");
    bench.write("before/scenario.json", bench.read("scenarios/" + Visit));
    std::string now = without_exemplars(bench);
    now.replace(now.find("\"id\": \"promise\""), 15, "\"id\": \"assure\"");
    bench.write("scenarios/" + Visit, now);

    const Ran ran = bench.run({"check", "visit", "--against", "before"});

    CHECK(ran.code == 1);
    CHECK(has(ran.out, "home/onedoor/runs/one.json"));
    CHECK(has(flat(ran.out), "exemplar asks_first (seat ess, variant rent)   play: before can be played; now cannot be played on from act 2: there is no"));
}

TEST_CASE("an exemplar that was mended with the change is compared as it was, too", "[cli][check][drift]")
{
    const Bench bench;
    std::string text = bench.read("scenarios/" + Visit);
    bench.write("before/scenario.json", text);
    for (const std::string old : {"\"promise\"", "talk.promise"})
        for (std::size_t at = 0; (at = text.find(old, at)) != text.npos; ++at) text.replace(text.find("promise", at), 7, "assure");
    bench.write("scenarios/" + Visit, text);

    const Ran ran = bench.run({"check", "visit", "--against", "before"});

    INFO(ran.out << ran.err);
    CHECK(ran.code == 1);
    CHECK(has(flat(ran.out), "exemplar asks_first (seat ess, variant rent)   play: before can be played; now cannot be played on from act 2: there is no"));
    CHECK(has(flat(ran.out), "exemplar asks_first with its acts of now (seat ess, variant rent)"));
}

TEST_CASE("an earlier protocol pack is compared under the present scenario", "[cli][check][drift]")
{
    const Bench bench;
    play(bench, "talk.listen,talk.promise,sign,close");
    write_before(bench, "protocols/house/protocol.json", "\"rules\": [", "\"cut\": 900, \"rules\": [", "old-house");

    const Ran ran = bench.run({"check", "visit", "--against", "old-house"});

    INFO(ran.out << ran.err);
    CHECK(ran.code == 1);
    CHECK(has(ran.out, "pass: before no; now yes"));
}

TEST_CASE("where there is nothing to judge, that is said and is no fault", "[cli][check][drift]")
{
    const Bench bench;
    const std::string now = without_exemplars(bench);
    bench.write("scenarios/" + Visit, now);
    bench.write("before/scenario.json", now);

    const Ran ran = bench.run({"check", "visit", "--against", "before"});

    CHECK(ran.code == 0);
    CHECK(has(flat(ran.out), "Nothing to judge against before:"));
}

TEST_CASE("what cannot be compared is refused with a sentence", "[cli][check][drift]")
{
    const Bench bench;
    write_before(bench, Visit, "\"id\": \"visit\"", "\"id\": \"other\"");
    bench.write("runs/letter.json", "{}");
    bench.write("same/scenario.json", bench.read("scenarios/" + Visit));
    bench.write("strict/protocol.json", bench.read("scenarios/protocols/strict/protocol.json"));

    const auto refused = [&](const std::vector<std::string>& words, const std::string& why) {
        const Ran ran = bench.run(words);
        INFO(ran.err);
        CHECK(ran.code == 2);
        CHECK(has(flat(ran.err), why));
    };
    refused({"check", "visit", "--against", "nowhere"}, "is no folder with scenario.json or protocol.json");
    refused({"check", "visit", "--against", "before"}, "holds the scenario \"other\", not an earlier \"visit\"");
    refused({"check", "visit", "--against", "strict"}, "does not judge the scenario \"visit\"");
    refused({"check", "--against", "same"}, "--against is for one scenario");
    refused({"check", "visit", "--runs", "runs"}, "write --against OLD as well");
    refused({"check", "visit", "--against", "same", "--runs", "gone"}, "gone");
    CHECK(has(flat(bench.run({"check", "visit", "--against", "same", "--runs", "runs"}).out), "runs/letter.json: no run that can be read"));
}
