#include "tests/support/catch.h"
#include "tests/support/world.h"

using namespace sim;
using Lines = std::vector<std::string>;

TEST_CASE("an option is offered once a visit, unless it is sticky or the scene is entered anew", "[rules][scenes]")
{
    const Program program = world(R"j(
        "scenes": [{"id": "room", "options": [{"id": "ask", "text": "t"}, {"id": "wait", "text": "t", "sticky": true, "takes": 1}, {"id": "again", "text": "t", "goes": "room"},
                                              {"id": "leave", "text": "t", "goes": "desk"}]}],
        "acts": [{"id": "meet", "text": "t", "takes": 1, "goes": "room"}])j");
    Walk walk{program};

    walk.does({"meet", "room.ask"});
    CHECK(walk.offers() == Lines{"room.wait", "room.again", "room.leave"});
    walk.does({"room.wait", "room.wait"});
    CHECK_FALSE(walk.offers("room.ask"));
    walk.does({"room.again"});

    CHECK(walk.offers("room.ask"));
    CHECK(walk.does({"room.ask", "room.leave", "meet"}).offers("room.ask"));
}

TEST_CASE("an option done once does not come back in later visits", "[rules][scenes]")
{
    const Program program = world(R"j(
        "scenes": [{"id": "room", "options": [{"id": "introduce", "text": "t", "once": true}, {"id": "leave", "text": "t", "goes": "return"}]}],
        "acts": [{"id": "meet", "text": "t", "takes": 1, "goes": "room"}, {"id": "check", "text": "t", "takes": 1, "when": "done(room.leave)"}])j");
    Walk walk{program};
    CHECK_FALSE(walk.shows("check"));

    walk.does({"meet", "room.introduce", "room.leave"});

    CHECK(walk.scene().empty());
    CHECK(walk.offers("check"));
    CHECK(walk.does({"meet"}).offers() == Lines{"room.leave"});
}

TEST_CASE("a sub-scene returns to a scene that remembers what was said", "[rules][scenes]")
{
    const Program program = world(R"j(
        "scenes": [{"id": "kitchen", "options": [{"id": "ask", "text": "t"}, {"id": "child", "text": "t", "goes": "visit:child_comes"}, {"id": "leave", "text": "t", "goes": "desk"}]},
                   {"id": "child_comes", "options": [{"id": "greet", "text": "t"}, {"id": "back", "text": "t", "goes": "return"}, {"id": "go_out", "text": "t", "goes": "desk"}]}],
        "acts": [{"id": "meet", "text": "t", "takes": 1, "goes": "kitchen"}])j");
    Walk walk{program};

    walk.does({"meet", "kitchen.ask", "kitchen.child", "child_comes.greet"});
    CHECK(walk.scene() == "child_comes");
    CHECK(walk.offers() == Lines{"child_comes.back", "child_comes.go_out"});
    walk.does({"child_comes.back"});

    CHECK(walk.scene() == "kitchen");
    CHECK(walk.offers() == Lines{"kitchen.leave"});
    CHECK(Walk{program}.does({"meet", "kitchen.child", "child_comes.go_out"}).scene().empty());
}

TEST_CASE("a scene that is open cannot be opened again on top", "[rules][scenes]")
{
    const Program program = world(R"j(
        "scenes": [{"id": "a", "options": [{"id": "down", "text": "t", "goes": "visit:b"}, {"id": "leave", "text": "t", "goes": "desk"}]},
                   {"id": "b", "options": [{"id": "loop", "text": "t", "goes": "visit:a"}, {"id": "leave", "text": "t", "goes": "desk"}]}],
        "acts": [{"id": "meet", "text": "t", "takes": 1, "goes": "a"}])j");

    CHECK(Walk{program}.does({"meet", "a.down"}).fault_of("b.loop") == Fault::TooDeep);
}

TEST_CASE("a hub lets one leave after the least and makes one leave after the most topics", "[rules][scenes]")
{
    const Program program = world(R"j(
        "scenes": [{"id": "talk", "hub": {"min": 2, "max": 3},
                    "options": [{"id": "a", "text": "t", "topic": true}, {"id": "b", "text": "t", "topic": true}, {"id": "c", "text": "t", "topic": true}, {"id": "d", "text": "t", "topic": true},
                                {"id": "tea", "text": "t"}, {"id": "close", "text": "t", "exit": true, "goes": "desk"}]}],
        "acts": [{"id": "meet", "text": "t", "takes": 1, "goes": "talk"}])j");
    Walk walk{program};

    walk.does({"meet", "talk.c"});
    CHECK(walk.offers() == Lines{"talk.a", "talk.b", "talk.d", "talk.tea"});
    walk.does({"talk.a"});
    CHECK(walk.offers() == Lines{"talk.b", "talk.d", "talk.tea", "talk.close"});
    walk.does({"talk.d"});

    CHECK(walk.offers() == Lines{"talk.close"});
}

