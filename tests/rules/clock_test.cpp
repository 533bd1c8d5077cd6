#include "tests/support/catch.h"
#include "tests/support/world.h"

using namespace sim;
using Lines = std::vector<std::string>;

TEST_CASE("an act's entries carry the day after its days, and stand behind what came meanwhile", "[rules][clock]")
{
    const Program program = world(R"j(
        "variables": [{"id": "seen", "type": "int", "min": 0, "max": 99, "start": 0}],
        "events": [{"id": "letter", "day": 2, "by": "csd", "effects": ["emit(x.letter)"]}],
        "acts": [{"id": "work", "text": "t", "takes": 3, "effects": ["emit(x.first)", "emit(x.second)"], "on_done": ["emit(x.done)", "seen = day"]}])j");
    Walk walk{program};

    walk.does({"work"});

    CHECK(walk.log() == Lines{"2 x.letter", "3 x.first", "3 x.second", "3 x.done"});
    CHECK(walk.value("seen") == 3);
    CHECK(walk.events()[0].role == Role::Csd);
}

TEST_CASE("what has happened is known to a condition only when it stands in the log", "[rules][clock]")
{
    const Program program = world(R"j(
        "history": [{"date": "2026-02-20", "type": "x.before", "by": "ess"}],
        "variables": [{"id": "early", "type": "bool", "start": true}, {"id": "late", "type": "bool", "start": false},
                      {"id": "age", "type": "int", "min": 0, "max": 9999, "start": 0}, {"id": "never", "type": "int", "min": 0, "max": 9999, "start": 0}],
        "events": [{"id": "look", "day": 1, "effects": ["early = happened(x.sent)"]}],
        "acts": [{"id": "send", "text": "t", "takes": 2, "effects": ["emit(x.sent)", "age = days_since(x.before)", "never = days_since(x.other)"], "on_done": ["late = happened(x.sent)"]},
                 {"id": "ask", "text": "t", "takes": 1, "effects": ["age = days_since(x.sent)"]}])j");
    Walk walk{program};

    walk.does({"send"});

    CHECK(walk.value("early") == 0);
    CHECK(walk.value("late") == 1);
    CHECK(walk.value("age") == 10);
    CHECK(walk.value("never") == 9999);
    walk.does({"pause", "ask"});
    CHECK(walk.value("age") == 1);
}

TEST_CASE("a timed event comes on its day if its condition holds then, a conditional one once", "[rules][clock]")
{
    const Program program = world(R"j(
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 9, "start": 0}],
        "events": [{"id": "no", "day": 2, "when": "n > 0", "by": "ess", "effects": ["emit(x.no)"]},
                   {"id": "yes", "day": 3, "when": "n > 0", "by": "ess", "effects": ["emit(x.yes)"]},
                   {"id": "once", "once_when": "n >= 1", "by": "ess", "effects": ["emit(x.once)"]}],
        "acts": [{"id": "count", "text": "t", "takes": 2, "on_done": ["n += 1"]}])j");
    Walk walk{program};

    walk.does({"count", "count", "count"});

    CHECK(walk.log() == Lines{"3 x.yes", "3 x.once"});
}

TEST_CASE("a scheduled event lands on the first day of its grid at or after the wanted day", "[rules][clock]")
{
    // Weekly desk: day 0 Monday; day 7 is a holiday, so its desk day is Tuesday, day 8. Reply days: every 3 workdays.
    const Program program = world(R"j(
        "chapters": [{"id": "c", "title": "t", "end": 30, "pace": "weekly"}], "reply_every": 3, "go_on": true,
        "events": [{"id": "on_day", "grid": "day", "by": "ess", "effects": ["emit(x.day)"]}, {"id": "on_desk", "grid": "desk", "by": "ess", "effects": ["emit(x.desk)"]},
                   {"id": "on_reply", "grid": "reply", "by": "ess", "effects": ["emit(x.reply)"]}, {"id": "dropped", "grid": "day", "by": "ess", "effects": ["emit(x.dropped)"]}],
        "acts": [{"id": "plan", "text": "t", "takes": 0, "effects": ["schedule(on_day, 5)", "schedule(on_desk, 5)", "schedule(on_reply, 5)", "schedule(dropped, 2)"]},
                 {"id": "drop", "text": "t", "takes": 0, "effects": ["cancel(dropped)"]}])j");
    Walk walk{program};

    walk.does({"plan", "drop", "go_on", "go_on"});

    // Workdays after day 0: 1 2 3 | 4 8 9 | 10 11 14, so the reply days are 3, 9, 14.
    CHECK(walk.log() == Lines{"5 x.day", "8 x.desk", "9 x.reply"});
    CHECK(walk.day() == 14);
}

