#include "sim/content/cohort_reader.h"
#include "sim/content/country_reader.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/shelf.h"
#include "sim/content/vocabulary_reader.h"
#include "tests/content/limit_probes.h"
#include "tests/support/shipped.h"

#include <string>

namespace sim {

namespace {

using Codes = std::function<std::string(std::size_t)>;

std::string protocol_codes(const std::string& members)
{
    const std::string head = R"({"format": 1, "id": "p", "version": "1", "language": "en", "title": "t")";
    return codes_told(read_protocol(Files{{protocol_path("p"), head + members + "}"}}, "p", shipped_vocabulary()).problems);
}

const std::string Rule = R"({"title": "t", "clause": "t", "mark": "D", "severity": "critical", "dimension": "P",
    "target": {"type": "plan.sent"}, )";
const std::string Existence = R"("kind": "existence", "unit": "day", )";

/// A rule that ends in the number n.
Codes rule_with(const std::string& members, const std::string& after = "")
{
    return [=](std::size_t n) {
        return protocol_codes(R"(, "rules": [)" + Rule + R"("id": "r", )" + members + std::to_string(n) + after + "}]");
    };
}

std::string rules(std::size_t n)
{
    return protocol_codes(R"(, "rules": )" + json_list(n, [](const std::string& i) {
                              return Rule + R"("kind": "absence", "id": "r)" + i + "\"}";
                          }));
}

std::string periods(std::size_t n)
{
    return protocol_codes(
        R"(, "rules": [)" + Rule + R"("id": "r", "kind": "existence", "periods": )" +
        json_list(n, [](const std::string& i) { return R"({"window": [0, 7], "unit": "day", "id": "p)" + i + "\"}"; }) +
        "}]");
}

std::string exchanges(std::size_t n)
{
    const Vocabulary& words = shipped_vocabulary();
    return protocol_codes(R"(, "exchanges": )" + json_list(n, [&](const std::string& number) {
                              std::size_t i = static_cast<std::size_t>(std::stoul(number));
                              const auto next = [&i](const auto& names) {
                                  const std::string name(names[i % names.size()]);
                                  i /= names.size();
                                  return '"' + name + '"';
                              };
                              return R"({"mark": "D", "from": )" + next(RoleNames) + R"(, "to": )" + next(RoleNames) +
                                     R"(, "category": )" + next(words.categories) + R"(, "purpose": )" +
                                     next(words.purposes) + R"(, "basis": )" + next(words.bases) + "}";
                          }));
}

std::string independent(std::size_t n)
{
    const auto rule = [](const std::string& id) { return Rule + R"("kind": "absence", "id": ")" + id + "\"}"; };
    return protocol_codes(R"(, "rules": [)" + rule("a") + ", " + rule("b") + R"(], "independent": )" +
                          json_list(n, [](const std::string&) { return R"(["a", "b"])"; }));
}

/// n packs, each extending the next.
std::string chain(std::size_t n)
{
    Files shelf;
    for (std::size_t i = 1; i <= n; ++i) {
        const std::string id = "p" + std::to_string(i);
        const std::string next = i == n ? "" : R"(, "extends": ["p)" + std::to_string(i + 1) + "\"]";
        shelf[protocol_path(id)] =
            R"({"format": 1, "version": "1", "language": "en", "title": "t", "id": ")" + id + '"' + next + "}";
    }
    return codes_told(read_protocol(shelf, "p1", shipped_vocabulary()).problems);
}

std::string country_codes(const std::string& members)
{
    const std::string head =
        R"({"format": 1, "id": "c", "version": "1", "language": "en", "title": "t", "currency": "EUR",
        "exponent": 2, "holidays_from": "1990-01-01", "holidays_to": "2039-12-31", "sources": [{"id": "law", "title": "t"}])";
    return codes_told(read_country(Files{{country_path("c"), head + members + "}"}}, "c").problems);
}

std::string day(const std::string& number)
{
    return write_date(Date{date_of({2000, 1, 1}).days + static_cast<std::int32_t>(std::stol(number))});
}

