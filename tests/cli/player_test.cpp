#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <string>

namespace {

std::size_t times(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

const std::vector<std::string> Play{"play", "visit", "--text", "--seat", "ess", "--seed", "5"};

std::vector<std::string> playing(std::initializer_list<std::string> more)
{
    std::vector<std::string> words{"play", "visit", "--text", "--seat", "ess"};
    words.insert(words.end(), more);
    return words;
}

} // namespace

TEST_CASE("a whole case is played by numbers and ends with what happened, the sides and the mark, in this order", "[cli][play]")
{
    const Bench bench;

    const Ran ran = bench.run(Play, "1\n1\n1\n1\n1\nclose\n");

    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(has(ran.out, "Ana (worried): I have brought a letter."));
    const std::size_t decisions = ran.out.find("What you did"), sides = ran.out.find("The sides of the score"),
                      mark = ran.out.find("Mark: ");
    REQUIRE(decisions != std::string::npos);
    CHECK(decisions < sides);
    CHECK(sides < mark);
    CHECK(has(ran.out, "Whoever asks, learns."));
    CHECK(has(ran.out, "onedoor replay "));
    CHECK(has(bench.kept_run(), "talk.listen"));
}

TEST_CASE("what can be asked at any time answers and passes no time", "[cli][play]")
{
    const Bench bench;

    const Ran ran = bench.run(Play, "1\nfile\nplan\ncalendar\nprotocol\nlog\nhelp\nsave\nf\npr\nnonsense\n99\nquit\n");

    INFO(ran.out);
    CHECK(ran.code == 0);
    CHECK(times(ran.out, "The file: who knows what") == 2);
    CHECK(has(ran.out, "Owes two rents"));
    CHECK(has(ran.out, "No contact person has been named."));
    CHECK(has(ran.out, "Mon 9 Mar 2026  Founding day"));
    CHECK(times(ran.out, "A plan within ten days") >= 2);
    CHECK(has(ran.out, "in 10 days"));
    CHECK(has(ran.out, "Registration"));
    CHECK(times(ran.out, "Type a number from 1 to") == 2);
    CHECK(has(ran.out, "To go on from here:\n  onedoor play visit --text\n"));
}

TEST_CASE("an empty line shows again what can be done", "[cli][play]")
{
    const Bench bench;

    const Ran ran = bench.run(Play, "log\n\nquit\n");

    CHECK(times(ran.out, "  2  Put it on the pile.") == 2);
    CHECK(has(ran.out, "Enter alone shows again what can be done now.\n> "));
}


TEST_CASE("an act that cannot be done shows its reason and no number", "[cli][play]")
{
    const Bench bench;

    const Ran ran = bench.run(Play, "quit\n");

    CHECK(has(ran.out, "  -  I will ring you on Friday."));
    CHECK(has(ran.out, "Not available: There is nothing to ring about yet."));
    CHECK(has(ran.out, "  2  Put it on the pile."));
}

TEST_CASE("amounts and interface speak the language that is asked for, and missing translations are marked", "[cli][play]")
{
    const Bench bench;

    const Ran ran = bench.run({"play", "visit", "--text", "--seat", "ess", "--seed", "5", "--lang", "sl"}, "1\nspis\nkoncaj\n");

    INFO(ran.out);
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "Pomoč bi bila 1.234,56\xC2\xA0"
                       "EUR."));
    CHECK(has(ran.out, "Kaj piše?"));
    CHECK(has(ran.out, "[en] Put it on the pile."));
    CHECK(has(ran.out, "Spis: kdo kaj ve"));
}

