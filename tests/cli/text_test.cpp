#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <string>

// Translations, as translators and trainers meet them.

namespace {

/// The visit as a copy that came by mail, with a translation of its own.
void receive(const Bench& bench, const std::string& po)
{
    bench.write("post/visit/scenario.json", bench.read("scenarios/visit/scenario.json"));
    bench.write("post/visit/text/hr.po", po);
}

/// The translation that --export writes, its title translated.
std::string begun(const Bench& bench)
{
    std::string po = bench.run({"text", "visit", "--export", "--lang", "hr"}).out;
    const std::string empty = "msgid \"A visit\"\nmsgstr \"\"";
    const std::size_t at = po.find(empty);
    REQUIRE(at != std::string::npos);
    return po.replace(at, empty.size(), "msgid \"A visit\"\nmsgstr \"Posjet\"");
}

} // namespace

TEST_CASE("exporting again keeps what is translated", "[cli][text]")
{
    const Bench bench;
    receive(bench, begun(bench));

    const Ran ran = bench.run({"text", "post/visit", "--export", "--lang", "hr", "--out", "post/visit/text/hr.po"});

    INFO(ran.err);
    CHECK(ran.code == 0);
    CHECK(has(bench.read("post/visit/text/hr.po"), "msgstr \"Posjet\""));
}

TEST_CASE("a translation with a mistake is neither written over nor passed over in silence", "[cli][text]")
{
    const Bench bench;
    std::string broken = begun(bench);
    broken.replace(broken.find("Posjet"), 6, "Pos\"jet");
    receive(bench, broken);

    const Ran written = bench.run({"text", "post/visit", "--export", "--lang", "hr", "--out", "post/visit/text/hr.po"});
    const Ran told = bench.run({"text", "post/visit"});
    const Ran played = bench.run({"play", "post/visit", "--lang", "hr", "--policy", "first"});

    CHECK(written.code == 1);
    CHECK(has(written.err, "post/visit/text/hr.po:"));
    CHECK(bench.read("post/visit/text/hr.po") == broken);
    CHECK(told.code == 1);
    CHECK(has(told.err, "post/visit/text/hr.po:"));
    CHECK(played.code == 0);
    CHECK(has(flat(played.err), "A translation has mistakes"));
    CHECK(has(flat(played.err), "`onedoor check post/visit` tells all of them"));
}

TEST_CASE("one broken entry of a translation does not switch off the others", "[cli][text]")
{
    const Bench bench;
    std::string po = begun(bench);
    const std::string empty = "msgid \"What does it say?\"\nmsgstr \"\"";
    po.replace(po.find(empty), empty.size(), "msgid \"What does it say?\"\nmsgstr \"\xc5\xa0to \"pi\xc5\xa1" "e\"?\"");
    receive(bench, po);

    const Ran ran = bench.run({"play", "--text", "post/visit", "--lang", "hr", "--seat", "ess"}, "quit\n");

    CHECK(has(ran.out, "Posjet"));
    CHECK(has(ran.out, "What does it say?"));
}

TEST_CASE("whoever solves a scenario hears of a translation that is not used, as whoever plays it", "[cli][text]")
{
    const Bench bench;
    std::string scenario = bench.read("scenarios/visit/scenario.json");
    scenario.replace(scenario.find("\"language\": \"en\""), 16, "\"language\": \"sl\"");
    bench.write("post/visit/scenario.json", scenario);
    bench.write("post/visit/text/en.po", "msgid \"\nmsgstr \"\"\n");

    const Ran solved = bench.run({"solve", "post/visit"});

    CHECK(solved.code == 0);
    CHECK(has(solved.err, "A translation has mistakes"));
}

TEST_CASE("interface texts that cannot be read are told with their place", "[cli][text]")
{
    const Bench bench;
    bench.write("assets/lang/xx.po", "msgid \"\nmsgstr \"\"\n");
    bench.write("scenarios/visit/text/xx.po", "");

    const Ran ran = bench.run({"play", "--text", "--lang", "xx"}, "quit\n");

    CHECK(ran.code == 2);
    CHECK(has(ran.err, "xx.po:1:"));
}

TEST_CASE("a run judged under another pack tells what became of the rules there", "[cli][score]")
{
    const Bench bench(Packs::Shipped);
    REQUIRE(bench.run({"play", "first-day", "--policy", "first", "--seed", "1", "--record", "run.json"}).code == 0);

    const Ran home = bench.run({"score", "run.json"});
    const Ran abroad = bench.run({"score", "run.json", "--protocol", "eu", "--lang", "en"});

    CHECK_FALSE(has(home.out, "missing there"));
    CHECK(has(abroad.out, "What is different under the pack eu"));
    CHECK(has(abroad.out, "P3-warm: missing there"));
}

TEST_CASE("a run is not judged with another scenario than its own", "[cli][score]")
{
    const Bench bench(Packs::Shipped);
    REQUIRE(bench.run({"play", "first-day", "--policy", "first", "--record", "run.json"}).code == 0);

    const Ran ran = bench.run({"score", "run.json", "--scenario", "ljubljana-lone-mother"});

    CHECK(ran.code == 2);
    CHECK(has(ran.err, "not of \"ljubljana-lone-mother\""));
}
