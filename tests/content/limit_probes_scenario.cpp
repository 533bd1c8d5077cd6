#include "sim/content/check_pack.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/shelf.h"
#include "tests/content/limit_probes.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <map>
#include <string>

namespace sim {

namespace {

/// Members of a scenario file: name to JSON.
using Members = std::map<std::string, std::string>;

/// The smallest scenario with some of its members written otherwise.
Members smallest_with(const Members& others)
{
    Members members{
        {"format", "1"},
        {"id", R"("a")"},
        {"version", R"("1")"},
        {"language", R"("en")"},
        {"title", R"("t")"},
        {"summary", R"("t")"},
        {"minutes", "5"},
        {"start", R"("2026-03-02")"},
        {"country", R"("c")"},
        {"protocol", R"("p")"},
        {"seats", R"([{"id": "ess"}])"},
        {"chapters", R"([{"id": "all", "title": "t", "end": 30, "pace": "daily"}])"},
        {"actors", R"([{"id": "ess", "role": "ess", "name": "t"}, {"id": "csd", "role": "csd", "name": "t"}])"},
        {"endings", R"([{"id": "over", "title": "t", "text": "t"}])"}};
    for (const auto& [name, json] : others) members.insert_or_assign(name, json);
    return members;
}

std::string written(const Members& members)
{
    std::string text;
    for (const auto& [name, json] : members) text += (text.empty() ? "{\"" : ",\n\"") + name + "\": " + json;
    return text + '}';
}

std::string said_with(const Members& others)
{
    const std::string text = written(smallest_with(others));
    const auto file = read_json("scenario.json", text);
    if (!file) return codes_told(file.error());
    Report report;
    static_cast<void>(read_scenario(report, *file, shipped_vocabulary(), nullptr));
    return codes_told(report.take());
}

using Codes = std::function<std::string(std::size_t)>;

/// n entries in a list of the scenario, made from their numbers.
Codes many(const std::string& member, const std::string& before, const std::string& after = "}")
{
    return [=](std::size_t n) {
        return said_with({{member, json_list(n, [&](const std::string& i) { return before + i + after; })}});
    };
}

/// A member that holds a piece n times, or the number n, inside a text around it.
Codes times(const std::string& member, const std::string& before, const std::string& piece, const std::string& after)
{
    return [=](std::size_t n) {
        return said_with({{member, before + json_list(n, [&](const std::string&) { return piece; }) + after}});
    };
}
Codes number(const std::string& member, const std::string& before, const std::string& after)
{
    return [=](std::size_t n) { return said_with({{member, before + std::to_string(n) + after}}); };
}

std::string seats(std::size_t n)
{
    return said_with(
        {{"actors",
          json_list(n, [](const std::string& i) { return R"({"id": "a)" + i + R"(", "role": "ess", "name": "t"})"; })},
         {"seats", json_list(n, [](const std::string& i) { return R"({"id": "a)" + i + "\"}"; })}});
}

std::string endings(std::size_t n)
{
    return said_with({{"endings", json_list(n, [&](const std::string& i) {
                           const bool last = i == std::to_string(n - 1);
                           return R"({"id": "e)" + i + R"(", "title": "t", "text": "t")" +
                                  (last ? "}" : R"(, "when": "day > 3"})");
                       })}});
}

std::string chapters(std::size_t n)
{
    return said_with({{"chapters", json_list(n, [](const std::string& i) {
                           return R"({"id": "c)" + i + R"(", "title": "t", "pace": "daily", "end": 1)" + i + "}";
                       })}});
}

std::string own_types(std::size_t n)
{
    return said_with({{"key_evidence", json_list(n, [](const std::string&) { return R"("plan.sent")"; })}});
}

std::string condition(const std::string& expression)
{
    return said_with({{"acts", R"([{"id": "a", "text": "t", "takes": 1, "when": ")" + expression + "\"}]"}});
}

/// Each "+day" is two operations, the comparison with 0 and the first day three more.
std::string operations(std::size_t n)
{
    return condition((n % 2 == 0 ? "not " : "") + std::string("day") + repeated("+day", (n - 3) / 2) + " > 0");
}