TEST_CASE("the end of input leaves a run that is found and gone on with", "[cli][play][resume]")
{
    const Bench bench;
    const Ran left = bench.run(Play, "1\n");
    REQUIRE(left.code == 0);
    REQUIRE(has(bench.kept_run(), "talk.listen"));

    const Ran resumed = bench.run(playing({}), "maybe\nyes\nlog\n2\nclose\n");

    INFO(resumed.out << resumed.err);
    CHECK(resumed.code == 0);
    CHECK(has(resumed.out, "You have an unfinished run of this case, on day 1 (Monday, 2 March 2026)."));
    CHECK(has(resumed.out, "Owes two rents"));
    CHECK(has(resumed.out, "Mark: "));
    CHECK(has(bench.kept_run(), "\"talk.leave\""));
}

TEST_CASE("whoever does not want the earlier run begins anew and loses nothing", "[cli][play][resume]")
{
    const Bench bench;
    REQUIRE(bench.run(Play, "1\n").code == 0);
    const std::string first = bench.kept_run();

    const Ran anew = bench.run(playing({}), "no\n2\nquit\n");

    CHECK(anew.code == 0);
    const auto names = bench.names("home/onedoor/runs");
    REQUIRE(names.size() == 2);
    CHECK((bench.read("home/onedoor/runs/" + names[0]) == first || bench.read("home/onedoor/runs/" + names[1]) == first));
}

TEST_CASE("a policy or a script never goes on with an earlier run and keeps none unasked", "[cli][play][resume]")
{
    const Bench bench;
    REQUIRE(bench.run(Play, "1\n").code == 0);

    CHECK(bench.run({"play", "visit", "--policy", "last"}).code == 0);
    CHECK(bench.run({"play", "visit", "--acts", "talk.leave,close"}).code == 0);

    CHECK(bench.names("home/onedoor/runs").size() == 1);
}

TEST_CASE("an act is taken back in practice, stays in the record, and is not scored", "[cli][play][undo]")
{
    const Bench bench;

    const Ran ran = bench.run(Play, "2\nundo\n1\n2\nclose\n");

    INFO(ran.out);
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "1 act was taken back; it is not scored:"));
    CHECK(has(bench.kept_run(), "\"undone\": true"));
}

TEST_CASE("an assessment takes nothing back and tells no verdict before the end", "[cli][play][assessment]")
{
    const Bench bench;

    const Ran ran = bench.run({"play", "visit", "--text", "--seat", "csd", "--mode", "assessment"},
                              "undo\n1\nprotocol\nquit\n");

    INFO(ran.out);
    CHECK(has(ran.out, "In an assessment acts cannot be taken back."));
    CHECK(has(ran.out, "A plan within ten days"));
    CHECK_FALSE(has(ran.out, "Met, late and broken"));
}

TEST_CASE("without a name the program asks which case and which seat", "[cli][play]")
{
    const Bench bench;

    const Ran ran = bench.run({"play", "--text", "--seed", "2"}, "x\n1\n7\n2\nquit\n");

    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "A visit · about 2 minutes"));
    CHECK(has(ran.out, "Somebody comes in with a letter."));
    CHECK(has(ran.out, "2  Social worker"));
    CHECK(has(bench.kept_run(), "\"seat\": \"csd\""));
}

TEST_CASE("a place that cannot be written costs one sentence, not the play", "[cli][play][disk]")
{
    const Bench bench;
    bench.write("wall", "a file where a folder should be");

    const Ran ran = bench.run({"play", "visit", "--text", "--seat", "ess", "--seed", "5", "--runs", bench.path("wall") + "/runs"},
                              "1\n2\nclose\n");

    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    CHECK(times(ran.err, "The run is not saved") == 1);
    CHECK(times(ran.out, "Type the name of a file to keep it in") == 1);
    CHECK(has(ran.out, "Mark: "));
}

