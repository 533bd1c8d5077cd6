#include "sim/model/reflection.h"

#include "sim/score/score.h"
#include "sim/session/moves.h"
#include "sim/session/record.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

using namespace sim;

namespace {

Reflection words_of(const Session& session)
{
    Reflection words;
    words.reaction = "Too much at once.";
    words.timeline = {session.log.size() - 1, 0};
    set_reason(words, session.line.back().made, "She looked tired.");
    words.if_then = "If a letter lies there, then I ask.";
    return words;
}

} // namespace

TEST_CASE("words are recorded with the run and come back with it", "[session][reflection]")
{
    Session session = visited({"talk.listen", "talk.promise", "share", "ring", "sign", "close"});
    session.reflection = words_of(session);

    const Replay again = replay(visit().program, record(visit().program, session, Stamp{}));

    REQUIRE_FALSE(again.difference);
    CHECK(again.session.reflection == session.reflection);
}

TEST_CASE("taking an act back loses no words", "[session][reflection]")
{
    Session session = visited({"talk.listen", "talk.promise"});
    session.reflection = words_of(session);

    const auto before = undo(visit().program, session);

    REQUIRE(before);
    CHECK(before->reflection == session.reflection);
    const Run run = record(visit().program, *before, Stamp{});
    CHECK(run.reflection.reasons == session.reflection.reasons);
    CHECK(run.reflection.reaction == session.reflection.reaction);
}

TEST_CASE("whatever a trainee writes, states and score stay the same, and the record can be read back", "[session][reflection]")
{
    const Session session = visited({"talk.listen", "talk.promise", "ring"});
    const Score plain = score_of(visit().program, visit().judging(), session.log, session.state());
    const Run without = record(visit().program, session, Stamp{});

    CHECK(rc::check([&](const std::string& reaction, const std::string& reason, const std::vector<std::uint8_t>& places) {
        Session spoken = session;
        spoken.reflection.reaction = reaction;
        for (const std::uint8_t place : places) {
            spoken.reflection.timeline.push_back(place);
            set_reason(spoken.reflection, place, reason);
        }

        const Run run = record(visit().program, spoken, Stamp{});
        const Replay again = replay(visit().program, run);

        RC_ASSERT(!again.difference);
        RC_ASSERT(again.session.now().hash == session.now().hash);
        RC_ASSERT(again.session.reflection == run.reflection);
        RC_ASSERT(run.moves.size() == without.moves.size());
        RC_ASSERT(score_of(visit().program, visit().judging(), again.session.log, again.session.state()).points == plain.points);
    }));
}

TEST_CASE("what names a move or an entry that there is not is left out", "[session][reflection]")
{
    Reflection words;
    words.timeline = {3, 0, 3, 9, 10};
    words.reasons = {{2, "b"}, {0, "a"}, {7, "c"}};

    const Reflection kept = fitting(words, 7, 10);

    CHECK(kept.timeline == std::vector<std::size_t>{3, 0, 9});
    CHECK(kept.reasons == std::vector<Reason>{{0, "a"}, {2, "b"}});
}

TEST_CASE("words are kept without what no file can hold, and cut where they are too long", "[session][reflection]")
{
    CHECK(kept_words("  a\n b\t\n") == "a\n b");
    CHECK(kept_words(std::string("a\0b\x1b[31m", 8)) == "ab[31m");
    CHECK(kept_words("a\xff\xc0\x80\xed\xa0\x80z\xc3") == "az");
    CHECK(kept_words("\xc2\x9b" "31m č €") == "31m č €");
    std::string kept = kept_words(std::string(MostWords + 5, 'x'));
    CHECK(kept.size() == MostWords);
    std::string carons;
    for (std::size_t i = 0; i < MostWords + 5; ++i) carons += "č";
    CHECK(kept_words(carons).size() == 2 * MostWords);
}

TEST_CASE("a reason takes the place of the one before it, and nothing said takes it away", "[session][reflection]")
{
    Reflection words;
    set_reason(words, 4, "b");
    set_reason(words, 1, "a");
    set_reason(words, 4, "c");

    CHECK(words.reasons == std::vector<Reason>{{1, "a"}, {4, "c"}});
    CHECK(reason_for(words, 4) == "c");
    CHECK(reason_for(words, 2).empty());
    set_reason(words, 4, "  ");
    CHECK(words.reasons == std::vector<Reason>{{1, "a"}});
}

TEST_CASE("a play can be tried again from any of its decisions, with the same luck and nothing taken back", "[session][until]")
{
    Session session = visited({"talk.listen", "undo", "talk.listen", "talk.promise", "ring", "sign", "close"});
    session.setup.source = RunSource::Policy;
    session.setup.policy = "first";
    session.reflection = words_of(session);

    for (std::size_t place = 0; place < session.line.size(); ++place) {
        if (session.line[place].move.kind == Move::Kind::Outcome) continue;
        Session again = until(visit().program, session, place);

        CHECK(again.line.size() == place);
        CHECK(again.made.size() == place);
        CHECK(again.setup.seed == session.setup.seed);
        CHECK(again.setup.source == RunSource::Person);
        CHECK(again.reflection.is_empty());
        CHECK_FALSE(replay(visit().program, record(visit().program, again, Stamp{})).difference);
        Setback setback;
        REQUIRE(make(visit().program, again, session.line[place].move, setback));
        CHECK(again.now().hash == session.line[place].hash);
    }
}