/// A scenario of so many things that a play remembers: knowledge, and for the rest options.
std::string memories(std::size_t n)
{
    constexpr std::size_t Actors = 32, Facts = 1000, PlayItself = 10;
    const auto options = [](std::size_t size) {
        return json_list(size, [](const std::string& i) { return R"({"text": "t", "id": "o)" + i + "\"}"; });
    };
    std::string scenes = "[";
    for (std::size_t left = n - Actors * Facts - PlayItself, size = 0; left > 0; left -= size) {
        size = left < 250 ? left : 250;
        scenes += (scenes == "[" ? "" : ", ") + (R"({"id": "s)" + std::to_string(left)) + R"(", "options": )" +
                  options(size) + "}";
    }
    Members members = smallest_with({{"scenes", scenes + "]"}});
    members["actors"] = json_list(Actors, [](const std::string& i) {
        return R"({"role": "ess", "name": "t", "id": ")" + (i == "0" ? "ess" : "a" + i) + "\"}";
    });
    members["facts"] = json_list(
        Facts, [](const std::string& i) { return R"({"category": "debt", "text": "t", "id": "f)" + i + "\"}"; });
    const std::string head = R"("format": 1, "version": "1", "language": "en", "title": "t")";
    const Files shelf{{scenario_path("a"), written(members)},
                      {protocol_path("p"), R"({"id": "p", )" + head + "}"},
                      {country_path("c"), R"({"id": "c", "currency": "EUR", "exponent": 2, "holidays_from": "2020-01-01",
                          "holidays_to": "2039-12-31", )" + head + "}"}};
    const std::string said = codes_told(check_scenario_pack(shelf, "a", shipped_vocabulary()));
    return said.find("S228") == std::string::npos ? "" : "S228";
}

const std::string Effect = "\"emit(plan.sent)\"";
const std::string Act = R"([{"id": "a", "text": "t", "takes": 1, )";
const std::string Scene = R"([{"id": "s", "options": [{"id": "o", "text": "t", "goes": "desk"}], )";

