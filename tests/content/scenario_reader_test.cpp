#include "sim/content/scenario_reader.h"
#include "sim/rules/play.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace sim;

namespace {

/// A scenario of the members given, in the order given, and those it cannot do without behind them.
std::string scenario_with(std::string_view members)
{
    return R"json({"format": 1, "id": "case", "version": "1", "language": "en", "title": "Title", "summary": "Summary", "minutes": 5,
        "start": "2026-03-02", "country": "nowhere", "protocol": "small", )json" +
           std::string(members) + R"json(,
        "seats": [{"id": "ess"}], "chapters": [{"id": "all", "title": "All", "end": 30, "pace": "daily"}],
        "actors": [{"id": "ess", "role": "ess", "name": "Office"}, {"id": "client", "role": "client", "name": "Client"}],
        "endings": [{"id": "over", "title": "Over", "text": "It is over."}]})json";
}

struct Tried {
    ScenarioRead read;
    Problems problems;
};

Tried read(std::string_view members)
{
    const std::string bytes = scenario_with(members);
    const auto file = read_json("case/scenario.json", bytes);
    if (!file) FAIL(told(file.error()));
    Report report;
    Tried tried{read_scenario(report, *file, shipped_vocabulary(), nullptr), {}};
    tried.problems = report.take();
    tried.read.places = {};  // the file goes
    return tried;
}

Scenario valid(std::string_view members)
{
    Tried tried = read(members);
    INFO(told(tried.problems));
    REQUIRE(tried.problems.empty());
    return std::move(tried.read.scenario);
}

std::vector<std::string> act_names(const Scenario& scenario)
{
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < scenario.acts.size(); ++i) names.push_back(scenario.name_of(ActId{i}));
    return names;
}

}  // namespace

TEST_CASE("options come scene after scene, then desk acts, then waiting", "[content][scenario]")
{
    const Scenario scenario = valid(R"json("acts": [{"id": "call", "text": "Call", "takes": 1}],
        "scenes": [{"id": "hall", "options": [{"id": "in", "text": "In", "goes": "kitchen"}]},
                   {"id": "kitchen", "options": [{"id": "ask", "text": "Ask"}, {"id": "go", "text": "Go", "goes": "desk"}]}])json");

    CHECK(act_names(scenario) == std::vector<std::string>{"hall.in", "kitchen.ask", "kitchen.go", "call", "go_on"});
    CHECK(scenario.desk_acts == Range{3, 2});
    CHECK(scenario.scenes[1].options == Range{1, 2});
    CHECK(scenario.acts[4].kind == ActKind::GoOn);
    CHECK(scenario.acts[0].goes.kind == GoesKind::Scene);
    CHECK(scenario.acts[0].goes.target == 1);
    CHECK(scenario.ids[0].empty());
}

TEST_CASE("a scenario may do without waiting", "[content][scenario]")
{
    const Scenario scenario = valid(R"json("go_on": false, "acts": [{"id": "call", "text": "Call", "takes": 1}])json");

    CHECK(act_names(scenario) == std::vector<std::string>{"call"});
    CHECK_FALSE(scenario.has_go_on);
}

TEST_CASE("names may be used before the file defines them", "[content][scenario]")
{
    const Scenario scenario = valid(R"json(
        "measures": [{"id": "m", "dimension": "O", "of": 1000, "value": "if done(kitchen.ask) and done(call) then trust else 0", "text": "M"}],
        "acts": [{"id": "call", "text": "Call", "takes": 1, "by": "client", "effects": ["schedule(letter, 3)"], "goes": "kitchen"}],
        "scenes": [{"id": "kitchen", "options": [{"id": "ask", "text": "Ask", "effects": ["trust += 1"]}, {"id": "go", "text": "Go", "goes": "return"}]}],
        "events": [{"id": "letter", "text": "Letter", "grid": "desk"}],
        "variables": [{"id": "trust", "type": "int", "min": 0, "max": 5, "start": 0}])json");

    CHECK(scenario.acts[0].remembered);
    CHECK_FALSE(scenario.acts[1].remembered);
    CHECK(scenario.acts[2].remembered);
    CHECK(scenario.code[scenario.measures[0].value.begin].operand == Symbol{SymbolKind::Done, 0}.packed());
    CHECK(scenario.acts[2].by == ActorId{1});
}

