#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

namespace {

std::size_t times(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// The parts stand in the text in this order.
void check_order(const std::string& text, const std::vector<std::string>& parts)
{
    std::size_t at = 0;
    for (const std::string& part : parts) {
        INFO(part);
        const std::size_t found = text.find(part, at);
        REQUIRE(found != std::string::npos);
        at = found + part.size();
    }
}

const std::vector<std::string> Play{"play", "visit", "--text", "--seat", "ess", "--seed", "5", "--record", "run.json"};
/// Leaves the letter on the pile and closes the file: two decisions that cost much, none that was good.
const std::string Careless = "2\nclose\n";

} // namespace

TEST_CASE("each question of the debrief comes before its answer, and the mark comes last", "[cli][debrief]")
{
    const Bench bench;

    const Ran ran = bench.run(Play, Careless + "Too quick.\n");

    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    check_order(ran.out, {"No plan", "Before any score", "What happened", "Decision 1 of", "What each option was worth", "your choice",
                          "What would have followed", "What you did", "Luck and choices", "The sides of the score", "What moved, and why", "Evidence: ",
                          "Mark: 0", "Next time", "in 3, 10, 17 and 24 days", "onedoor replay"});
    CHECK(has(flat(ran.out), "Counts 60% of all; the most that can be reached: 1000 of 1000"));
}

TEST_CASE("the reason is asked for before what the options were worth is told", "[cli][debrief]")
{
    const Bench bench;

    const Ran ran = bench.run(Play, Careless + "\nShe seemed fine.\n\n\n\n\n\n");

    INFO(ran.out);
    check_order(ran.out, {"Put it on the pile.", "Why did you choose this?", "What each option was worth"});
    CHECK(times(ran.out, "Why did you choose this?") == times(ran.out, "\nDecision "));
}

TEST_CASE("what is said in the debrief is in the run at once, and is told when the run is repeated", "[cli][debrief]")
{
    const Bench bench;
    const std::string words = "Too quick.\nShe seemed fine.\n\nListen first\n\nIf a letter, then ask\n\n";

    const Ran ran = bench.run(Play, Careless + words);
    const Ran again = bench.run({"replay", "run.json"});

    INFO(ran.out << again.err);
    const std::string run = bench.read("run.json");
    CHECK(has(run, "\"reaction\": \"Too quick.\""));
    CHECK(has(run, "She seemed fine."));
    CHECK(again.code == 0);
    check_order(again.out, {"In your words: Too quick.", "In your words: She seemed fine.", "Mark: ", "What you keep: Listen first", "Your plan: If a letter"});
    CHECK_FALSE(has(again.out, "Why did you choose this?"));
}

TEST_CASE("words with what no file can hold are kept without it", "[cli][debrief]")
{
    const Bench bench;

    const Ran ran = bench.run(Play, Careless + "Too \x1b[31mquick\xff.\n");

    CHECK(ran.code == 0);
    CHECK(has(bench.read("run.json"), "\"reaction\": \"Too [31mquick.\""));
    CHECK(bench.run({"replay", "run.json"}).code == 0);
}

TEST_CASE("the moments are put in order by their numbers, and told how many stand right", "[cli][debrief]")
{
    const Bench bench;
    const std::string acts = "1\n1\n1\nring\nsign\nclose\n";
    const Ran asked = bench.run(Play, acts + "\n");
    INFO(asked.out);
    REQUIRE(has(asked.out, "In which order did this happen?"));
    std::size_t moments = 0;
    while (has(asked.out.substr(asked.out.find("In which order")), "\n  " + std::to_string(moments + 1) + "  ") && moments < 5) ++moments;
    std::string order;
    for (std::size_t i = moments; i > 0; --i) order += std::to_string(i) + (i > 1 ? ", " : "\n");

    std::vector<std::string> words = Play;
    words.back() = "other.json";
    const Ran ran = bench.run(words, acts + "\n1 1\n" + order);

    INFO(ran.out);
    CHECK(times(ran.out, "Type each number from 1 to " + std::to_string(moments) + " once") == 2);
    CHECK(has(ran.out, " of " + std::to_string(moments) + " stand"));
    CHECK(has(bench.read("other.json"), "\"timeline\": ["));
}

TEST_CASE("whoever tries again from a decision plays a new run with the same luck, and the earlier one stays", "[cli][debrief][again]")
{
    const Bench bench;
    const std::string skips(20, '\n');

    const Ran first = bench.run(Play, Careless + "Too quick.\n");
    const std::string run = bench.read("run.json");
    std::vector<std::string> other = Play;
    other.back() = "other.json";
    // Reaction, order, one reason for each card, three lines; then what is asked at the end.
    const std::size_t cards = times(first.out, "\nDecision ");
    std::string input = Careless + std::string(1 + cards + 3, '\n');
    if (has(first.out, "In which order")) input += "\n";
    const Ran again = bench.run(other, input + "7\n1\n1\nquit\n");

    INFO(again.out << again.err);
    CHECK(again.code == 0);
    CHECK(times(again.out, "To try again from one of these decisions") == 2);
    const std::string kept = bench.read("other.json"), next = bench.read("other-2.json");
    CHECK(has(kept, "\"close\""));
    CHECK(has(next, "\"seed\": \"5\""));
    CHECK(has(next, "talk.listen"));
    CHECK_FALSE(has(next, "\"close\""));
    CHECK(bench.read("run.json") == run);
}

TEST_CASE("nobody is asked after a policy's play, and values are told where they were kept", "[cli][debrief]")
{
    const Bench bench;
    const std::vector<std::string> policy{"play", "visit", "--policy", "last", "--seed", "5"};

    const Ran before = bench.run(policy);
    REQUIRE(bench.run({"solve", "visit"}).code == 0);
    const Ran after = bench.run(policy);

    INFO(before.out << after.out);
    CHECK_FALSE(has(before.out, "Before any score"));
    CHECK_FALSE(has(before.out, "Enter alone"));
    CHECK(has(flat(before.out), "What the options were worth is not known here"));
    CHECK_FALSE(has(before.out, "Luck and choices"));
    CHECK(has(after.out, "Luck and choices"));
    CHECK(has(after.out, "What each option was worth"));
    check_order(before.out, {"What happened", "What you did", "The sides of the score", "Mark: "});
}

TEST_CASE("the debrief speaks Slovenian to whoever plays in it", "[cli][debrief]")
{
    const Bench bench;
    std::vector<std::string> words = Play;
    words.insert(words.end(), {"--lang", "sl"});

    const Ran ran = bench.run(words, Careless + "\n");

    INFO(ran.out);
    CHECK(ran.code == 0);
    check_order(ran.out, {"Kaj se je zgodilo", "Odločitev 1 od", "Sreča in odločitve", "Ocena: "});
    CHECK_FALSE(has(ran.out, "ui.review"));
}