void add_lists(std::vector<LimitProbe>& all)
{
    const std::string flag = R"({"type": "bool", "start": false, "id": "v)";
    all.push_back({"scenes", "J109",
                   many("scenes", R"({"options": [{"id": "o", "text": "t", "goes": "desk"}], "id": "s)", "\"}")});
    all.push_back({"rules of a protocol, entries of a scope", "J109",
                   many("scope", R"({"as": "conditional", "rule": "r)", "\"}")});
    all.push_back({"variables", "J109", many("variables", flag, "\"}")});
    all.push_back(
        {"values of an enumeration", "J109", [](std::size_t n) {
             return said_with(
                 {{"variables", R"([{"id": "v", "type": "enum", "start": "x0", "values": )" +
                                    json_list(n, [](const std::string& i) { return "\"x" + i + '"'; }) + "}]"}});
         }});
    all.push_back({"actors", "J109", [](std::size_t n) {
                       return said_with({{"seats", R"([{"id": "a0"}])"},
                                         {"actors", json_list(n, [](const std::string& i) {
                                              return R"({"role": "ess", "name": "t", "id": "a)" + i + "\"}";
                                          })}});
                   }});
    all.push_back({"facts", "J109", many("facts", R"({"category": "debt", "text": "t", "id": "f)", "\"}")});
    all.push_back({"packets", "J109", [](std::size_t n) {
                       return said_with({{"facts", R"([{"id": "f", "category": "debt", "text": "t"}])"},
                                         {"packets", json_list(n, [](const std::string& i) {
                                              return R"({"facts": ["f"], "id": "p)" + i + "\"}";
                                          })}});
                   }});
    all.push_back({"commitments", "J109",
                   many("commitments", R"({"debtor": "ess", "creditor": "csd", "text": "t", "id": "c)", "\"}")});
    all.push_back({"seats", "J109", seats});
    all.push_back({"chapters", "J109", chapters});
    all.push_back({"variants", "J109", many("variants", R"({"weight": 1, "id": "v)", "\"}")});
    all.push_back({"events of the history", "J109",
                   times("history", "", R"({"date": "2026-01-05", "type": "plan.sent", "by": "ess"})", "")});
    const std::string record = R"({"by": "ess", "name": "t", "id": "r)";
    all.push_back({"records of a register", "J109", [=](std::size_t n) {
                       return said_with({{"register", "{\"records\": " + json_list(n, [&](const std::string& i) { return record + i + "\"}"; }) + "}"}});
                   }});
    all.push_back({"entries of a register", "J109", [=](std::size_t n) {
                       const auto entry = [](const std::string& i) {
                           return R"({"record": "r", "by": "ess", "kind": "contact", "date": "2026-01-05", "text": "t", "id": "e)" + i + "\"}";
                       };
                       return said_with({{"register", "{\"records\": [" + record + "\"}], \"entries\": " + json_list(n, entry) + "}"}});
                   }});
    all.push_back({"events", "J109", many("events", R"({"day": 1, "id": "e)", "\"}")});
    all.push_back({"chances", "J109", many("chances", R"({"outcomes": [{"id": "o", "weight": 1}], "id": "c)", "\"}")});
    all.push_back({"endings", "J109", endings});
    all.push_back({"measures", "J109",
                   many("measures", R"({"dimension": "O", "of": 1, "value": "0", "text": "t", "id": "m)", "\"}")});
    all.push_back({"sources of a pack", "J109", many("sources", R"({"title": "t", "id": "s)", "\"}")});
    all.push_back({"accepted warnings", "J109", times("allow", "", R"({"code": "S301", "reason": "t"})", "")});
    const std::string_view claims = "claims of one kind, exemplars, verdicts of a test";
    all.push_back({claims, "J109", many("invariants", R"({"at": "end", "holds": "true", "id": "i)", "\"}")});
    all.push_back({claims, "J109", times("must_be_reachable", "", R"({"act": "go_on"})", "")});
    all.push_back({claims, "J109", times("must_be_impossible", "", R"({"act": "go_on"})", "")});
    all.push_back({claims, "J109", many("tests", R"({"acts": ["go_on"], "pass": true, "id": "t)", "\"}")});
    all.push_back({claims, "J109", times("tests", R"([{"id": "t", "acts": ["go_on"], "verdicts": )", R"({"rule": "r", "verdict": "SAT"})", "}]")});
    all.push_back({claims, "J109", many("exemplars", R"({"by": "t", "origin": "author", "acts": ["go_on"], "id": "e)", "\"}")});
    const std::string_view acts = "acts of a test or exemplar";
    all.push_back({acts, "J109", times("tests", R"([{"id": "t", "pass": true, "acts": )", R"("go_on")", "}]")});
    all.push_back({acts, "J109", times("exemplars", R"([{"id": "e", "by": "t", "origin": "author", "acts": )", R"("go_on")", "}]")});
    all.push_back({"event types", "J109", own_types});
    all.push_back({"competences", "J109", times("competences", "", R"("C1")", "")});
}