TEST_CASE("waiting leads to the next desk day, event marked as a stop, or chapter end", "[rules][clock]")
{
    const Program program = world(R"j(
        "chapters": [{"id": "one", "title": "t", "end": 9, "pace": "weekly"}, {"id": "two", "title": "t", "end": 40, "pace": "fortnightly"}], "go_on": true,
        "events": [{"id": "stop", "day": 3, "stop": true}, {"id": "no_stop", "day": 5}])j");
    Walk walk{program};
    std::vector<int> days;

    for (int i = 0; i < 6; ++i) days.push_back(walk.does({"go_on"}).day());

    // The second chapter begins on Wednesday, day 10; its first Monday is day 14.
    CHECK(days == std::vector<int>{3, 8, 9, 14, 28, 40});
    CHECK(walk.ended());
}

TEST_CASE("after an act that takes days the clock runs on to the first stop, and no further", "[rules][clock]")
{
    const Program program = world(R"j(
        "chapters": [{"id": "c", "title": "t", "end": 60, "pace": "fortnightly"}],
        "acts": [{"id": "write", "text": "t", "takes": 3, "effects": ["emit(x.written)"]}, {"id": "call", "text": "t", "takes": 0}])j");
    Walk walk{program};

    CHECK(walk.does({"call"}).day() == 0);
    CHECK(walk.does({"write"}).day() == 14);
    CHECK(walk.log() == Lines{"3 x.written"});
}

TEST_CASE("an appointment given on the way is a stop, and one taken back is none", "[rules][clock]")
{
    const Program program = world(R"j(
        "chapters": [{"id": "c", "title": "t", "end": 60, "pace": "fortnightly"}], "go_on": true,
        "variables": [{"id": "off", "type": "bool", "start": false}],
        "events": [{"id": "news", "day": 3, "effects": ["if not off: schedule(meeting, 1)", "if off: cancel(visit)"]},
                   {"id": "meeting", "grid": "day", "stop": true}, {"id": "visit", "grid": "day", "stop": true}],
        "acts": [{"id": "call_off", "text": "t", "takes": 0, "effects": ["off = true", "schedule(visit, 5)"]}])j");

    CHECK(Walk{program}.does({"go_on"}).day() == 4);
    CHECK(Walk{program}.does({"call_off", "go_on"}).day() == 14);
}

TEST_CASE("a commitment that is not kept is broken the day after it was due, and keeping it then is late", "[rules][clock]")
{
    const Program program = world(R"j(
        "commitments": [{"id": "letter", "debtor": "client", "creditor": "ess", "text": "t"}],
        "acts": [{"id": "agree", "text": "t", "takes": 1, "effects": ["commit(letter, 2)"]}, {"id": "bring", "text": "t", "takes": 1, "effects": ["keep(letter)"]},
                 {"id": "put_off", "text": "t", "takes": 1, "effects": ["move(letter, 3)"]}, {"id": "let_go", "text": "t", "takes": 1, "effects": ["release(letter)"]}])j");

    SECTION("kept on the day itself")
    {
        // Agreed with day 1, due on day 3; done by an act that ends on day 3.
        CHECK(Walk{program}.does({"agree", "pause", "bring"}).log() == Lines{"1 commitment.made", "3 commitment.kept"});
    }
    SECTION("a day late")
    {
        Walk walk{program};
        walk.does({"agree", "pause", "pause", "pause", "bring"});
        CHECK(walk.log() == Lines{"1 commitment.made", "4 commitment.broken", "5 commitment.late"});
        CHECK(walk.events()[1].role == Role::Client);
    }
    SECTION("moved before it was due, there is no fault")
    {
        Walk walk{program};
        walk.does({"agree", "put_off", "pause", "pause", "pause", "pause"});
        CHECK(walk.log() == Lines{"1 commitment.made", "2 commitment.moved", "6 commitment.broken"});
        walk.does({"put_off"});
        CHECK(walk.log().size() == 3);
    }
    SECTION("released, nothing more comes of it")
    {
        CHECK(Walk{program}.does({"agree", "let_go", "bring", "pause", "pause"}).log() ==
              Lines{"1 commitment.made", "2 commitment.released"});
    }
}