std::string holidays(std::size_t n)
{
    return country_codes(R"(, "holidays": )" + json_list(n, [](const std::string& i) {
                             return R"({"name": "t", "date": ")" + day(i) + "\"}";
                         }));
}

std::string parameters(std::size_t n)
{
    return country_codes(R"(, "parameters": )" + json_list(n, [](const std::string& i) {
                             return R"({"title": "t", "unit": "count", "values": [{"value": 1, "from": "2026-01-01",
                                 "source": "law", "mark": "D"}], "id": "p)" +
                                    i + "\"}";
                         }));
}

std::string values(std::size_t n)
{
    return country_codes(R"(, "parameters": [{"id": "p", "title": "t", "unit": "count", "values": )" +
                         json_list(n,
                                   [](const std::string& i) {
                                       return R"({"value": 1, "source": "law", "mark": "D", "from": ")" + day(i) +
                                              R"(", "to": ")" + day(i) + "\"}";
                                   }) +
                         "}]");
}

Codes amount(const std::string& sign)
{
    return [=](std::size_t n) {
        return country_codes(R"(, "parameters": [{"id": "p", "title": "t", "unit": "count", "values": [{"source": "law",
            "mark": "D", "from": "2026-01-01", "value": )" +
                             sign + std::to_string(n) + "}]}]");
    };
}

std::string institutions(std::size_t n)
{
    return country_codes(R"(, "institutions": )" + json_list(n, [](const std::string& i) {
                             return R"({"role": "ess", "name": "t", "id": "i)" + i + "\"}";
                         }));
}

/// The event list with n categories, n types or n items of evidence of one type.
std::string list_codes(std::size_t categories, std::size_t types, std::size_t evidence)
{
    std::string text = R"({"format": 1, "roles": ["ess", "csd", "health", "ngo", "employer", "client", "supervisor"],
        "purposes": ["a"], "bases": ["a"], "categories": )" +
                       json_list(categories, [](const std::string& i) { return "\"c" + i + '"'; }) + R"(, "types": [)";
    std::size_t count = 0;
    const auto add = [&](std::string_view id, const std::string& more) {
        text += (count++ == 0 ? "" : ", ") + (R"({"text": "t", "id": ")" + std::string(id)) + '"' + more + "}";
    };
    for (const std::string_view id : EngineTypeNames) add(id, R"(, "engine": true)");
    for (const JudgeType& type : JudgeTypes) add(type.id, R"(, "derived": true)");
    add("a.b", R"(, "evidence": )" + json_list(evidence, [](const std::string& i) { return "\"e" + i + '"'; }));
    while (count < types) add("t.t" + std::to_string(count), "");
    return codes_told(read_vocabulary(Files{{std::string(VocabularyPath), text + "]}"}}).problems);
}

/// An experiment with members of its own in place of usual ones.
std::string cohort_codes(const std::string& counties, const std::string& support, const std::string& rollout, const std::string& months = "24")
{
    std::string parameters;
    for (std::size_t i = 0; i < cohort::ParameterCount; ++i) {
        const cohort::ParameterKind& kind = cohort::kind_of(static_cast<cohort::Parameter>(i));
        const std::string least = std::to_string(kind.least);
        parameters += (i == 0 ? "\"" : ", \"") + std::string(kind.id) + R"(": {"source": "t", "mark": "D", "value": )" + least + R"(, "low": )" + least +
                      R"(, "high": )" + least + "}";
    }
    const std::string text = R"({"format": 1, "id": "c", "version": "1", "language": "en", "title": "t", "as_of": "2026-01-01", "currency": "EUR",
        "exponent": 2, "seed": 1, "months": )" + months + R"(, "counties": )" + counties + R"(, "parameters": {)" + parameters +
                             R"(}, "support": {"of": 1, "parts": )" + support + R"(}, "rollout": )" + rollout + "}";
    return codes_told(read_cohort("c.json", text).problems);
}

std::string county(const std::string& id, const std::string& people)
{
    const std::string group = R"({"inherited": 0, "people": )" + people + "}";
    return R"({"title": "t", "finding": {"value": 500, "low": 500, "high": 500, "source": "t", "mark": "D"}, "id": "c)" + id + R"(", "treated": )" + group +
           R"(, "comparison": )" + group + "}";
}