TEST_CASE("own event types are numbered by the alphabet, behind those of the event list", "[content][scenario]")
{
    const Scenario scenario = valid(R"json("history": [{"date": "2026-02-02", "type": "x.middle", "by": "client"}],
        "acts": [{"id": "call", "text": "Call", "takes": 1, "when": "days_since(x.last) > 3 and not happened(x.first)",
                  "effects": ["emit(x.last)", "emit(x.first)"]}],
        "key_evidence": ["x.first", "plan.signed"])json");
    const auto base = static_cast<std::uint32_t>(shipped_vocabulary().types.size());

    CHECK(scenario.own_types == std::vector<std::string>{"x.first", "x.last", "x.middle"});
    CHECK(scenario.history[0].type == TypeId{base + 2});
    CHECK(scenario.emissions[0].type == TypeId{base + 1});
    CHECK(scenario.emissions[1].type == TypeId{base});
    CHECK(scenario.key_evidence == std::vector<TypeId>{TypeId{base}, shipped_vocabulary().type("plan.signed")});
    CHECK(scenario.code[0].op == Op::DaysSince);
    CHECK(scenario.code[0].operand == static_cast<std::int32_t>(base + 1));
    CHECK(Symbol::unpacked(scenario.code[4].operand).index == base);
}

TEST_CASE("every key an event can carry is known", "[content][scenario]")
{
    const Scenario scenario =
        valid(R"json("commitments": [{"id": "visit", "debtor": "ess", "creditor": "client", "text": "A visit"}],
        "history": [{"date": "2026-02-02", "type": "plan.offered", "by": "ess", "key": "winter"}],
        "events": [{"id": "answer", "by": "ess", "grid": "reply", "effects": ["emit(referral.answered, key = answer)"]}],
        "acts": [{"id": "call", "text": "Call", "takes": 1, "effects": ["refer(client, answer)", "emit(plan.offered, key = spring)", "commit(visit, 3)"]}])json");

    CHECK(scenario.keys == std::vector<std::string>{"visit", "winter", "answer", "spring"});
    CHECK(scenario.commitments[0].key == KeyId{0});
    CHECK(scenario.history[0].key == KeyId{1});
}

TEST_CASE("texts stand in the order of the format under their contexts", "[content][scenario]")
{
    const Scenario scenario = valid(
        R"json("chances": [{"id": "coin", "outcomes": [{"id": "heads", "weight": 1, "text": "Heads", "lines": [{"id": "c", "text": "C"}], "goes": "end"}]}],
        "acts": [{"id": "call", "text": "Call", "note": "Note", "takes": 1, "needs": [{"id": "n", "if": "true", "reason": "Reason"}], "why": "Why", "goes": "chance:coin"}],
        "scenes": [{"id": "hall", "title": "Hall", "lines": [{"id": "a", "text": "A"}],
                    "options": [{"id": "in", "text": "In", "needs": [{"id": "n", "if": "true", "reason": "R"}], "lines": [{"id": "b", "text": "B"}], "goes": "end"}]}])json");

    std::vector<std::string> contexts;
    for (std::size_t i = 0; i < scenario.texts.contexts.size(); ++i) contexts.emplace_back(scenario.texts.contexts[i]);
    CHECK(contexts == std::vector<std::string>{"scenario:case:title", "scenario:case:summary", "chapter:all:title",
                                               "actor:ess:name", "actor:client:name", "scene:hall:title",
                                               "line:hall.a:text", "option:hall.in:text", "need:hall.in.n:text",
                                               "line:hall.b:text", "act:call:text", "act:call:note", "need:call.n:text",
                                               "act:call:why", "outcome:coin.heads:text", "line:coin.c:text",
                                               "ending:over:title", "ending:over:text"});
    CHECK(scenario.texts[scenario.details_of(scenario.acts[1]).note] == "Note");
}