TEST_CASE("weekly places run out and are free again on Monday", "[rules][clock]")
{
    const Program program = world(R"j(
        "actors": [{"id": "ess", "role": "ess", "name": "t"}, {"id": "csd", "role": "csd", "name": "t", "waits": 1, "capacity": 1}, {"id": "client", "role": "client", "name": "t"}],
        "events": [{"id": "first", "grid": "day", "by": "ess", "effects": ["emit(x.first)"]}, {"id": "second", "grid": "day", "by": "ess", "effects": ["emit(x.second)"]}],
        "acts": [{"id": "refer_one", "text": "t", "takes": 1, "effects": ["refer(csd, first)"]}, {"id": "refer_two", "text": "t", "takes": 1, "effects": ["refer(csd, second)"]}])j");
    Walk walk{program};

    walk.does({"refer_one"});
    CHECK(walk.refusal("refer_two").kind == Refusal::Kind::NoPlace);
    walk.does({"pause", "pause", "pause", "pause", "pause"});
    CHECK(walk.day() == 6);
    CHECK_FALSE(walk.offers("refer_two"));
    walk.does({"pause"});

    CHECK(walk.offers("refer_two"));
    CHECK(walk.log() == Lines{"1 referral.sent", "2 x.first"});
}

TEST_CASE("a week's places count what was referred, stay full when a referral comes on top, and are none where there is no limit", "[rules][clock]")
{
    const Program program = world(R"j(
        "actors": [{"id": "ess", "role": "ess", "name": "t"}, {"id": "csd", "role": "csd", "name": "t", "waits": 9, "capacity": 2},
                   {"id": "health", "role": "health", "name": "t", "waits": 9}, {"id": "client", "role": "client", "name": "t"}],
        "events": [{"id": "one", "grid": "day"}, {"id": "two", "grid": "day"}, {"id": "three", "grid": "day"}, {"id": "four", "grid": "day"}],
        "acts": [{"id": "first", "text": "t", "takes": 1, "effects": ["refer(csd, one)", "refer(health, four)"]},
                 {"id": "second", "text": "t", "takes": 1, "effects": ["refer(csd, two)"], "on_done": ["refer(csd, three)"]}])j");
    const ActorId limited{1}, unlimited{2};
    Walk walk{program};
    const auto taken = [&](ActorId actor) { return places_taken(program, walk.state(), actor); };

    CHECK(taken(limited) == 0);
    walk.does({"first"});
    CHECK(taken(limited) == 1);
    CHECK(taken(unlimited) == 0);
    walk.does({"second"});
    CHECK(taken(limited) == 2);
    walk.does({"pause", "pause", "pause", "pause"});
    CHECK(taken(limited) == 2);
    walk.does({"pause"});
    CHECK(taken(limited) == 0);
}

