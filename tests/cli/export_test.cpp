#include "tests/cli/program.h"
#include "tests/support/catch.h"

// replay --html: what stands on the page is tested in tests/report.

TEST_CASE("a debrief is written as a page in the language that is asked for, and the program says where", "[cli][export]")
{
    const Bench bench(Packs::Shipped);
    REQUIRE(bench.run({"play", "first-day", "--policy", "random", "--seed", "7", "--record", "run.json"}).code == 0);

    const Ran ran = bench.run({"replay", "run.json", "--html", "debrief.html", "--lang", "sl"});

    CHECK(ran.code == 0);
    CHECK(has(ran.out, "Pregled je shranjen v debrief.html"));
    const std::string page = bench.read("debrief.html");
    CHECK(page.rfind("<!DOCTYPE html>\n<html lang=\"sl\">", 0) == 0);
    CHECK(has(page, "onedoor replay run.json"));
    CHECK(has(page, "first-day 1.0"));
    CHECK(has(page, "</html>"));
}

TEST_CASE("with values kept the page says what each option was worth", "[cli][export]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--policy", "random", "--seed", "7", "--record", "run.json"}).code == 0);
    REQUIRE(bench.run({"replay", "run.json", "--html", "before.html"}).code == 0);
    REQUIRE(bench.run({"solve", "visit"}).code == 0);
    REQUIRE(bench.run({"replay", "run.json", "--html", "after.html"}).code == 0);

    CHECK(has(bench.read("before.html"), "the values of this play have not been worked out"));
    CHECK_FALSE(has(bench.read("after.html"), "the values of this play have not been worked out"));
}

TEST_CASE("what lies there already is no debrief's place: it stays, and one sentence says so", "[cli][export]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--policy", "random", "--seed", "7", "--record", "run.json"}).code == 0);
    bench.write("mine.html", "mine");

    const Ran ran = bench.run({"replay", "run.json", "--html", "mine.html"});

    CHECK(ran.code == 2);
    CHECK(has(flat(ran.err), "cannot save \"mine.html\": a file of that name is there already"));
    CHECK(bench.read("mine.html") == "mine");
}

TEST_CASE("a play that has not ended has no debrief, and no file is begun", "[cli][export]")
{
    const Bench bench(Packs::Shipped);
    REQUIRE(bench.run({"play", "first-day", "--text", "--seed", "7", "--record", "run.json"}, "1\nquit\n").code == 0);

    const Ran ran = bench.run({"replay", "run.json", "--html", "debrief.html"});

    CHECK(ran.code == 2);
    CHECK(has(flat(ran.err), "the play has not ended"));
    CHECK(bench.read("debrief.html").empty());
}
