#include "sim/session/hindsight.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

#include <array>
#include <string>

using namespace sim;

namespace {

constexpr std::array<std::string_view, 16> Conditions{
    "done(work)", "done(room.talk)", "happened(plan.signed)", "happened(plan.sent)", "happened(x.own)", "days_since(plan.signed) < 3", "days_since(registration.done) >= 14",
    "trust > 2 and done(work)", "scheduled(answer)", "open(promise)", "broken(promise)", "knows(csd, debts)", "holds(debts)", "day > 4 or in(second)", "seat == ess and not (trust == 3)",
    "if happened(plan.signed) then trust > 2 else done(rest)"};

/// A world whose entries and measures ask the same: entry i is there when measure i is 1.
Program asked_twice()
{
    std::string entries, measures;
    for (std::size_t i = 0; i < Conditions.size(); ++i) {
        const std::string number = std::to_string(i), condition(Conditions[i]);
        entries += (i == 0 ? "" : ", ") + (R"j({"id": "e)j" + number) + R"j(", "record": "r", "by": "ess", "kind": "contact", "text": "t", "when": ")j" + condition + "\"}";
        measures += (i == 0 ? "" : ", ") + (R"j({"id": "m)j" + number) + R"j(", "dimension": "O", "of": 1, "text": "t", "value": "if )j" + condition + " then 1 else 0\"}";
    }
    return world(R"j("go_on": true, "variables": [{"id": "trust", "type": "int", "min": 0, "max": 5, "start": 2, "overflow": "saturate"}],
        "chapters": [{"id": "first", "title": "t", "end": 8, "pace": "daily"}, {"id": "second", "title": "t", "end": 30, "pace": "weekly"}],
        "facts": [{"id": "debts", "category": "debt", "text": "t", "known_by": ["ess"]}],
        "commitments": [{"id": "promise", "debtor": "ess", "creditor": "client", "text": "t"}],
        "history": [{"date": "2026-02-20", "type": "registration.done", "by": "ess"}],
        "events": [{"id": "answer", "by": "csd", "grid": "day", "effects": ["emit(x.own)"]}],
        "scenes": [{"id": "room", "options": [{"id": "talk", "text": "t", "effects": ["trust += 1"]}, {"id": "leave", "text": "t", "goes": "return"}]}],
        "acts": [{"id": "work", "text": "t", "takes": 2, "effects": ["emit(plan.signed)", "commit(promise, 2)"]}, {"id": "rest", "text": "t", "takes": 1, "effects": ["schedule(answer, 3)"]},
                 {"id": "tell", "text": "t", "takes": 0, "effects": ["share(ess, csd, debts, assessment, law)", "emit(plan.sent)"]}, {"id": "meet", "text": "t", "takes": 0, "goes": "room"}],
        "register": {"records": [{"id": "r", "by": "ess", "name": "t"}], "entries": [)j" + entries + R"j(]}, "measures": [)j" + measures + "]");
}

std::span<const Instruction> condition(const Program& program, std::size_t number)
{
    const CommonFile& file = program.scenario.common_file;
    return std::span(file.code).subspan(file.entries[number].when.begin, file.entries[number].when.size);
}

} // namespace

TEST_CASE("what a play did not remember is read off its line and log as the play itself would remember it", "[session][hindsight]")
{
    const Program program = asked_twice();
    std::array<bool, Conditions.size()> held{}, failed{};

    for (std::uint64_t play = 0; play < 60; ++play) {
        auto session = begin(program, Setup{});
        REQUIRE(session);
        for (std::uint64_t turn = 0; turn < 14 && !has_ended(program, session->state()); ++turn) {
            for (std::size_t i = 0; i < Conditions.size(); ++i) {
                const auto remembered = evaluate(program, session->state(), program.scenario.measures[i].value);
                const bool now = holds_in(program, hindsight_of(*session), condition(program, i));
                INFO(std::string(Conditions[i]) << " in play " << play << " after " << turn << " moves");
                REQUIRE(remembered);
                CHECK(now == (*remembered == 1));
                (now ? held : failed)[i] = true;
            }
            const Moves open = offered(program, session->state());
            session = act(program, *session, ActId{open[(play * 7 + turn * (play % 5 + 1)) % open.size()].index});
            REQUIRE(session);
        }
    }

    for (std::size_t i = 0; i < Conditions.size(); ++i) {
        INFO(std::string(Conditions[i]));
        CHECK(held[i]);
        CHECK((failed[i] || Conditions[i] == "holds(debts)"));
    }
}

TEST_CASE("arithmetic that leaves 64 bits holds nothing", "[session][hindsight]")
{
    const Program program = world(R"j("variables": [{"id": "big", "type": "int", "min": 0, "max": 1000000, "start": 1000000}],
        "register": {"records": [{"id": "r", "by": "ess", "name": "t"}],
                     "entries": [{"id": "e", "record": "r", "by": "ess", "kind": "contact", "text": "t", "when": "big * big * big * big >= 0 or true"}]})j");
    const auto session = begin(program, Setup{});
    REQUIRE(session);

    CHECK_FALSE(holds_in(program, hindsight_of(*session), condition(program, 0)));
    CHECK_FALSE(first_day_of(program, *session, condition(program, 0)).has_value());
}