void add_inner_lists(std::vector<LimitProbe>& all)
{
    const std::string option = R"({"text": "t", "goes": "desk", "id": "o)",
                      act = R"({"text": "t", "takes": 1, "id": "a)";
    const std::string outcome = R"({"weight": 1, "id": "o)",
                      several = "options of a scene, desk acts, outcomes of a chance";
    const auto inside = [](const std::string& member, const std::string& before, const std::string& piece) -> Codes {
        return [=](std::size_t n) {
            return said_with(
                {{member, before + json_list(n, [&](const std::string& i) { return piece + i + "\"}"; }) + "}]"}});
        };
    };
    static const std::string Several = several;
    all.push_back({Several, "J109", inside("scenes", R"([{"id": "s", "options": )", option)});
    all.push_back({Several, "J109", many("acts", act, "\"}")});
    all.push_back({Several, "J109", inside("chances", R"([{"id": "c", "outcomes": )", outcome)});
    const std::string line = R"({"text": "t", "id": "l)";
    all.push_back({"lines in one list", "J109", inside("acts", Act + R"("lines": )", line)});
    all.push_back({"lines in one list", "J109", inside("scenes", Scene + R"("lines": )", line)});
    all.push_back({"lines in one list", "J109", inside("events", R"([{"id": "e", "day": 1, "lines": )", line)});
    all.push_back({"effects in one list", "J109", times("acts", Act + R"("on_done": )", Effect, "}]")});
    all.push_back({"effects in one list", "J109", times("scenes", Scene + R"("on_enter": )", Effect, "}]")});
    all.push_back({"effects in one list", "J109",
                   times("events", R"([{"id": "e", "day": 1, "by": "ess", "effects": )", Effect, "}]")});
    all.push_back({"effects of an act", "J109", times("acts", Act + R"("effects": )", Effect, "}]")});
    all.push_back(
        {"effects of an act", "J109",
         times("chances", R"([{"id": "c", "outcomes": [{"id": "o", "weight": 1, "effects": )", Effect, "}]}]")});
    all.push_back({"needs of an act", "J109",
                   inside("acts", Act + R"("needs": )", R"({"if": "day > 3", "reason": "t", "id": "n)")});
    all.push_back({"tags of an act", "J109", times("acts", Act + R"("tags": )", R"("courtesy")", "}]")});
}

void add_numbers(std::vector<LimitProbe>& all)
{
    const std::string range = R"([{"id": "v", "type": "int", "start": 0, )";
    all.push_back({"value of a variable", "J103", number("variables", range + R"("min": 0, "max": )", "}]")});
    all.push_back({"value of a variable", "J103", number("variables", range + R"("max": 0, "min": -)", "}]")});
    all.push_back({"weight", "J103", number("variants", R"([{"id": "v", "weight": )", "}]")});
    all.push_back({"weight", "J103", number("chances", R"([{"id": "c", "outcomes": [{"id": "o", "weight": )", "}]}]")});
    all.push_back({"last day of a scenario", "J103",
                   number("chapters", R"([{"id": "c", "title": "t", "pace": "daily", "end": )", "}]")});
    all.push_back({"last day of a scenario", "J103", number("events", R"([{"id": "e", "day": )", "}]")});
    all.push_back({"days an act takes", "J103", number("acts", R"([{"id": "a", "text": "t", "takes": )", "}]")});
    all.push_back(
        {"days an act takes", "J103",
         number("scenes", R"([{"id": "s", "options": [{"id": "o", "text": "t", "goes": "desk", "takes": )", "}]}]")});
    all.push_back({"minutes of playing time", "J103", number("minutes", "", "")});
    all.push_back({"workdays between reply days", "J103", number("reply_every", "", "")});
    const std::string actor = R"([{"id": "ess", "role": "ess", "name": "t", )";
    all.push_back({"places of an actor in a week", "J103", number("actors", actor + R"("capacity": )", "}]")});
    all.push_back(
        {"staff or caseload of an office", "J103", number("actors", actor + R"("office": {"staff": )", "}}]")});
    all.push_back(
        {"staff or caseload of an office", "J103", number("actors", actor + R"("office": {"caseload": )", "}}]")});
    all.push_back({"days of a window, gap or grace", "J103", number("actors", actor + R"("waits": )", "}]")});
    all.push_back({"points, weight, cap or cut", "J103",
                   number("scope", R"([{"rule": "r", "as": "expected", "points": )", "}]")});
    all.push_back(
        {"points, weight, cap or cut", "J103", number("scope", R"([{"rule": "r", "as": "expected", "earns": )", "}]")});
    all.push_back({"points, weight, cap or cut", "J103",
                   number("measures", R"([{"id": "m", "dimension": "O", "value": "0", "text": "t", "of": )", "}]")});
    all.push_back({"things that a play remembers", "S228", memories});
    all.push_back({"operations of an expression", "X004", operations});
    all.push_back({"nesting of an expression", "X004",
                   [](std::size_t n) { return condition(repeated("(", n - 1) + "day > 3" + repeated(")", n - 1)); }});
}

}  // namespace

std::string json_list(std::size_t size, const std::function<std::string(std::string)>& piece)
{
    std::string text = "[";
    for (std::size_t i = 0; i < size; ++i) {
        if (i != 0) text += ", ";
        text += piece(std::to_string(i));
    }
    return text + "]";
}

std::vector<LimitProbe> probes_of_scenarios()
{
    std::vector<LimitProbe> all;
    add_lists(all);
    add_inner_lists(all);
    add_numbers(all);
    return all;
}

}  // namespace sim
