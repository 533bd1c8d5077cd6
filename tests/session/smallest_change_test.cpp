#include "sim/session/smallest_change.h"

#include "sim/score/score.h"
#include "sim/session/moves.h"
#include "sim/session/script.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"
#include "tests/support/world.h"

#include <string>
#include <vector>

using namespace sim;
using WordList = std::vector<std::string>;

namespace {

/// Four days in which three letters are needed to pass; two can go at once.
Program office(const std::string& more = {})
{
    return world(R"~("go_on": true, "chapters": [{"id": "all", "title": "t", "end": 4, "pace": "daily"}],
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 99, "start": 0, "overflow": "saturate"}],
        "chances": [{"id": "coin", "outcomes": [{"id": "heads", "weight": 1, "effects": ["n += 4"]}, {"id": "tails", "weight": 1}]}],
        "acts": [{"id": "write", "text": "t", "takes": 1, "effects": ["n += 1"]},
                 {"id": "pair", "text": "t", "takes": 1, "once": true, "when": "n > 0", "effects": ["n += 2"]},
                 {"id": "sleep", "text": "t", "takes": 4, "when": "day == 0"})~" + more + R"~(],
        "measures": [{"id": "letters", "dimension": "O", "of": 1000, "value": "clamp(250 * n, 0, 1000)", "text": "t"}])~");
}

const std::string Toss = R"(, {"id": "toss", "text": "t", "takes": 1, "once": true, "goes": "chance:coin"})";

/// Nobody asks for anything but the measures; a pass needs 600.
Judging judging_for(const Program& program)
{
    return judging_of(Protocol{}, program.scenario, SeatId{0}, program.scenario.calendar, shipped_vocabulary());
}

Session run_of(const Program& program, const WordList& acts, std::uint64_t seed = 0)
{
    ScriptPlayed it = play_script(program, {SeatId{0}, VariantId{0}, acts, {}});
    REQUIRE(it.stopped == "");
    it.session.setup.seed = seed;
    return it.session;
}

/// "0:write 2:pair": what is replaced by what.
std::string replaced(const Program& program, const SmallestChange& change)
{
    std::string out;
    for (const ChangedDecision& it : change.changes)
        out += (out.empty() ? "" : " ") + std::to_string(it.place) + ":" + program.scenario.name_of(it.instead);
    return out;
}

WordList play_of(const Program& program, const SmallestChange& change)
{
    WordList out;
    for (const Move move : change.moves) out.push_back(move_name(program, move));
    return out;
}

/// What the whole play then comes to, played anew.
void check_reproduces(const Program& program, const Judging& judging, const SmallestChange& change)
{
    const Session again = run_of(program, play_of(program, change));
    const Score score = score_of(program, judging, again.log, again.state());
    REQUIRE(score.pass.has_value());
    CHECK(*score.pass);
    CHECK(*score.headline == change.headline);
}

SmallestChange changed(const Program& program, const WordList& acts)
{
    const Judging judging = judging_for(program);
    const auto change = smallest_change(program, judging, run_of(program, acts));
    REQUIRE(change.has_value());
    if (!change->changes.empty()) check_reproduces(program, judging, *change);
    return *change;
}

} // namespace

TEST_CASE("one decision that flips the result is found, the earliest of equals", "[session][change]")
{
    const Program program = office();

    const SmallestChange one = changed(program, {"write", "pause", "pause", "write"});

    CHECK(replaced(program, one) == "1:pair");
    CHECK(one.headline == 1000);
    CHECK(play_of(program, one) == WordList{"write", "pair", "pause", "write"});
    CHECK(one.whole);
}

TEST_CASE("of single decisions the one with the higher mark is told", "[session][change]")
{
    const Program program = office();

    const SmallestChange it = changed(program, {"pause", "write", "write", "pause"});

    CHECK(replaced(program, it) == "3:pair");
    CHECK(it.headline == 1000);
}

TEST_CASE("two decisions are told only where one does not do", "[session][change]")
{
    const Program program = office();

    const SmallestChange two = changed(program, {"pause", "pause", "pause", "pause"});

    CHECK(replaced(program, two) == "0:write 1:pair");
    CHECK(two.headline == 750);
    CHECK(play_of(program, two) == WordList{"write", "pair", "pause", "pause"});
}

