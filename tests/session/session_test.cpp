#include "sim/session/moves.h"
#include "sim/session/policy.h"
#include "sim/session/session.h"

#include "tests/support/catch.h"
#include "tests/support/world.h"

#include <string>
#include <vector>

using namespace sim;

namespace {

Program a_letter_that_may_be_answered()
{
    return world(R"(
        "variables": [{"id": "answers", "type": "int", "min": 0, "max": 90, "start": 0, "overflow": "saturate"}],
        "variants": [{"id": "quiet", "weight": 1}, {"id": "open", "weight": 1}],
        "acts": [{"id": "write", "text": "Write", "takes": 1, "goes": "chance:answer"}],
        "chances": [{"id": "answer", "outcomes": [{"id": "yes", "weight": 1, "effects": ["answers += 1"]}, {"id": "no", "weight": 1}]}])");
}

Session started(const Program& program, Setup setup = {})
{
    auto session = begin(program, setup);
    REQUIRE(session);
    return *session;
}

Session doing(const Program& program, const Session& session, std::string_view id)
{
    const ActId chosen = program.scenario.act_named(id);
    REQUIRE(chosen.exists());
    auto after = act(program, session, chosen);
    REQUIRE(after);
    return *after;
}

std::vector<std::string> names(const Program& program, const Session& session)
{
    std::vector<std::string> out;
    for (const Turn& turn : session.line) out.push_back(move_name(program, turn.move));
    return out;
}

Setup with_seed(std::uint64_t seed)
{
    Setup setup;
    setup.seed = seed;
    return setup;
}

} // namespace

TEST_CASE("an act draws the chance nodes that follow and records their outcomes as moves", "[session]")
{
    const Program program = a_letter_that_may_be_answered();

    const Session session = doing(program, started(program, with_seed(42)), "write");

    REQUIRE(session.line.size() == 2);
    CHECK(session.line[0].move.kind == Move::Kind::Act);
    CHECK(session.line[1].move.kind == Move::Kind::Outcome);
    CHECK(session.made.size() == 2);
    CHECK_FALSE(chance_of(program, session.state()).exists());
}

TEST_CASE("the same seed gives the same luck, and a decision more does not reshuffle what comes later", "[session][draws]")
{
    const Program program = a_letter_that_may_be_answered();
    const Session once = doing(program, started(program, with_seed(7)), "write");

    const Session again = doing(program, started(program, with_seed(7)), "write");
    const Session later = doing(program, doing(program, started(program, with_seed(7)), "pause"), "write");

    CHECK(names(program, again) == names(program, once));
    CHECK(later.line.back().move == once.line.back().move);
}

TEST_CASE("taking back an act takes back its luck, which comes again when it is done again", "[session][undo]")
{
    const Program program = a_letter_that_may_be_answered();
    const Session before = doing(program, started(program, with_seed(3)), "write");
    const Session after = doing(program, before, "write");

    const auto back = undo(program, after);
    REQUIRE(back);
    const Session again = doing(program, *back, "write");

    CHECK(names(program, *back) == names(program, before));
    CHECK(back->state() == before.state());
    CHECK(back->log.size() == before.log.size());
    CHECK(back->made.size() == 4);
    CHECK(back->made[2].undone);
    CHECK(back->made[3].undone);
    CHECK(again.now().hash == after.now().hash);
    CHECK(again.made.size() == 6);
}

TEST_CASE("an assessment takes nothing back", "[session][undo]")
{
    const Program program = a_letter_that_may_be_answered();
    Setup setup;
    setup.mode = Mode::Assessment;

    const auto refused = undo(program, doing(program, started(program, setup), "pause"));

    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Setback::Kind::UndoForbidden);
}

TEST_CASE("before the first act there is nothing to take back", "[session][undo]")
{
    const Program program = a_letter_that_may_be_answered();

    const auto refused = undo(program, started(program));

    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Setback::Kind::NothingToUndo);
}

TEST_CASE("a tape stands for chance until it has run out", "[session][tape]")
{
    const Program program = a_letter_that_may_be_answered();
    Setup setup;
    setup.tape = {"variant=open", "answer=yes", "no"};

    const Session session = doing(program, doing(program, started(program, setup), "write"), "write");

    CHECK(program.scenario.variants[session.variant.raw()].id == "open");
    CHECK(names(program, session) == std::vector<std::string>{"write", "answer=yes", "write", "answer=no"});
    CHECK(doing(program, session, "write").line.size() == 6);
}

TEST_CASE("a tape that does not fit is refused with the entry", "[session][tape]")
{
    const Program program = a_letter_that_may_be_answered();
    Setup setup;
    setup.tape = {"reply=yes"};

    const auto refused = act(program, started(program, setup), program.scenario.act_named("write"));

    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Setback::Kind::TapeMisfit);
    CHECK(refused.error().entry == "reply=yes");
}

TEST_CASE("a play that never ends is stopped by the moves that pass no time", "[session]")
{
    const Program program = world(R"(
        "variables": [{"id": "turn", "type": "bool", "start": false}],
        "seats": [{"id": "ess", "opens": "one"}],
        "scenes": [{"id": "one", "options": [{"id": "go", "text": "t", "goes": "two"}]},
                   {"id": "two", "options": [{"id": "back", "text": "t", "goes": "one"}]}])");
    Session session = started(program);
    Setback setback;

    const bool ended = play_out(Policy::First, program, session, setback);

    CHECK_FALSE(ended);
    CHECK(setback.kind == Setback::Kind::NoTimePasses);
    CHECK(session.line.size() == QuietLimit - 1);
}

TEST_CASE("an act that is not open is refused and the session stays", "[session]")
{
    const Program program = a_letter_that_may_be_answered();
    Session session = started(program);
    Setback setback;
    REQUIRE(play_out(Policy::First, program, session, setback));

    const auto refused = act(program, session, program.scenario.act_named("write"));

    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Setback::Kind::NotOffered);
    CHECK(has_ended(program, session.state()));
}

TEST_CASE("a run takes moves up to its limit, refuses the next one and stays whole", "[session][limit]")
{
    const Program program = a_letter_that_may_be_answered();
    const ActId pause = program.scenario.act_named("pause"), write = program.scenario.act_named("write");
    Session session = started(program, with_seed(7));
    Setback setback;
    while (session.made.size() < MostMoves - 1) {
        REQUIRE(play(program, session, pause, setback));
        take_back(session);
    }

    const auto with_outcome = act(program, session, write);
    const auto last = act(program, session, pause);
    REQUIRE(last);
    const auto beyond = act(program, *last, pause);
    const auto back = undo(program, *last);

    REQUIRE_FALSE(with_outcome);
    CHECK(with_outcome.error().kind == Setback::Kind::RecordFull);
    CHECK(last->made.size() == MostMoves);
    REQUIRE_FALSE(beyond);
    CHECK(beyond.error().kind == Setback::Kind::RecordFull);
    REQUIRE(back);
    CHECK(back->made.size() == MostMoves);
    CHECK(back->now().hash == session.now().hash);
}
