#include "sim/content/canonical.h"
#include "sim/content/hashes.h"
#include "sim/content/scenario_reader.h"
#include "sim/rules/layout.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <string>
#include <string_view>

using namespace sim;

namespace {

/// A small scenario with these members besides.
std::string scenario_with(std::string_view members)
{
    return R"json({"format": 1, "id": "s", "version": "1", "language": "en", "title": "t", "summary": "t", "start": "2026-03-02",
  "country": "c", "protocol": "p", "seats": [{"id": "ess"}], "chapters": [{"id": "all", "title": "t", "end": 9, "pace": "daily"}],
  "actors": [{"id": "ess", "role": "ess", "name": "t"}, {"id": "csd", "role": "csd", "name": "t"}])json" +
           std::string(members) + R"json(, "acts": [{"id": "work", "text": "t", "takes": 1, "effects": ["emit(plan.signed)"]}, {"id": "rest", "text": "t", "takes": 1}],
  "endings": [{"id": "early", "title": "t", "text": "t", "when": "day < 3"}, {"id": "over", "title": "t", "text": "t"}]})json";
}

constexpr std::string_view WithRegister = R"json(,
  "register": {
    "records": [{"id": "here", "by": "ess", "name": "Ana Kos", "note": "Born in 1984"}, {"id": "there", "by": "csd", "name": "Anna Kos"}],
    "entries": [{"id": "aid", "record": "there", "by": "csd", "kind": "benefit", "date": "2026-02-20", "text": "Help", "amount": 30050,
                 "seen": "done(work) or days_since(plan.signed) < 5", "basis": "consent"},
                {"id": "course", "record": "here", "by": "ess", "kind": "support", "when": "happened(register.entered)", "text": "A course", "result": "Broken off"}],
    "merged": "day < 3"
  })json";

Scenario read(const std::string& text)
{
    const auto file = read_json("scenario.json", text);
    REQUIRE(file);
    Report report;
    ScenarioRead found = read_scenario(report, *file, shipped_vocabulary(), nullptr);
    for (const Problem& problem : report.take()) FAIL_CHECK(problem.pointer << ": " << problem.message);
    return std::move(found.scenario);
}

std::string rules_of(const std::string& text)
{
    const auto file = read_json("scenario.json", text);
    REQUIRE(file);
    return canonical_rules(*file, FileKind::Scenario);
}

} // namespace

TEST_CASE("a register is read as it is written", "[content][register]")
{
    const Scenario scenario = read(scenario_with(WithRegister));
    const CommonFile& file = scenario.common_file;

    REQUIRE(file.records.size() == 2);
    REQUIRE(file.entries.size() == 2);
    CHECK(file.records[0].by == ActorId{0});
    CHECK(scenario.texts[file.records[0].name] == "Ana Kos");
    CHECK(scenario.texts[file.records[0].note] == "Born in 1984");
    CHECK_FALSE(file.records[1].note.exists());
    CHECK(file.entries[0].record == CommonRecordId{1});
    CHECK(file.entries[0].kind == CommonEntryKind::Benefit);
    CHECK(file.entries[0].day == -10);
    CHECK(file.entries[0].amount == Money{30050});
    CHECK(shipped_vocabulary().bases[file.entries[0].basis] == "consent");
    CHECK(file.entries[0].seen.written());
    CHECK_FALSE(file.entries[0].when.written());
    CHECK_FALSE(file.entries[1].day.has_value());
    CHECK(file.entries[1].when.written());
    CHECK(scenario.texts[file.entries[1].result] == "Broken off");
    CHECK_FALSE(file.entries[1].seen.written());
    CHECK(file.merged.written());
}

TEST_CASE("what a register asks is nothing that a play has to remember, and no rule", "[content][register]")
{
    const std::size_t types = shipped_vocabulary().types.size();

    const Scenario without = read(scenario_with("")), with = read(scenario_with(WithRegister));

    CHECK(lay_out(with, types).fields.size() == lay_out(without, types).fields.size());
    CHECK(with.code.size() == without.code.size());
    CHECK_FALSE(with.acts[0].remembered);
    CHECK(with.common_file.code.size() > 4);
    CHECK(rules_of(scenario_with(WithRegister)) == rules_of(scenario_with("")));
}

TEST_CASE("a register shares no code with the scenario, though both ask the same", "[content][register]")
{
    // The last ending but one asks "day < 3" too, and is read first.
    const Scenario scenario = read(scenario_with(WithRegister));

    CHECK(scenario.endings[0].when.begin + scenario.endings[0].when.size <= scenario.code.size());
    CHECK(scenario.common_file.merged.begin + scenario.common_file.merged.size <= scenario.common_file.code.size());
}

TEST_CASE("texts of a register stand after the history under names of their own", "[content][register]")
{
    const Scenario scenario = read(scenario_with(WithRegister));
    const Texts& texts = scenario.texts;

    std::string contexts;
    for (std::size_t i = 0; i < texts.contexts.size(); ++i)
        if (texts.contexts[i].starts_with("record:") || texts.contexts[i].starts_with("entry:") || texts.contexts[i].starts_with("act:work")) contexts.append(texts.contexts[i]).append(" ");

    CHECK(contexts == "record:here:name record:here:note record:there:name entry:aid:text entry:course:text entry:course:result act:work:text ");
}