TEST_CASE("a referral that is not answered yet cannot be sent again", "[rules][clock]")
{
    const Program program = world(R"j(
        "actors": [{"id": "ess", "role": "ess", "name": "t"}, {"id": "csd", "role": "csd", "name": "t", "waits": 3}, {"id": "client", "role": "client", "name": "t"}],
        "events": [{"id": "answer", "grid": "day"}],
        "acts": [{"id": "refer_csd", "text": "t", "takes": 1, "effects": ["refer(csd, answer)"]}])j");
    Walk walk{program};

    walk.does({"refer_csd", "pause"});
    CHECK(walk.refusal("refer_csd").kind == Refusal::Kind::AlreadyReferred);
    walk.does({"pause", "pause"});

    CHECK(walk.offers("refer_csd"));
}

TEST_CASE("a chapter settles first thing on the day after its end, in the supervisor's name", "[rules][clock]")
{
    const Program program = world(R"j(
        "chapters": [{"id": "one", "title": "t", "end": 4, "pace": "daily", "settle": ["if not sent: emit(x.minimum)"]}, {"id": "two", "title": "t", "end": 20, "pace": "daily"}], "go_on": true,
        "variables": [{"id": "sent", "type": "bool", "start": false}, {"id": "mood", "type": "int", "min": 0, "max": 3, "start": 1, "chapter": "one"}],
        "events": [{"id": "next_day", "day": 5, "by": "csd", "effects": ["emit(x.next)"]}],
        "acts": [{"id": "early", "text": "t", "takes": 1, "chapters": ["one"], "effects": ["mood = 3"]}, {"id": "send", "text": "t", "takes": 1, "effects": ["sent = true"]}])j");
    Walk walk{program};

    walk.does({"early", "pause", "pause", "pause"});
    CHECK(walk.day() == 4);
    CHECK(walk.value("mood") == 3);
    walk.does({"go_on"});

    CHECK(walk.log() == Lines{"5 x.minimum", "5 x.next"});
    CHECK(walk.events()[0].role == Role::Supervisor);
    CHECK(walk.events()[0].settled);
    CHECK_FALSE(walk.events()[1].settled);
    CHECK(walk.value("mood") == 1);
    CHECK_FALSE(walk.shows("early"));
    CHECK(Walk{program}.does({"send", "pause", "pause", "pause", "go_on"}).log() == Lines{"5 x.next"});
}

TEST_CASE("an act that would end after its chapter is refused, but not in the last one, where the clock stops", "[rules][clock]")
{
    const Program program = world(R"j(
        "chapters": [{"id": "one", "title": "t", "end": 4, "pace": "daily"}, {"id": "two", "title": "t", "end": 9, "pace": "daily"}], "go_on": true,
        "acts": [{"id": "long", "text": "t", "takes": 3, "effects": ["emit(x.long)"]}])j");
    Walk walk{program};

    walk.does({"pause"});
    CHECK(walk.offers("long"));
    walk.does({"pause"});
    CHECK(walk.refusal("long").kind == Refusal::Kind::ChapterEnds);
    walk.does({"go_on", "go_on", "go_on", "go_on", "go_on", "long"});

    CHECK(walk.ended());
    CHECK(walk.day() == 9);
    CHECK(walk.log() == Lines{"9 x.long"});
}

TEST_CASE("nothing begins on the horizon's day, and the play ends before any scene is entered", "[rules][clock]")
{
    const Program program = world(R"j(
        "chapters": [{"id": "c", "title": "t", "end": 3, "pace": "daily"}],
        "variables": [{"id": "entered", "type": "bool", "start": false}],
        "events": [{"id": "last", "day": 2, "by": "ess", "effects": ["emit(x.last)"]}, {"id": "never", "day": 3, "by": "ess", "effects": ["emit(x.never)"]}],
        "scenes": [{"id": "room", "on_enter": ["entered = true"], "options": [{"id": "leave", "text": "t", "goes": "desk"}]}],
        "acts": [{"id": "meet", "text": "t", "takes": 3, "goes": "room", "effects": ["emit(x.met)"]}])j");
    Walk walk{program};

    walk.does({"meet"});

    CHECK(walk.ended());
    CHECK(walk.value("entered") == 0);
    CHECK(walk.log() == Lines{"2 x.last", "3 x.met"});
    CHECK(walk.offers().empty());
}