TEST_CASE("a fallback is offered only when nothing else is", "[rules][scenes]")
{
    const Program program = world(R"j(
        "variables": [{"id": "calm", "type": "bool", "start": false}],
        "scenes": [{"id": "room", "options": [{"id": "leave", "text": "t", "fallback": true, "goes": "desk"}, {"id": "ask", "text": "t"},
                                              {"id": "calm_down", "text": "t", "needs": [{"id": "n", "if": "calm", "reason": "r"}]}]}],
        "acts": [{"id": "meet", "text": "t", "takes": 1, "goes": "room"}])j");
    Walk walk{program};

    walk.does({"meet"});
    CHECK(walk.offers() == Lines{"room.ask"});
    walk.does({"room.ask"});

    CHECK(walk.offers() == Lines{"room.leave"});
    CHECK(walk.refusal("room.calm_down").kind == Refusal::Kind::Need);
}

TEST_CASE("a desk act of no days can be done once a day", "[rules][scenes]")
{
    const Program program = world(R"j("acts": [{"id": "call", "text": "t", "takes": 0}, {"id": "visit", "text": "t", "takes": 1}])j");
    Walk walk{program};

    walk.does({"call"});
    CHECK(walk.refusal("call").kind == Refusal::Kind::DoneToday);
    walk.does({"visit"});

    CHECK(walk.offers("call"));
}

TEST_CASE("an event that opens a scene waits until the act is done, then opens before the desk is reached", "[rules][scenes]")
{
    const Program program = world(R"j(
        "chapters": [{"id": "c", "title": "t", "end": 60, "pace": "fortnightly"}],
        "scenes": [{"id": "visit", "options": [{"id": "leave", "text": "t", "goes": "desk"}]}, {"id": "call", "lines": [{"id": "l", "text": "It rings."}], "options": [{"id": "answer", "text": "t", "takes": 1, "goes": "return"}]}],
        "events": [{"id": "phone", "day": 3, "opens": "call"}],
        "acts": [{"id": "meet", "text": "t", "takes": 5, "goes": "visit"}, {"id": "short", "text": "t", "takes": 1}])j");

    SECTION("during an act that opens a scene of its own")
    {
        Walk walk{program};
        CHECK(walk.does({"meet"}).scene() == "visit");
        CHECK(walk.day() == 5);
        CHECK(walk.does({"visit.leave"}).scene() == "call");
        CHECK(walk.told() == Lines{"It rings."});
        CHECK(walk.does({"call.answer"}).day() == 14);
    }
    SECTION("on the way to the next desk day it is a stop")
    {
        Walk walk{program};
        CHECK(walk.does({"short"}).scene() == "call");
        CHECK(walk.day() == 3);
    }
}

TEST_CASE("chance takes no time, offers its outcomes, and leads on", "[rules][scenes]")
{
    const Program program = world(R"j(
        "chances": [{"id": "employer", "outcomes": [{"id": "waits", "weight": 2, "text": "He waits.", "effects": ["emit(x.waits)"]}, {"id": "refuses", "weight": 1, "goes": "refusal"}]}],
        "scenes": [{"id": "refusal", "options": [{"id": "accept", "text": "t", "goes": "end"}]}],
        "acts": [{"id": "ask_him", "text": "t", "takes": 2, "goes": "chance:employer"}])j");

    Walk kind{program};
    kind.does({"ask_him"});
    CHECK(chance_of(program, kind.state()) == ChanceId{0});
    kind.does({"waits"});
    CHECK(kind.day() == 2);
    CHECK(kind.log() == Lines{"2 x.waits"});
    CHECK(kind.told() == Lines{"He waits."});

    Walk harsh{program};
    CHECK(harsh.does({"ask_him", "refuses"}).scene() == "refusal");
    CHECK(harsh.does({"refusal.accept"}).ended());
}

