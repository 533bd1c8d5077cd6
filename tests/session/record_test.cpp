#include "sim/session/moves.h"
#include "sim/session/policy.h"
#include "sim/session/record.h"

#include "tests/support/catch.h"
#include "tests/support/world.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace sim;
using Kind = Difference::Kind;

namespace {

Program a_case()
{
    return world(R"json(
        "variables": [{"id": "trust", "type": "int", "min": 0, "max": 9, "start": 2, "overflow": "saturate"}],
        "variants": [{"id": "debt", "weight": 1}, {"id": "health", "weight": 1}],
        "facts": [{"id": "owes", "category": "debt", "text": "Owes rent", "holds": ["debt"]}],
        "acts": [{"id": "listen", "text": "Listen", "takes": 1, "effects": ["trust += 1", "if holds(owes) : learn(ess, owes)"]},
                 {"id": "press", "text": "Press", "takes": 1, "effects": ["trust -= 1"]},
                 {"id": "write", "text": "Write", "takes": 2, "goes": "chance:answer"}],
        "chances": [{"id": "answer", "outcomes": [{"id": "yes", "weight": 1, "effects": ["trust += 2"]}, {"id": "no", "weight": 1}]}])json");
}

Session played(const Program& program, std::initializer_list<std::string_view> acts, Mode mode = Mode::Practice)
{
    Setup setup;
    setup.seed = 11;
    setup.mode = mode;
    auto session = begin(program, setup);
    REQUIRE(session);
    for (const std::string_view id : acts) {
        session = id == "undo" ? undo(program, *session) : act(program, *session, program.scenario.act_named(id));
        REQUIRE(session);
    }
    return *session;
}

Run recorded(const Program& program, std::initializer_list<std::string_view> acts, Mode mode = Mode::Practice)
{
    return record(program, played(program, acts, mode), Stamp{"test", {}, {}, {}});
}

} // namespace

TEST_CASE("a record repeats to the same states, log and luck", "[session][record]")
{
    const Program program = a_case();
    const Session session = played(program, {"listen", "write", "press", "write"});

    const Replay again = replay(program, record(program, session, Stamp{}));

    REQUIRE_FALSE(again.difference);
    CHECK(again.session.log == session.log);
    CHECK(again.session.line.size() == session.line.size());
    CHECK(again.session.now().hash == session.now().hash);
}

TEST_CASE("what was taken back is repeated as well, and taken back again", "[session][record]")
{
    const Program program = a_case();
    const Session session =
        played(program, {"listen", "press", "write", "undo", "undo", "write", "undo", "press", "write", "undo", "listen"});
    const Run run = record(program, session, Stamp{});

    const Replay again = replay(program, run);

    REQUIRE_FALSE(again.difference);
    CHECK(again.session.line.size() == session.line.size());
    CHECK(again.session.now().hash == session.now().hash);
    const Run twice = record(program, again.session, Stamp{});
    REQUIRE(twice.moves.size() == run.moves.size());
    for (std::size_t i = 0; i < run.moves.size(); ++i) {
        CHECK(twice.moves[i].id == run.moves[i].id);
        CHECK(twice.moves[i].undone == run.moves[i].undone);
    }
}

TEST_CASE("a session that was read back goes on like one that never stopped", "[session][record]")
{
    const Program program = a_case();
    const Session session = played(program, {"listen", "write"});
    const Replay again = replay(program, record(program, session, Stamp{}));
    REQUIRE_FALSE(again.difference);

    const auto went_on = act(program, session, program.scenario.act_named("write"));
    const auto resumed = act(program, again.session, program.scenario.act_named("write"));

    REQUIRE(went_on);
    REQUIRE(resumed);
    CHECK(went_on->now().hash == resumed->now().hash);
}

TEST_CASE("a changed act is named with both hashes and what it would have been", "[session][record]")
{
    const Program program = a_case();
    Run run = recorded(program, {"listen", "press"});
    run.moves[1].id = "listen";

    const Replay again = replay(program, run);

    REQUIRE(again.difference);
    CHECK(again.difference->kind == Kind::OtherState);
    CHECK(again.difference->step == 2);
    CHECK(again.difference->recorded == run.moves[1].hash);
    CHECK(again.difference->found != again.difference->recorded);
    CHECK(again.difference->instead == "press");
    CHECK_FALSE(again.difference->fields.empty());
}

TEST_CASE("no tampering with a record passes for a play", "[session][record]")
{
    const Program program = a_case();
    const Run honest = recorded(program, {"listen", "write", "press", "undo", "write", "listen"});
    REQUIRE_FALSE(replay(program, honest).difference);
    const auto outcome = [&](const Run& run) {
        for (std::size_t i = 0; i < run.moves.size(); ++i)
            if (run.moves[i].id.find('=') != std::string::npos) return i;
        return std::size_t{0};
    };

    const std::vector<std::pair<std::string, std::function<void(Run&)>>> tamperings{
        {"a hash edited", [](Run& run) { run.moves[2].hash.back() = run.moves[2].hash.back() == '0' ? '1' : '0'; }},
        {"a move removed", [](Run& run) { run.moves.erase(run.moves.begin()); }},
        {"moves in another order", [](Run& run) { std::swap(run.moves[0], run.moves[4]); }},
        {"a move twice", [](Run& run) { run.moves.insert(run.moves.begin() + 1, run.moves[0]); }},
        {"time reversed", [](Run& run) { std::reverse(run.moves.begin(), run.moves.end()); }},
        {"another seed", [](Run& run) { run.seed = 12; }},
        {"another variant", [](Run& run) { run.variant = run.variant == "debt" ? "health" : "debt"; }},
        {"another seat", [](Run& run) { run.seat = "csd"; }},
        {"better luck", [&](Run& run) { auto& id = run.moves[outcome(run)].id; id = id == "answer=yes" ? "answer=no" : "answer=yes"; }},
        {"an act of another case", [](Run& run) { run.moves[0].id = "bribe"; }},
        {"another start", [](Run& run) { run.start_hash = "0000000000000000"; }},
        {"something taken back in an assessment", [](Run& run) { run.mode = Mode::Assessment; }},
        {"what was taken back counted", [](Run& run) { run.moves[3].undone = false; }},
        {"an act struck out of the middle", [](Run& run) { run.moves[0].undone = true; }},
        {"said to be random", [](Run& run) { run.source = RunSource::Policy, run.policy = "random"; }},
    };
    for (const auto& [name, tamper] : tamperings) {
        Run run = honest;
        tamper(run);

        INFO(name);
        CHECK(replay(program, run).difference);
    }
}

TEST_CASE("the start of a record is a record", "[session][record]")
{
    const Program program = a_case();
    Run run = recorded(program, {"listen", "press", "listen"});
    run.moves.pop_back();

    const Replay again = replay(program, run);

    CHECK_FALSE(again.difference);
    CHECK(again.session.line.size() == 2);
}
