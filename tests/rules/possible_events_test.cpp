#include "sim/model/possible_events.h"
#include "sim/model/produced.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"
#include "tests/support/world.h"

#include <string>
#include <vector>

using namespace sim;

namespace {

/// "type role>recipient key", one line for each; role * where it is whoever acts, h and s for history and settlement.
std::vector<std::string> lines_of(const Scenario& scenario)
{
    const Vocabulary& words = shipped_vocabulary();
    std::vector<std::string> lines;
    for (const PossibleEvent& event : possible_events(scenario, words)) {
        const std::size_t place = event.type.raw();
        std::string line =
            place < words.types.size() ? words.types[place].id : scenario.own_types[place - words.types.size()];
        line += event.roles == 0xff ? " *" : "";
        for (std::size_t i = 0; i < RoleNames.size() && event.roles != 0xff; ++i) {
            if ((event.roles >> i & 1) != 0) line += ' ' + std::string(RoleNames[i]);
        }
        if (event.to.exists()) line += '>' + scenario.actors[event.to.raw()].id;
        if (event.key.exists()) line += ' ' + scenario.keys[event.key.raw()];
        if (event.origin == PossibleEvent::Origin::History) line += " h";
        if (event.origin == PossibleEvent::Origin::Settlement) line += " s";
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("every effect brings the events that the engine writes for it", "[rules][events]")
{
    const Program program = world(R"json(
        "facts": [{"id": "debts", "category": "debt", "text": "t", "known_by": ["client"]}],
        "commitments": [{"id": "lift", "debtor": "csd", "creditor": "client", "text": "t"}],
        "events": [{"id": "answer", "by": "csd", "grid": "day"}],
        "acts": [{"id": "do", "text": "t", "takes": 1, "effects": ["learn(ess, debts)", "refer(csd, answer)",
            "commit(lift, 3)", "move(lift, 4)", "keep(lift)", "release(lift)", "emit(x.own, by = client)"]}])json");

    CHECK(lines_of(program.scenario) == Lines{"data.learned *>ess", "referral.sent *>csd answer",
                                              "commitment.made csd>client lift", "commitment.broken csd>client lift",
                                              "commitment.moved csd>client lift", "commitment.kept csd>client lift",
                                              "commitment.late csd>client lift", "commitment.released csd>client lift",
                                              "x.own client"});
    const TypeId broken = shipped_vocabulary().type("commitment.broken");
    CHECK(produced_by_type(program.scenario, shipped_vocabulary())[broken.raw()].recipients ==
          std::vector<ActorId>{ActorId{2}});
}

TEST_CASE("the judge's answers stand behind the sharing and the asking that may cause them", "[rules][events]")
{
    const Program program = world(R"json(
        "facts": [{"id": "debts", "category": "debt", "text": "t", "known_by": ["client"]}],
        "history": [{"date": "2026-02-01", "type": "consent.asked", "by": "ess", "to": "csd", "key": "paper"}],
        "acts": [{"id": "do", "text": "t", "takes": 1,
                  "effects": ["share(client, csd, debts, joint_plan, consent)"]}])json");

    CHECK(lines_of(program.scenario) == Lines{"consent.asked ess>csd paper h",
                                              "data.misleading_consent ess>csd paper h", "data.shared client>csd",
                                              "data.no_basis client>csd", "data.over_sharing client>csd"});
}

TEST_CASE("what a settling chapter writes is a supervisor's; a promise it makes is broken by the clock",
          "[rules][events]")
{
    const Program program = world(R"json(
        "commitments": [{"id": "lift", "debtor": "csd", "creditor": "client", "text": "t"}],
        "chapters": [{"id": "one", "title": "t", "end": 5, "pace": "daily", "settle": ["emit(x.sent, by = ess)", "commit(lift, 3)"]},
                     {"id": "two", "title": "t", "end": 30, "pace": "daily"}])json");

    CHECK(lines_of(program.scenario) == Lines{"x.sent supervisor s", "commitment.made supervisor>client lift s",
                                              "commitment.broken csd>client lift"});
}
