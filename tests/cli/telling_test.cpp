#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <string>

// What the program says beside the case itself: so that nobody sits in front of it and wonders.

namespace {

} // namespace

TEST_CASE("whoever asks for help before the case begins is told how to choose", "[cli][play]")
{
    const Bench bench;

    const Ran ran = bench.run({"play", "--text"}, "help\nquit\n");
    REQUIRE(bench.run({"play", "--text", "visit", "--seat", "ess"}, "1\nquit\n").code == 0);
    const Ran again = bench.run({"play", "--text", "visit", "--seat", "ess"}, "help\nquit\n");

    CHECK(has(flat(ran.out), "Choose one of the lines above by its number."));
    CHECK(has(flat(again.out), "Yes goes on where you left."));
}

TEST_CASE("a day on which nothing can be done is one line, and a promise never made is said to earn nothing", "[cli][play]")
{
    const Bench bench(Packs::Shipped);
    std::string ones;
    for (int i = 0; i < 40; ++i) ones += "1\n";

    const Ran ran = bench.run({"play", "--text", "first-day", "--lang", "en", "--seed", "1"}, ones);

    INFO(ran.out);
    CHECK(has(ran.out, "\nDay 2 · Tuesday, 10 March 2026: nothing can be done at the desk today.\n  1  Go on to the next day at the desk\n>"));
    CHECK(has(flat(ran.out), "did not arise, so it earned nothing"));
}

TEST_CASE("a fault of the scenario tells its author how to find it", "[cli][play]")
{
    const Bench bench;
    std::string text = bench.read("scenarios/visit/scenario.json");
    const std::string wide = "\"max\": 3, \"start\": 1, \"overflow\": \"saturate\"";
    REQUIRE(has(text, wide));
    bench.write("own/visit/scenario.json", text.replace(text.find(wide), wide.size(), "\"max\": 1, \"start\": 1"));

    const Ran ran = bench.run({"play", "--text", "own/visit", "--seat", "ess"}, "talk.listen\n");

    CHECK(has(flat(ran.err), "onedoor check FOLDER --count"));
}

TEST_CASE("the log says why numbers are missing, where some are", "[cli][play]")
{
    const Bench bench;

    const Ran some = bench.run({"play", "--text", "visit", "--seat", "csd", "--seed", "5"}, "sign\nlog\nquit\n");
    const Ran all = bench.run({"play", "--text", "visit", "--seat", "ess", "--seed", "5"}, "1\nlog\nquit\n");

    CHECK(has(flat(some.out), "Numbers that are missing are entries that only others know."));
    CHECK_FALSE(has(flat(all.out), "Numbers that are missing"));
}

TEST_CASE("a run is repeated in words, and in ids for whoever asks for them", "[cli][replay]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--acts", "talk.listen,talk.promise,sign,close", "--seed", "5", "--record", "run.json"}).code == 0);

    const Ran words = bench.run({"replay", "run.json"});
    const Ran ids = bench.run({"replay", "run.json", "--ids"});

    CHECK(has(words.out, "1  Mon 2 Mar 2026: What does it say?"));
    CHECK(has(words.out, "Information learned"));
    CHECK_FALSE(has(words.out, "talk.listen"));
    CHECK_FALSE(has(words.out, "data.learned"));
    CHECK(has(ids.out, "1 > talk.listen"));
    CHECK(has(ids.out, "data.learned"));
}