TEST_CASE("a line's id is unique in its scene, options included", "[content][scenario]")
{
    const Tried twice = read(R"json("scenes": [
        {"id": "hall", "lines": [{"id": "a", "text": "A"}], "options": [{"id": "in", "text": "In", "goes": "end", "lines": [{"id": "a", "text": "B"}]}]},
        {"id": "room", "lines": [{"id": "a", "text": "A"}], "options": [{"id": "in", "text": "In", "goes": "end"}]}])json");

    REQUIRE(twice.problems.size() == 1);
    CHECK(twice.problems[0].code == "S102");
    CHECK(twice.problems[0].pointer == "/scenes/0/options/0/lines/0/id");
}

TEST_CASE("defaults stand in for what is not written", "[content][scenario]")
{
    const Scenario scenario = valid(R"json("facts": [{"id": "debts", "category": "debt", "text": "Debts"}],
        "scenes": [{"id": "hall", "options": [{"id": "in", "text": "In", "goes": "end"}]}])json");

    CHECK(scenario.has_go_on);
    CHECK(scenario.reply_every == 10);
    REQUIRE(scenario.variants.size() == 1);
    CHECK(scenario.variants[0].id == "only");
    CHECK(scenario.facts[0].holds == ~0ull);
    CHECK(scenario.actors[0].capacity == -1);
    CHECK(scenario.acts[0].takes == 0);
    CHECK(scenario.acts[0].seats == 0xff);
    CHECK_FALSE(scenario.acts[0].when.written());
}

TEST_CASE("a case says in one of three words how hard it is, or does not say", "[content][scenario]")
{
    CHECK_FALSE(valid(R"("tests": [])").difficulty.has_value());
    CHECK(valid(R"("difficulty": "easy")").difficulty == Difficulty::Easy);
    CHECK(valid(R"("difficulty": "medium")").difficulty == Difficulty::Medium);
    CHECK(valid(R"("difficulty": "hard")").difficulty == Difficulty::Hard);

    const Tried tried = read(R"("difficulty": "harsh")");

    REQUIRE(tried.problems.size() == 1);
    CHECK(tried.problems[0].message.find("hard") != std::string::npos);
    CHECK_FALSE(tried.read.scenario.difficulty.has_value());
}

TEST_CASE("all that is wrong is told at once, sorted by place", "[content][scenario]")
{
    const Tried tried = read(R"json("acts": [
        {"id": "call", "text": "Call", "takes": 1, "goes": "nowhere", "effects": ["trust += 1", "emit(plan.signed, has = [gaols])"]},
        {"id": "call", "text": "", "takes": -1}])json");

    CHECK(codes(tried.problems) == "S101 X002 X002 S102 J106 J103");
}

TEST_CASE("the example with one of each can be linked and played to its end", "[content][scenario]")
{
    auto files = read_folder(real_fs(), ONEDOOR_SOURCE_DIR "/tests/packs", {".json"}, {4096, 1 << 20, 16 << 20});
    REQUIRE(files.has_value());
    Files shelf;
    for (auto& [path, bytes] : *files) {
        if (path.starts_with("shelf/")) shelf[path.substr(6)] = bytes;
        if (path.starts_with("good/everything/")) shelf[path.substr(5)] = bytes;
    }

    auto scenario = read_scenario(shelf, "everything", shipped_vocabulary());
    INFO(told(scenario.problems));
    REQUIRE(scenario.value.has_value());
    const auto program = link(std::move(*scenario.value), shipped_vocabulary());
    REQUIRE(program.has_value());

    for (const std::uint32_t seat : {0u, 1u}) {
        const auto start = begin(*program, SeatId{seat}, VariantId{1});
        REQUIRE(start.has_value());
        State state = start->state;
        std::uint32_t draw = 7;
        for (int moves = 0; !has_ended(*program, state); ++moves) {
            REQUIRE(moves < 1000);
            const Moves open = offered(*program, state);
            REQUIRE_FALSE(open.empty());
            draw = draw * 1664525u + 1013904223u;
            const auto next = step(*program, state, open[(draw >> 16) % open.size()]);
            REQUIRE(next.has_value());
            state = next->state;
        }
    }
}
