#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <string>

namespace {

constexpr std::string_view Register = R"json("register": {
    "records": [{"id": "office", "by": "ess", "name": "Ana Kos", "note": "Born in May 1984"}, {"id": "centre", "by": "csd", "name": "Anna Kos"}],
    "entries": [{"id": "aid", "record": "centre", "by": "csd", "kind": "benefit", "date": "2026-01-15", "text": "Help in money", "amount": 30050, "seen": "knows(ess, owes)", "basis": "law"},
                {"id": "course", "record": "office", "by": "ess", "kind": "support", "date": "2026-02-02", "text": "Course for cooks", "result": "Broken off"},
                {"id": "secret", "record": "centre", "by": "csd", "kind": "assessment", "date": "2026-01-20", "text": "A secret"},
                {"id": "plan", "record": "office", "by": "ess", "kind": "contact", "when": "done(sign)", "text": "Plan signed"}],
    "merged": "happened(register.merged)"
  },
  "events": [)json";

/// The visit with a common-client file, to be looked into and merged by signing.
void write_visit(const Bench& bench)
{
    std::string text = bench.read("scenarios/visit/scenario.json");
    const auto replace = [&](std::string_view old, std::string_view with) {
        const std::size_t at = text.find(old);
        REQUIRE(at != text.npos);
        text.replace(at, old.size(), with);
    };
    replace("\"events\": [", Register);
    replace("[\"emit(plan.signed, to = client)\"]", "[\"emit(plan.signed, to = client)\", \"emit(register.merged)\"]");
    bench.write("scenarios/visit/scenario.json", text);
}

} // namespace

TEST_CASE("the word register shows what the seat may see, and the help names it", "[cli][play][register]")
{
    const Bench bench;
    write_visit(bench);

    const Ran ran = bench.run({"play", "visit", "--text", "--seat", "ess", "--seed", "5"}, "help\nregister\n1\nr\ntalk.promise\nsign\nregister\nquit\n");

    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    CHECK(has(flat(ran.out), "register: the common-client file"));
    const std::size_t first = ran.out.find("The common-client file"), second = ran.out.find("The common-client file", first + 1), third = ran.out.find("The common-client file", second + 1);
    REQUIRE(third != std::string::npos);
    const std::string before = ran.out.substr(first, second - first), told = ran.out.substr(second, third - second), merged = ran.out.substr(third);
    CHECK(has(before, "Employment office: Ana Kos\n  Born in May 1984\n  Mon 2 Feb 2026  Form of support  Employment office\n    Course for cooks\n    What came of it: Broken off\n"));
    CHECK(has(before, "Course for cooks: Broken off (Mon 2 Feb 2026, Employment office)"));
    CHECK_FALSE(has(before, "Anna"));
    CHECK(has(told, "Social work centre: Anna Kos\n  Thu 15 Jan 2026  Benefit  Social work centre\n    Help in money, EUR\u00a0300.50 a month\n    What lets you see this entry: law\n"));
    CHECK(has(told, "Nobody has opened it yet."));
    CHECK(has(merged, "These records were found to be of one person"));
    CHECK(has(merged, "Tue 3 Mar 2026  Contact  Employment office\n    Plan signed"));
    CHECK(has(merged, "Tue 3 Mar 2026  Two records of one person merged  Employment office"));
    CHECK_FALSE(has(ran.out, "A secret"));
}

TEST_CASE("in Slovenian the word is evidenca", "[cli][play][register]")
{
    const Bench bench;
    write_visit(bench);

    const Ran ran = bench.run({"play", "visit", "--text", "--seat", "ess", "--seed", "5", "--lang", "sl"}, "evidenca\nquit\nkončaj\n");

    INFO(ran.out << ran.err);
    CHECK(has(ran.out, "Evidenca skupnega uporabnika"));
    CHECK(has(ran.out, "Oblika podpore"));
}

TEST_CASE("a case without a common-client file says so, and its help does not name the word", "[cli][play][register]")
{
    const Bench bench;

    const Ran ran = bench.run({"play", "visit", "--text", "--seat", "ess", "--seed", "5"}, "register\nhelp\nquit\n");

    INFO(ran.out << ran.err);
    CHECK(has(ran.out, "This case has no common-client file."));
    CHECK_FALSE(has(ran.out, "register:"));
}
