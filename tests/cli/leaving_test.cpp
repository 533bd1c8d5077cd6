#include "tests/cli/live.h"
#include "tests/support/catch.h"

#include <csignal>
#include <string>
#include <vector>

// However somebody leaves a play, the run stays: whole, and with every act that was answered.

namespace {

const std::vector<std::string> Play{"play", "visit", "--text", "--seat", "ess", "--seed", "5"};

std::size_t times(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

} // namespace

TEST_CASE("Ctrl-C, a closed terminal or a polite kill leaves as quit does and ends as the signal wants", "[cli][leaving]")
{
    for (const int number : {SIGINT, SIGHUP, SIGTERM}) {
        const Bench bench;
        Live play(bench, Play);
        play.until_prompt();
        play.type("1");
        play.until_prompt();

        play.signal(number);
        const Ran ran = play.end();

        INFO(ran.out << ran.err);
        CHECK(ran.code == 128 + number);
        CHECK(has(ran.out, "The run is kept in"));
        CHECK(has(ran.out, "onedoor play visit"));
        CHECK(has(bench.kept_run(), "talk.listen"));
    }
}

TEST_CASE("Ctrl-C where a seat is asked for says that nothing was begun", "[cli][leaving]")
{
    const Bench bench;
    Live play(bench, {"play", "visit", "--text"});
    play.until_prompt();

    play.signal(SIGINT);
    const Ran ran = play.end();

    CHECK(ran.code == 128 + SIGINT);
    CHECK(ran.err == "onedoor: no seat was chosen, so nothing was begun.\n");
    CHECK(bench.names("home/onedoor/runs").empty());
}

TEST_CASE("whoever quits before a play has begun leaves without a fault", "[cli][leaving]")
{
    const Bench bench;

    const Ran library = bench.run({"play", "--text"}, "quit\n"), seat = bench.run({"play", "visit", "--text"}, "q\n");
    REQUIRE(bench.run(Play, "1\n").code == 0);
    const Ran resume = bench.run({"play", "visit", "--text", "--seat", "ess"}, "quit\n");

    for (const Ran& ran : {library, seat, resume}) CHECK(ran.code == 0);
    CHECK(library.err == "onedoor: nothing was begun.\n");
    CHECK(has(library.out, "Type a number from 1 to 1, or “quit” to leave."));
    CHECK(bench.names("home/onedoor/runs").size() == 1);
}

TEST_CASE("after kill -9 at any moment the run is whole and holds every act that was answered", "[cli][leaving]")
{
    // Killed at a prompt nothing is lost; killed after typing, without waiting, at most the act that was typed.
    const std::vector<std::string> lines{"1", "1", "undo", "1", "go_on", "sign"};
    for (std::size_t at = 0; at < lines.size(); ++at) {
        for (const bool wait : {true, false}) {
            const Bench bench;
            Live play(bench, Play);
            play.until_prompt();
            std::string before;
            for (std::size_t i = 0; i <= at; ++i) {
                before = bench.kept_run();
                play.type(lines[i]);
                if (i < at || wait) play.until_prompt();
            }

            play.signal(SIGKILL);
            CHECK(play.end().code == 128 + SIGKILL);

            const std::string kept = bench.kept_run();
            INFO("killed at " << lines[at] << (wait ? ", answered" : ", not answered") << "\n" << kept);
            CHECK(bench.run({"replay", "home/onedoor/runs/" + bench.names("home/onedoor/runs").back()}).code == 0);
            if (wait) CHECK(kept != before);
            CHECK(times(kept, "\"id\"") >= times(before, "\"id\""));
            CHECK(has(bench.run({"play", "visit", "--text", "--seat", "ess"}, "quit\n").out, "unfinished run"));
        }
    }
}

TEST_CASE("when nobody reads the output any more, the acts done until then are kept", "[cli][leaving]")
{
    const Bench bench;
    Live play(bench, Play);
    play.until_prompt();
    play.type("1");
    play.until_prompt();

    play.close_output();
    play.type("2");
    const Ran ran = play.end();

    CHECK(ran.code == 128 + SIGPIPE);
    CHECK(has(bench.kept_run(), "talk.listen"));
    CHECK(bench.run({"replay", "home/onedoor/runs/" + bench.names("home/onedoor/runs").back()}).code == 0);
}