TEST_CASE("answers are shown in order: the act's, those of the days that pass, those of the scene entered", "[rules][scenes]")
{
    const Program program = world(R"j(
        "variables": [{"id": "trust", "type": "int", "min": 0, "max": 3, "start": 0}],
        "scenes": [{"id": "room", "on_enter": ["trust += 1"], "lines": [{"id": "w", "text": "Wary.", "when": "trust < 2"}, {"id": "o", "text": "Open.", "when": "trust >= 2"}],
                    "options": [{"id": "leave", "text": "t", "goes": "desk"}]}],
        "events": [{"id": "letter", "day": 1, "text": "A letter.", "lines": [{"id": "l", "text": "It is long."}]}],
        "acts": [{"id": "meet", "text": "t", "takes": 2, "effects": ["trust += 1"], "lines": [{"id": "l", "text": "You knock."}], "goes": "room"}])j");

    CHECK(Walk{program}.does({"meet"}).told() == Lines{"You knock.", "A letter.", "It is long.", "Open."});
}

TEST_CASE("acts belong to seats, and each seat begins where it is told", "[rules][scenes]")
{
    const Program program = world(R"j(
        "seats": [{"id": "ess"}, {"id": "csd", "opens": "phone"}],
        "scenes": [{"id": "phone", "options": [{"id": "hang_up", "text": "t", "goes": "desk"}]}],
        "acts": [{"id": "ours", "text": "t", "takes": 1, "seats": ["ess"], "effects": ["emit(x.ours)"]}, {"id": "theirs", "text": "t", "takes": 1, "seats": ["csd"], "effects": ["if seat == csd: emit(x.theirs)"]}])j");

    CHECK(Walk{program, "ess"}.offers() == Lines{"ours"});
    Walk social{program, "csd"};
    CHECK(social.scene() == "phone");
    social.does({"phone.hang_up", "theirs"});
    CHECK(social.log() == Lines{"1 x.theirs"});
    CHECK(social.events()[0].role == Role::Csd);
}

TEST_CASE("without the upgrade the shared file is refused and paper is left", "[rules][scenes]")
{
    const Program program = world(R"j(
        "actors": [{"id": "ess", "role": "ess", "name": "t", "office": {"model": "new", "it": "upgraded", "staff": 3, "caseload": 90}},
                   {"id": "csd", "role": "csd", "name": "t", "office": {"model": "old", "it": "basic", "staff": 2, "caseload": 70}}, {"id": "client", "role": "client", "name": "t"}],
        "facts": [{"id": "rent", "category": "housing", "text": "t", "known_by": ["ess"]}],
        "acts": [{"id": "file", "text": "t", "takes": 1, "channel": "shared_file", "effects": ["share(ess, csd, rent, joint_plan, law)"]},
                 {"id": "note", "text": "t", "takes": 1, "channel": "shared_file", "effects": ["if day > 20: share(ess, csd, rent, joint_plan, law)"]},
                 {"id": "letter", "text": "t", "takes": 5, "channel": "paper", "effects": ["share(ess, csd, rent, joint_plan, law)"]}])j");
    Walk walk{program};

    const Refusal refusal = walk.refusal("file");

    CHECK(refusal.kind == Refusal::Kind::NoSharedFile);
    CHECK(refusal.actor == ActorId{1});
    CHECK(walk.offers() == Lines{"note", "letter"});
}

TEST_CASE("a scene opened by an event speaks in the seat's name, whoever acted last", "[rules][scenes]")
{
    const Program program = world(R"j(
        "scenes": [{"id": "call", "on_enter": ["emit(x.call)"], "options": [{"id": "answer", "text": "t", "goes": "desk"}]}],
        "events": [{"id": "phone", "day": 1, "by": "csd", "opens": "call"}],
        "acts": [{"id": "ask_csd", "text": "t", "takes": 1, "by": "csd"}])j");

    Walk walk{program};
    walk.does({"ask_csd"});

    CHECK(walk.scene() == "call");
    CHECK(walk.events().back().role == Role::Ess);
}

TEST_CASE("a state with nothing to do is a fault of the scenario", "[rules][scenes]")
{
    const Program program = world(R"j(
        "seats": [{"id": "ess"}, {"id": "csd"}], "variables": [{"id": "shut", "type": "bool", "start": false}],
        "acts": [{"id": "shut_it", "text": "t", "takes": 1, "when": "not shut", "effects": ["shut = true"]}])j");

    CHECK(Walk{program, "csd"}.fault_of("shut_it") == Fault::NothingOffered);
}

TEST_CASE("a play in which nothing can be done from the start does not begin", "[rules][scenes]")
{
    const Program program = world(R"j(
        "seats": [{"id": "ess"}, {"id": "csd"}], "acts": [{"id": "work", "text": "t", "takes": 1, "seats": ["ess"]}])j");

    const auto start = begin(program, SeatId{1}, VariantId{0});

    REQUIRE_FALSE(start.has_value());
    CHECK(start.error() == Fault::NothingOffered);
}
