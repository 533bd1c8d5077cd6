#include "tests/support/catch.h"
#include "tests/support/world.h"

using namespace sim;
using Lines = std::vector<std::string>;

TEST_CASE("each effect sees those before it", "[rules][effects]")
{
    const Program program = world(R"j(
        "variables": [{"id": "a", "type": "int", "min": 0, "max": 9, "start": 1}, {"id": "b", "type": "int", "min": 0, "max": 9, "start": 0}],
        "acts": [{"id": "act", "text": "t", "takes": 1, "effects": ["a += 2", "b = a * 2", "if b == 6: a = b + 1", "if b == 0: a = 0"]}])j");
    Walk walk{program};

    walk.does({"act"});

    CHECK(walk.value("a") == 7);
    CHECK(walk.value("b") == 6);
}

TEST_CASE("a variable that saturates stops at its ends, any other is a fault of the scenario", "[rules][effects]")
{
    const Program program = world(R"j(
        "variables": [{"id": "soft", "type": "int", "min": -2, "max": 3, "start": 2, "overflow": "saturate"},
                      {"id": "hard", "type": "int", "min": -2, "max": 3, "start": 2}],
        "acts": [{"id": "up", "text": "t", "takes": 1, "effects": ["soft += 9"]}, {"id": "down", "text": "t", "takes": 1, "effects": ["soft -= 9"]},
                 {"id": "break", "text": "t", "takes": 1, "effects": ["hard += 2"]}, {"id": "reach", "text": "t", "takes": 1, "effects": ["hard += 1"]}])j");
    Walk walk{program};

    walk.does({"up"});
    CHECK(walk.value("soft") == 3);
    walk.does({"down", "reach"});

    CHECK(walk.value("soft") == -2);
    CHECK(walk.value("hard") == 3);
    CHECK(walk.fault_of("break") == Fault::OutOfRange);
}

TEST_CASE("arithmetic beyond 64 bits is a fault, not a number", "[rules][effects]")
{
    const Program program = world(R"j(
        "variables": [{"id": "a", "type": "int", "min": 0, "max": 1000000, "start": 1000000, "overflow": "saturate"}],
        "acts": [{"id": "act", "text": "t", "takes": 1, "effects": ["a = a * a * a * a"]}, {"id": "near", "text": "t", "takes": 1, "effects": ["a = a * a * a"]}])j");

    CHECK(Walk{program}.fault_of("act") == Fault::Arithmetic);
    CHECK(Walk{program}.fault_of("near") == Fault::None);
}

TEST_CASE("learning is logged once, and learning what is not true is a fault", "[rules][effects]")
{
    const Program program = world(R"j(
        "variants": [{"id": "debt", "weight": 1}, {"id": "none", "weight": 1}],
        "facts": [{"id": "arrears", "category": "debt", "text": "t", "holds": ["debt"], "known_by": ["client"]}],
        "acts": [{"id": "hear", "text": "t", "takes": 1, "effects": ["learn(ess, arrears)"]}])j");
    Walk walk{program, "ess", "debt"};
    CHECK(walk.knows("client", "arrears"));

    walk.does({"hear", "hear"});

    CHECK(walk.knows("ess", "arrears"));
    CHECK(walk.log() == Lines{"1 data.learned"});
    CHECK_FALSE(Walk{program, "ess", "none"}.knows("client", "arrears"));
    CHECK(Walk{program, "ess", "none"}.fault_of("hear") == Fault::LearnsUntruth);
}

TEST_CASE("only who knows a fact can share it, and every sharing is logged", "[rules][effects]")
{
    const Program program = world(R"j(
        "facts": [{"id": "arrears", "category": "debt", "text": "t", "known_by": ["client"]}],
        "acts": [{"id": "hear", "text": "t", "takes": 1, "effects": ["learn(ess, arrears)"]},
                 {"id": "tell", "text": "t", "takes": 1, "effects": ["share(ess, csd, arrears, joint_plan, law)"]}])j");
    Walk walk{program};
    CHECK(walk.refusal("tell").kind == Refusal::Kind::UnknownFact);

    walk.does({"hear", "tell", "tell"});

    CHECK(walk.knows("csd", "arrears"));
    CHECK(walk.log() == Lines{"1 data.learned", "2 data.shared", "3 data.shared"});
    CHECK(walk.events().back().role == Role::Ess);
    CHECK(walk.events().back().fact == FactId{0});
}

TEST_CASE("a packet shares what its holder knows of it, in the packet's order", "[rules][effects]")
{
    const Program program = world(R"j(
        "facts": [{"id": "a", "category": "debt", "text": "t"}, {"id": "b", "category": "debt", "text": "t", "known_by": ["ess"]},
                  {"id": "c", "category": "debt", "text": "t", "known_by": ["ess"]}],
        "packets": [{"id": "file", "facts": ["c", "a", "b"]}, {"id": "unknown", "facts": ["a"]}],
        "acts": [{"id": "tell", "text": "t", "takes": 1, "effects": ["share(ess, csd, file, joint_plan, law)"]},
                 {"id": "tell_nothing", "text": "t", "takes": 1, "effects": ["share(ess, csd, unknown, joint_plan, law)"]}])j");
    Walk walk{program};
    CHECK(walk.refusal("tell_nothing").kind == Refusal::Kind::UnknownFact);

    walk.does({"tell"});

    REQUIRE(walk.events().size() == 2);
    CHECK(walk.events()[0].fact == FactId{2});
    CHECK(walk.events()[1].fact == FactId{1});
    CHECK_FALSE(walk.knows("csd", "a"));
}

TEST_CASE("evidence is judged before the days of the act pass", "[rules][effects]")
{
    const Program program = world(R"j(
        "variables": [{"id": "ready", "type": "bool", "start": false}],
        "events": [{"id": "late_news", "day": 1, "effects": ["ready = true"]}],
        "acts": [{"id": "sign", "text": "t", "takes": 2, "effects": ["emit(plan.signed, has = [signed_client, dated_steps if ready])"]}])j");
    Walk walk{program};

    walk.does({"sign"});

    REQUIRE(walk.log() == Lines{"2 plan.signed"});
    const auto& items = walk.events()[0].evidence;
    CHECK((items & (items - 1)) == 0);  // one item only
    CHECK(items != 0);
}