std::string stage(const std::string& id, const std::string& offices)
{
    return R"({"title": "t", "begins": 0, "per_month": 1, "id": "s)" + id + R"(", "offices": )" + offices + "}";
}

const std::string OneCounty = '[' + county("0", "1") + ']';

std::vector<LimitProbe> probes_of_cohorts()
{
    return {
        {"counties of an experiment", "J109", [](std::size_t n) { return cohort_codes(json_list(n, [](const std::string& i) { return county(i, "1"); }), "[1]", "[]"); }},
        {"people of a county in a group", "J103", [](std::size_t n) { return cohort_codes('[' + county("0", std::to_string(n)) + ']', "[1]", "[]"); }},
        {"months of follow-up", "J103", [](std::size_t n) { return cohort_codes(OneCounty, "[1]", "[]", std::to_string(n)); }},
        {"months of support", "J109", [](std::size_t n) { return cohort_codes(OneCounty, json_list(n, [](const std::string&) { return "1"; }), "[]"); }},
        {"stages of a roll-out", "J109", [](std::size_t n) { return cohort_codes(OneCounty, "[1]", json_list(n, [](const std::string& i) { return stage(i, "1"); })); }},
        {"offices of a stage", "J103", [](std::size_t n) { return cohort_codes(OneCounty, "[1]", '[' + stage("0", std::to_string(n)) + ']'); }},
    };
}

}  // namespace

std::vector<LimitProbe> probes_of_packs()
{
    const std::string_view days = "days of a window, gap or grace", points = "points, weight, cap or cut";
    std::vector<LimitProbe> probes = probes_of_cohorts();
    const std::vector<LimitProbe> packs{
        {"rules of a protocol, entries of a scope", "J109", rules},
        {"exchanges of a protocol", "J109", exchanges},
        {"independent pairs of rules", "J109", independent},
        {"packs in a chain of extends", "P015", chain},
        {"periods of a rule, values of a parameter", "P010", periods},
        {"periods of a rule, values of a parameter", "J103",
         rule_with(R"("kind": "existence", "periods": {"months": )", "}")},
        {"periods of a rule, values of a parameter", "J109", values},
        {days, "P008", rule_with(Existence + R"("window": [0, )", "]")},
        {days, "P008",
         rule_with(R"("kind": "existence", "periods": [{"id": "a", "unit": "day", "window": [0, )", "]}]")},
        {days, "J103", rule_with(R"("kind": "recurrence", "unit": "day", "gap": )")},
        {days, "J103", rule_with(Existence + R"("window": [0, 7], "grace": )")},
        {days, "J103", rule_with(R"("kind": "absence", "max": )")},
        {days, "J103", rule_with(R"("kind": "absence", "repair": {"event": {"type": "plan.sent"}, "within": )", "}")},
        {points, "J103", rule_with(R"("kind": "absence", "weight": )")},
        {points, "J103", rule_with(R"("kind": "absence", "cap": )")},
        {points, "J103", rule_with(R"("kind": "absence", "max_faults": )")},
        {points, "J103",
         rule_with(R"("kind": "absence", "repair": {"event": {"type": "plan.sent"}, "within": 1, "cap_repaired": )",
                   "}")},
        {points, "J103", [](std::size_t n) { return protocol_codes(R"(, "cut": )" + std::to_string(n)); }},
        {points, "J103", [](std::size_t n) { return protocol_codes(R"(, "cap": )" + std::to_string(n)); }},
        {"holidays", "J109", holidays},
        {"parameters", "J109", parameters},
        {"amount of a parameter", "J103", amount("")},
        {"amount of a parameter", "J103", amount("-")},
        {"institutions", "J109", institutions},
        {"event types", "J109", [](std::size_t n) { return list_codes(1, n, 1); }},
        {"categories, purposes or bases", "J109", [](std::size_t n) { return list_codes(n, 13, 1); }},
        {"items of evidence of an event type", "J109", [](std::size_t n) { return list_codes(1, 13, n); }},
    };
    probes.insert(probes.end(), packs.begin(), packs.end());
    return probes;
}

}  // namespace sim
