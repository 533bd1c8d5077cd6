#include "sim/content/country_reader.h"
#include "sim/content/household_reader.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/shelf.h"
#include "tests/content/limit_probes.h"
#include "tests/support/shipped.h"

#include <map>
#include <string>

namespace sim {

namespace {

using Codes = std::function<std::string(std::size_t)>;

std::string country_of(const std::string& members)
{
    return R"({"format": 1, "id": "c", "version": "1", "language": "en", "title": "t", "currency": "EUR", "exponent": 2,
        "holidays_from": "1990-01-01", "holidays_to": "2039-12-31", "sources": [{"id": "law", "title": "t"}],
        "parameters": [{"id": "p", "title": "t", "unit": "money", "values": [{"value": 1, "from": "2020-01-01", "source": "law", "mark": "D"}]},
                       {"id": "s", "title": "t", "unit": "permille", "values": [{"value": 1, "from": "2020-01-01", "source": "law", "mark": "D"}]}])" +
           members + "}";
}

std::string country_codes(const std::string& members) { return codes_told(read_country(Files{{country_path("c"), country_of(members)}}, "c").problems); }

/// A benefit with one member that is a list of n pieces.
Codes of_benefit(const std::string& before, const std::string& piece)
{
    return [=](std::size_t n) { return country_codes(R"(, "benefits": [{"id": "b", "title": "t", )" + before + json_list(n, [&](const std::string&) { return piece; }) + "}]"); };
}

Codes of_country(const std::string& member, const std::string& more)
{
    return [=](std::size_t n) {
        return country_codes(", \"" + member + "\": " + json_list(n, [&](const std::string& i) { return R"({"title": "t")" + more + R"(, "id": "x)" + i + "\"}"; }));
    };
}

const std::string Client = R"({"kind": "adult", "client": true})";
const std::string Offer = R"("id": "o", "title": "t", "start": "2026-03-02", "gross": 1, "net": 1)";

std::string household_codes(const std::map<std::string, std::string>& others)
{
    std::map<std::string, std::string> members{{"format", "1"}, {"id", R"("h")"}, {"title", R"("t")"}, {"country", R"("c")"}, {"members", "[" + Client + "]"}};
    for (const auto& [name, json] : others) members.insert_or_assign(name, json);
    std::string text;
    for (const auto& [name, json] : members) text += (text.empty() ? "{\"" : ", \"") + name + "\": " + json;
    const Files shelf{{country_path("c"), country_of(R"(, "rights": [{"id": "r", "title": "t"}])")}};
    return codes_told(read_household_file(shelf, "household.json", text + '}').problems);
}

/// A list of n pieces, "#" being their numbers.
Codes of_household(const std::string& member, const std::string& piece)
{
    return [=](std::size_t n) {
        return household_codes({{member, json_list(n, [&](const std::string& i) {
                                     const std::size_t at = piece.find('#');
                                     return at == piece.npos ? piece : piece.substr(0, at) + i + piece.substr(at + 1);
                                 })}});
    };
}

std::string people(std::size_t n)
{
    return household_codes({{"members", json_list(n, [](const std::string& i) { return i == "0" ? Client : std::string(R"({"kind": "child"})"); })}});
}

std::string costs(std::size_t n)
{
    return household_codes({{"offer", "{" + Offer + R"(, "hours": 1, "costs": )" + json_list(n, [](const std::string& i) { return R"({"title": "t", "amount": 1, "id": "x)" + i + "\"}"; }) + "}"}});
}

/// A scenario of n households, which a variable selects, or of n offers.
std::string scenario_codes(std::size_t households, std::size_t offers)
{
    const auto id = [](const std::string& i) { return "\"h" + i + '"'; };
    const std::string text =
        R"({"format": 1, "id": "a", "version": "1", "language": "en", "title": "t", "summary": "t", "minutes": 5, "start": "2026-03-02",
            "country": "c", "protocol": "p", "seats": [{"id": "ess"}], "chapters": [{"id": "all", "title": "t", "end": 30, "pace": "daily"}],
            "actors": [{"id": "ess", "role": "ess", "name": "t"}], "endings": [{"id": "over", "title": "t", "text": "t"}],
            "variables": [{"id": "home", "type": "enum", "start": "h0", "values": )" +
        json_list(households, id) + R"(}], "money": {"household": "home", "households": )" +
        json_list(households, [&](const std::string& i) { return R"({"title": "t", "members": [)" + Client + R"(], "id": )" + id(i) + "}"; }) + R"(, "offers": )" +
        json_list(offers, [](const std::string& i) { return R"({"title": "t", "start": "2026-03-02", "gross": 1, "net": 1, "hours": 1, "id": "o)" + i + "\"}"; }) + "}}";
    const auto file = read_json("scenario.json", text);
    if (!file) return codes_told(file.error());
    const auto country = read_country(Files{{country_path("c"), country_of("")}}, "c");
    Report report;
    static_cast<void>(read_scenario(report, *file, shipped_vocabulary(), &*country.value));
    return codes_told(report.take());
}

} // namespace

std::vector<LimitProbe> probes_of_money()
{
    const std::string_view rules = "benefits of a country, rights, parts and bands of a benefit";
    const std::string_view lines = "members, incomes, benefits, rights of a household, costs of an offer";
    const std::string full = R"("full": [{"for": "household", "amount": "p"}], )";
    const auto hours = [](std::size_t n) { return household_codes({{"members", R"([{"kind": "adult", "client": true, "hours": )" + std::to_string(n) + "}]"}}); };
    const auto job_hours = [](std::size_t n) { return household_codes({{"offer", "{" + Offer + R"(, "hours": )" + std::to_string(n) + "}"}}); };
    const auto exactly = [](const std::string& member) {
        return [=](std::size_t n) {
            return country_codes(R"(, "benefits": [{"id": "b", "title": "t", "full": [{"for": "child", "amount": "p", ")" + member + "\": " + std::to_string(n) + "}]}]");
        };
    };
    return {
        {rules, "J109", of_country("rights", "")},
        {rules, "J109", of_country("benefits", R"(, "full": [])")},
        {rules, "J109", of_benefit(R"("full": )", R"({"for": "child", "amount": "p"})")},
        {rules, "J109", of_benefit(full + R"("taper": )", R"({"above": "p", "rate": "s"})")},
        {rules, "J109", of_benefit(full + R"("counts": )", R"("pay")")},
        {lines, "J109", people},
        {lines, "J109", of_household("income", R"({"title": "t", "amount": 1, "id": "x#"})")},
        {lines, "J109", of_household("benefits", R"({"title": "t", "out": 1, "in": 1, "id": "x#"})")},
        {lines, "J109", of_household("rights", R"({"right": "r"})")},
        {lines, "J109", of_household("left_out", R"("t")")},
        {lines, "J109", costs},
        {lines, "J103", exactly("adults")},
        {lines, "J103", exactly("children")},
        {"hours of work a month", "J103", hours},
        {"hours of work a month", "J103", job_hours},
        {"households, offers of a scenario", "J109", [](std::size_t n) { return scenario_codes(n, 1); }},
        {"households, offers of a scenario", "J109", [](std::size_t n) { return scenario_codes(1, n); }},
    };
}

} // namespace sim
