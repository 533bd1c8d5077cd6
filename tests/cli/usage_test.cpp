#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

namespace {

struct Case {
    std::vector<std::string> words;
    int code;
    std::string says;  ///< part of what stands in the messages, or of the output when the code is 0
};

/// One line of text however it was broken and indented.
std::string squeezed(const std::string& broken)
{
    std::string text = flat(broken);
    for (std::size_t at = text.find("  "); at != std::string::npos; at = text.find("  ")) text.erase(at, 1);
    return text;
}

} // namespace

TEST_CASE("every way to call the program ends with the right code and a sentence that helps", "[cli]")
{
    const Bench bench;
    bench.write("none.json", "{\"format\": 1");
    bench.write("empty.json", "");
    bench.write("other.json", "{\"format\": 1, \"id\": \"x\"}");
    bench.write("note.md", "# A note");
    bench.write("half/mine/scenario.json", bench.read("scenarios/visit/scenario.json"));
    const std::vector<Case> cases{
        {{"--help"}, 0, "play"},
        {{"--version"}, 0, "onedoor 0.1.0"},
        {{"--limits"}, 0, "JSON"},
        {{"play", "--help"}, 0, "Example: onedoor play"},
        {{"replay", "--help"}, 0, "Example: onedoor replay"},
        {{"score", "--help"}, 0, "Example: onedoor score"},
        {{"check", "--help"}, 0, "Example: onedoor check"},
        {{"fmt", "--help"}, 0, "Example: onedoor fmt"},
        {{"sign", "--help"}, 0, "Example: onedoor sign"},
        {{"text", "--help"}, 0, "Example: onedoor text"},
        {{"solve", "--help"}, 0, "Example: onedoor solve"},
        {{"new", "--help"}, 0, "Example: onedoor new"},
        {{"register", "--help"}, 0, "Example: onedoor register make"},
        {{"register", "make", "--help"}, 0, "Example: onedoor register make"},
        {{"register", "list", "--help"}, 0, "Example: onedoor register list"},
        {{"register", "show", "--help"}, 0, "Example: onedoor register show"},
        {{"register", "duplicates", "--help"}, 0, "Example: onedoor register duplicates"},
        {{"register", "merge", "--help"}, 0, "Example: onedoor register merge"},
        {{"register", "log", "--help"}, 0, "Example: onedoor register log"},
        {{"register"}, 2, "say what to do with a register"},
        {{"register", "burn", "x.db"}, 2, "See onedoor register --help"},
        {{"register", "make"}, 2, "file is required"},
        {{"register", "make", "note.md"}, 2, "is there already, and was left as it is"},
        {{"register", "make", "x.db", "--seed", "-1"}, 2, "--seed"},
        {{"register", "list", "absent.db"}, 2, "there is no file \"absent.db\""},
        {{"register", "list", "note.md"}, 2, "is no practice register"},
        {{"register", "list", "empty.json"}, 2, "is no practice register"},
        {{"register", "list", "scenarios"}, 2, "there is no file"},
        {{"register", "list", "note.md", "--county", "krakow"}, 2, "See onedoor register list --help"},
        {{"register", "list", "note.md", "--inherited", "--not-inherited"}, 2, "excludes"},
        {{"register", "show", "note.md", "17"}, 2, "--as is required"},
        {{"register", "show", "note.md", "x", "--as", "pup"}, 2, "is no whole number"},
        {{"register", "show", "note.md", "17", "--as", "police"}, 2, "--as"},
        {{"register", "merge", "note.md", "17", "--as", "pup"}, 2, "gone is required"},
        {{"new"}, 2, "folder is required"},
        {{"new", "My case"}, 2, "such as my-first-case"},
        {{"new", "scenarios"}, 2, "left as it is"},
        {{"solve"}, 2, "scenario"},
        {{"solve", "viist"}, 2, "did you mean \"visit\""},
        {{"solve", "visit", "--seat", "ses"}, 2, "did you mean \"ess\""},
        {{"solve", "visit", "--json"}, 0, "\"solved\": true"},
        {{"solve", "visit"}, 0, "Best: "},
        {{"check", "--codes"}, 0, "J"},
        {{}, 2, "play"},
        {{"dance"}, 2, "See onedoor --help"},
        {{"play", "--loud"}, 2, "See onedoor play --help"},
        {{"play", "visit", "--mode", "exam"}, 2, "practice"},
        {{"play", "visit", "--seed", "seven"}, 2, "--seed"},
        {{"play", "visit", "--seed", "-1"}, 2, "--seed"},
        {{"play", "visit", "--seed", "18446744073709551616"}, 2, "is no whole number from 0 to 18446744073709551615"},
        {{"play", "visit", "--policy", "first", "--seed", "18446744073709551615"}, 0, "Mark: "},
        {{"play", "viist", "--policy", "first"}, 2, "did you mean \"visit\"? A scenario of your own"},
        {{"play", "visit", "--policy", "frist"}, 2, "did you mean \"first\""},
        {{"play", "visit", "--policy", "first", "--seat", "ses"}, 2, "did you mean \"ess\""},
        {{"play", "visit", "--policy", "first", "--lang", "hr"}, 2, "not there in the language \"hr\""},
        {{"play", "visit", "--policy", "first", "--protocol", "hause"}, 2, "did you mean \"house\""},
        {{"play", "visit", "--policy", "first", "--country", "there"}, 2, "no country pack"},
        {{"play", "visit", "--policy", "first", "--acts", "close"}, 2, "one of them"},
        {{"play", "--policy", "first"}, 2, "need the scenario's name"},
        {{"play", "visit", "--acts", "talk.lisen"}, 2, "did you mean \"talk.listen\"? Open now are: "},
        {{"play", "visit", "--acts", "talk.promise"}, 2, "There is nothing to ring about yet."},
        {{"play", "visit", "--acts", "talk.leave,ring"}, 2, "Open are: sign, close, go_on"},
        {{"play", "visit", "--acts", "talk.listen,talk.promise,ring", "--tape", "mood=odd"}, 2, "mood=odd"},
        {{"play", "visit", "--acts", "talk.leave", "--tape", "variant=odd"}, 2, "variant=odd"},
        {{"play", "visit", "--acts", "talk.leave,close", "--seed", "1"}, 0, "No plan"},
        {{"play", "visit", "--acts", "talk.leave,close", "--require-pass"}, 1, ""},
        {{"play", "visit", "--acts", "talk.leave", "--require-pass"}, 1, ""},
        {{"play", "visit", "--policy", "first", "--record", "/dev/null/x.json"}, 2, "/dev/null"},
        {{"replay"}, 2, "run is required"},
        {{"replay", "absent.json"}, 2, "absent.json"},
        {{"replay", "none.json"}, 2, "none.json"},
        {{"replay", "empty.json"}, 2, "empty.json"},
        {{"replay", "other.json"}, 2, "other.json"},
        {{"replay", "scenarios"}, 2, "scenarios"},
        {{"replay", "other.json"}, 2, "\"other.json\" is no run of Onedoor, or not a whole one: other.json:1:"},
        {{"score", "note.md"}, 2, "\"note.md\" is no run of Onedoor, or not a whole one: note.md:1:1: "},
        {{"play", "--text", "half/mine"}, 2, "half/mine/scenario.json:3:"},
        {{"play", "--text", "half/mine"}, 2, "`onedoor check half/mine` tells all of them."},
        {{"score", "absent.json", "--json"}, 2, "absent.json"},
        {{"check", "visit"}, 0, "0 errors"},
        {{"check", "scenarios"}, 0, "0 errors"},
        {{"check", "scenarios/visit/scenario.json"}, 0, "0 errors"},
        {{"check", "absent"}, 2, "no pack at \"absent\""},
        {{"check", "half"}, 1, "half/mine/scenario.json:3:"},
        {{"check", "assets/lang"}, 2, "nor folders of scenarios"},
        {{"check", "visit", "--count", "--seat", "csd"}, 0, "states"},
        {{"check", "visit", "--count", "--seat", "ngo"}, 1, "no seat"},
        {{"fmt", "--check", "scenarios/visit"}, 0, ""},
        {{"cohort", "--help"}, 0, "Example: onedoor cohort"},
        {{"cohort", "absent"}, 2, "no experiment \"absent\""},
        {{"fmt", "absent"}, 2, "no file or folder \"absent\""},
        {{"fmt", "none.json"}, 2, "left as it is"},
        {{"sign"}, 0, ""},
        {{"text"}, 0, "3 translated"},
        {{"text", "visit", "--export"}, 2, "--lang"},
        {{"text", "visit", "--export", "--lang", "hr"}, 0, "msgid \"A visit\""},
        {{"text", "visit", "--export", "--lang", "en"}, 2, "written in \"en\""},
        {{"text", "visit", "--export", "--lang", "hrvatski"}, 2, "no code of a language"},
        {{"text", "visit", "--export", "--lang", "hr", "--out", "scenario.json"}, 2, "ends in .po"},
    };
    for (const Case& each : cases) {
        const Ran ran = bench.run(each.words);

        std::string words;
        for (const std::string& word : each.words) words += word + " ";
        INFO("onedoor " << words << "\nout: " << ran.out.substr(0, 400) << "\nerr: " << ran.err);
        CHECK(ran.code == each.code);
        CHECK(has(squeezed(each.code == 0 ? ran.out : ran.out + ran.err), each.says));
        if (each.code == 2 && !each.words.empty()) CHECK(has(ran.err, "onedoor: "));
    }
}

