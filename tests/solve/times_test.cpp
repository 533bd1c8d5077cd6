#include "sim/solve/times.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

#include <cstdint>
#include <string>
#include <string_view>

using namespace sim;

namespace {

constexpr std::string_view Calls = R"x(
    "chapters": [{"id": "one", "title": "t", "end": 2, "pace": "daily"}, {"id": "two", "title": "t", "end": 9, "pace": "daily"}],
    "scenes": [{"id": "call", "options": [{"id": "ask", "text": "t"}, {"id": "again", "text": "t", "goes": "round"},
                                          {"id": "end", "text": "t", "goes": "desk"}]},
               {"id": "round", "options": [{"id": "back", "text": "t", "takes": 1, "goes": "round_two"}]},
               {"id": "round_two", "options": [{"id": "on", "text": "t", "goes": "round"}, {"id": "out", "text": "t", "goes": "desk"}]}],
    "acts": [{"id": "ring", "text": "t", "takes": 0, "chapters": ["one"], "goes": "call"},
             {"id": "visit", "text": "t", "takes": 1, "once": true, "effects": ["schedule(answer, 1)"]}],
    "events": [{"id": "answer", "grid": "day"}, {"id": "fixed", "day": 3}])x";

} // namespace

TEST_CASE("how often something can happen in a play is never counted too low", "[solve][times]")
{
    const Program program = world(std::string(Calls));

    const Times times = times_of(program, SeatId{0});

    const auto act = [&](std::string_view name) { return times.acts[program.scenario.act_named(name).raw()]; };
    CHECK(act("ring") == 3);
    CHECK(act("visit") == 1);
    CHECK(act("call.ask") == 3);
    CHECK(act("call.end") == 3);
    CHECK(act("round.back") == Times::Many);
    CHECK(times.events[0] == 1);
    CHECK(times.events[1] == 1);
}