TEST_CASE("on a full disk a person is asked for another file, and a policy ends with 2", "[cli][play][disk]")
{
    const Bench bench;
    static_cast<void>(bench.run({"--version"}, "", "mkdir full && mount -t tmpfs -o size=4k none full && cat /dev/zero >full/fill;"));
    if (bench.names("full").empty()) {
        WARN("skipped: who runs this test may not mount a small disk");
        return;
    }

    const Ran policy = bench.run({"play", "visit", "--policy", "first", "--record", "full/run.json"});
    const Ran person = bench.run(playing({"--runs", "full", "--seed", "5"}), "1\nquit\nrescued.json\n");
    static_cast<void>(bench.run({"--version"}, "", "umount full;"));

    CHECK(policy.code == 2);
    CHECK(has(flat(policy.err), "onedoor: cannot save \"full/run.json\": the disk is full."));
    CHECK_FALSE(has(policy.err, "You can go on"));
    CHECK(person.code == 0);
    CHECK(has(flat(person.err), "the disk is full. You can go on;"));
    CHECK(has(bench.read("rescued.json"), "talk.listen"));
}

TEST_CASE("output that cannot be written ends with 2", "[cli][disk]")
{
    const Bench bench;

    const Ran full = bench.run({"check", "--codes"}, "", "ulimit -f 0; trap '' XFSZ;");

    CHECK(full.code == 2);
}

TEST_CASE("a hostile text cannot steer the terminal", "[cli][play]")
{
    const Bench bench;
    std::string text = bench.read("scenarios/visit/scenario.json");
    const std::string said = "Put it on the pile.";
    text.replace(text.find(said), said.size(), "\\u001b[2JPut \\u0007it\\u202e away.");
    bench.write("scenarios/visit/scenario.json", text);

    const Ran ran = bench.run(Play, "quit\n");

    CHECK_FALSE(has(ran.out, "\x1b"));
    CHECK_FALSE(has(ran.out, "\xE2\x80\xAE"));
}