TEST_CASE("where nothing helps, no change is told, and that all were tried", "[session][change]")
{
    const Program program = world(R"~("go_on": true, "chapters": [{"id": "all", "title": "t", "end": 4, "pace": "daily"}],
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 9, "start": 0}], "acts": [{"id": "write", "text": "t", "takes": 1, "effects": ["n += 1"]}],
        "measures": [{"id": "letters", "dimension": "O", "of": 1000, "value": "250 * n", "text": "t"}])~");

    const SmallestChange none = changed(program, {"pause", "pause", "pause", "pause"});

    CHECK(none.changes.empty());
    CHECK(none.moves.empty());
    CHECK(none.whole);
}

TEST_CASE("a search that is stopped says so", "[session][change]")
{
    const Program program = office();
    const Judging judging = judging_for(program);
    const Session run = run_of(program, {"pause", "pause", "pause", "pause"});

    const auto stopped = smallest_change(program, judging, run, 20);

    REQUIRE(stopped.has_value());
    CHECK(stopped->changes.empty());
    CHECK_FALSE(stopped->whole);
}

TEST_CASE("nothing is told of a run that passed or goes on", "[session][change]")
{
    const Program program = office();
    const Judging judging = judging_for(program);

    CHECK_FALSE(smallest_change(program, judging, run_of(program, {"write", "write", "write", "pause"})).has_value());
    CHECK_FALSE(smallest_change(program, judging, run_of(program, {"pause", "pause"})).has_value());
}

TEST_CASE("an act that is no longer open is left out, and time goes on when the acts are used up", "[session][change]")
{
    const Program program = office(R"(, {"id": "all", "text": "t", "takes": 1, "when": "n == 0", "effects": ["n += 4"]},
                                        {"id": "excuse", "text": "t", "takes": 1, "when": "n == 0"})");

    const SmallestChange it = changed(program, {"pause", "excuse", "pause", "pause"});

    CHECK(replaced(program, it) == "0:all");
    CHECK(play_of(program, it) == WordList{"all", "pause", "pause", "go_on"});
}

TEST_CASE("a change that opens a conversation is followed to its end by what can be said first", "[session][change]")
{
    const Program program = world(R"~("go_on": true, "chapters": [{"id": "all", "title": "t", "end": 4, "pace": "daily"}],
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 1, "start": 0}],
        "acts": [{"id": "visit", "text": "t", "takes": 0, "once": true, "goes": "hall"}],
        "scenes": [{"id": "hall", "options": [{"id": "on", "text": "t", "goes": "room"}]},
                   {"id": "room", "options": [{"id": "listen", "text": "t", "goes": "desk", "effects": ["n = 1"]}, {"id": "talk", "text": "t", "goes": "desk"}]}],
        "measures": [{"id": "heard", "dimension": "O", "of": 1000, "value": "1000 * n", "text": "t"}])~");
    const Session run = run_of(program, {"go_on", "go_on", "go_on", "go_on"});

    const auto change = smallest_change(program, judging_for(program), run);

    REQUIRE(change);
    CHECK(replaced(program, *change) == "0:visit");
    CHECK(play_of(program, *change) == WordList{"visit", "hall.on", "room.listen", "go_on", "go_on", "go_on", "go_on"});
    CHECK(change->headline == 1000);
}

TEST_CASE("chance falls as it fell, and where the run did not meet it as its seed says", "[session][change]")
{
    const Program program = office(Toss);
    const Judging judging = judging_for(program);

    int heads = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Setup setup;
        setup.seed = seed;
        const auto drawn = act(program, *begin(program, setup), program.scenario.act_named("toss"));
        REQUIRE(drawn.has_value());
        const bool wins = move_name(program, drawn->line.back().move) == "coin=heads";
        heads += wins ? 1 : 0;

        const auto met = smallest_change(program, judging, run_of(program, {"pause", "toss", "coin=tails", "pause", "pause"}, seed));
        const auto unmet = smallest_change(program, judging, run_of(program, {"pause", "pause", "pause", "pause"}, seed));

        REQUIRE((met.has_value() && unmet.has_value()));
        CHECK(replaced(program, *met) == "0:write 1:pair");
        CHECK(replaced(program, *unmet) == (wins ? "0:toss" : "0:write 1:pair"));
    }
    CHECK((heads > 0 && heads < 20));
}