TEST_CASE("a command that prints JSON prints nothing else", "[cli][json]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--acts", "talk.leave,sign,close", "--seed", "4", "--record", "run.json"}).code == 0);

    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"replay", "run.json", "--json"},
                                                                                        {"score", "run.json", "--json"},
                                                                                        {"check", "visit", "--json"},
                                                                                        {"check", "visit", "--count", "--json"},
                                                                                        {"sign", "--json"},
                                                                                        {"text", "--json"}}) {
        const Ran ran = bench.run(words);

        INFO(words.front() << "\n" << ran.out << ran.err);
        CHECK(ran.code == 0);
        CHECK(ran.err.empty());
        CHECK(ran.out.starts_with("{\n"));
        CHECK(ran.out.ends_with("}\n"));
    }
}

TEST_CASE("a fault that counting meets is told where it stands, with the play that meets it", "[cli][check]")
{
    const Bench bench;
    std::string text = bench.read("scenarios/visit/scenario.json");
    const auto replace = [&](const std::string& old, const std::string& with) {
        REQUIRE(has(text, old));
        text.replace(text.find(old), old.size(), with);
    };
    replace("\"max\": 3, \"start\": 1, \"overflow\": \"saturate\"", "\"max\": 1, \"start\": 1");
    bench.write("other/visit/scenario.json", text);
    text = bench.read("scenarios/visit/scenario.json");
    replace("  \"facts\": [\n", "  \"facts\": [\n    {\"id\": \"late\", \"category\": \"debt\", \"text\": \"Pays late\", \"holds\": [\"rent\"]},\n");
    replace("\"learn(ess, owes)\"", "\"learn(ess, owes)\", \"learn(ess, late)\"");
    bench.write("own/visit/scenario.json", text);

    const Ran untrue = bench.run({"check", "own/visit", "--count", "--seat", "ess"});
    const Ran beyond = bench.run({"check", "other/visit", "--count", "--seat", "ess"});

    INFO(untrue.out << beyond.out);
    CHECK(untrue.code == 1);
    CHECK(has(squeezed(untrue.out), "own/visit/scenario.json:62:57: error S251"));
    CHECK(has(squeezed(untrue.out), "the fact \"late\" is true in: rent; write if holds(late): in front"));
    CHECK(has(untrue.out, "onedoor play own/visit --seat ess --acts variant=loan,talk.listen"));
    CHECK(has(untrue.out, "1 error, "));
    CHECK(has(squeezed(beyond.out), "\"trust\" goes from 0 to 1; give it \"overflow\": \"saturate\""));
}

TEST_CASE("where nothing could be looked at, nothing is said to be without errors", "[cli][check]")
{
    const Bench bench;

    CHECK(bench.run({"check", "absent"}).out.empty());
    CHECK(bench.run({"check", "absent", "--json"}).out.empty());
    CHECK(has(bench.run({"check", "absent", "visit"}).out, "0 errors"));
}