TEST_CASE("a run that has all the moves it can hold refuses the next act, stays saved and can be judged", "[cli][play][limit]")
{
    const Bench bench;
    REQUIRE(bench.run(Play, "2\n").code == 0);
    std::string run = bench.kept_run();
    const std::string name = "home/onedoor/runs/" + bench.names("home/onedoor/runs").front();
    const std::size_t begin = run.find("    {\"id\": \"talk.leave\""), end = run.find('}', begin);
    REQUIRE(end != std::string::npos);
    const std::string move = run.substr(begin, end - begin) + ", \"undone\": true}";
    std::string moves = move;
    for (int i = 1; i < 99'999; ++i) moves += ",\n" + move;
    bench.write(name, run.replace(begin, end + 1 - begin, moves));

    const Ran ran = bench.run(playing({}), "yes\n2\n1\nquit\n");

    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    CHECK(has(ran.err, "This run holds 100,000 moves, and no run can hold more."));
    CHECK(has(ran.out, "onedoor replay "));
    CHECK(times(bench.kept_run(), "\"talk.leave\"") == 100'000);
    CHECK(bench.run({"score", name}).code == 0);
    CHECK_FALSE(has(bench.run(playing({}), "quit\n").out, "unfinished run"));
}

TEST_CASE("a tape that no run could keep is refused before the play", "[cli][play]")
{
    const Bench bench;

    const Ran ran = bench.run({"play", "visit", "--policy", "first", "--tape", "mood=\xff", "--record", "run.json"});

    CHECK(ran.code == 2);
    CHECK(has(ran.err, "which is no outcome"));
}

TEST_CASE("a run that cannot be saved where it should is saved where its player says before they leave", "[cli][play][disk]")
{
    const Bench bench;
    bench.write("wall", "a file where a folder should be");

    const Ran ran = bench.run({"play", "visit", "--text", "--seat", "ess", "--seed", "5", "--runs", bench.path("wall") + "/runs"},
                              "1\nquit\n\n" + bench.path("wall") + "/x.json\n" + bench.path("rescued.json") + "\n");

    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    CHECK(times(ran.out, "Type the name of a file to keep it in") == 3);
    CHECK(has(bench.read("rescued.json"), "talk.listen"));
    CHECK(has(ran.out, "onedoor play visit --text --record " + bench.path("rescued.json") + "\n"));
}

TEST_CASE("a file that may not grow is a save that fails, not the end of the program", "[cli][play][disk]")
{
    const Bench bench;

    const Ran ran = bench.run({"play", "visit", "--policy", "first", "--record", "run.json"}, "", "ulimit -f 0; exec >/dev/null 2>&1;");

    CHECK(ran.code == 2);
    CHECK(bench.read("run.json").empty());
}

TEST_CASE("no run takes the place of one that a person played, whatever --record says", "[cli][play]")
{
    const Bench bench;
    REQUIRE(bench.run(playing({"--record", "run.json"}), "1\nquit\n").code == 0);
    const std::string first = bench.read("run.json");

    const Ran policy = bench.run({"play", "visit", "--policy", "first", "--record", "run.json"});
    const Ran anew = bench.run(playing({"--record", "run.json", "--new"}), "1\n");
    const Ran refused = bench.run(playing({"--record", "run.json"}), "no\n");
    CHECK(bench.read("run.json") == first);
    const Ran on = bench.run(playing({"--record", "run.json"}), "yes\n2\nclose\n");

    CHECK(policy.code == 2);
    CHECK(has(policy.err, "\"run.json\" holds a run that a person played"));
    CHECK(anew.code == 2);
    CHECK(has(anew.err, "there is a file \"run.json\" already"));
    CHECK(refused.code == 2);
    CHECK(on.code == 0);
    CHECK(has(on.out, "Mark: "));
    CHECK(has(bench.read("run.json"), "\"close\""));
}

TEST_CASE("a policy writes over nothing but a run that no person played", "[cli][play]")
{
    const Bench bench;
    REQUIRE(bench.run(playing({"--record", "damaged.json"}), "1\nquit\n").code == 0);
    const std::string damaged = bench.read("damaged.json").substr(0, 300);
    bench.write("damaged.json", damaged);
    bench.write("letter.txt", "Dear Ana");
    REQUIRE(bench.run({"play", "visit", "--policy", "first", "--record", "played.json"}).code == 0);
    const std::string first = bench.read("played.json");

    const Ran on_damaged = bench.run({"play", "visit", "--policy", "first", "--record", "damaged.json"});
    const Ran on_letter = bench.run({"play", "visit", "--acts", "talk.leave", "--record", "letter.txt"});
    const Ran on_played = bench.run({"play", "visit", "--policy", "last", "--record", "played.json"});

    CHECK(on_damaged.code == 2);
    CHECK(has(flat(on_damaged.err), "\"damaged.json\" is there already, and it is no run that can be read"));
    CHECK(has(flat(on_damaged.err), "Name another file for --record."));
    CHECK(bench.read("damaged.json") == damaged);
    CHECK(on_letter.code == 2);
    CHECK(bench.read("letter.txt") == "Dear Ana");
    CHECK(on_played.code == 0);
    CHECK(bench.read("played.json") != first);
}

TEST_CASE("an unfinished run is found among two hundred others, also under a name that somebody gave it", "[cli][play][resume]")
{
    const Bench bench;
    REQUIRE(bench.run(Play, "1\n").code == 0);
    const std::string run = bench.kept_run(), folder = "home/onedoor/runs/";
    bench.write(folder + "my first one.json", run);
    for (int i = 1000; i < 1200; ++i) bench.write(folder + "2027" + std::to_string(i) + "-000000-another-ess.json", "{");
    std::string name;
    for (const std::string& each : bench.names("home/onedoor/runs"))
        if (has(each, "-visit-")) name = each;
    bench.write(folder + name, "no run");

    const Ran ran = bench.run(playing({}), "yes\nquit\n");

    INFO(ran.out << ran.err);
    CHECK(has(ran.out, "unfinished run"));
    CHECK(has(ran.out, "one.json\nTo go on"));
}
