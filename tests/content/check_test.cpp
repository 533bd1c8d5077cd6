#include "sim/content/check.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <string>
#include <string_view>
#include <vector>

using namespace sim;

namespace {

/// What is said about one text that stands in a scenario of Euro land.
std::string said_of(std::string_view text, std::string_view beside = "")
{
    const std::string bytes = R"({"start": "2026-03-02", "acts": [{"id": "a", "text": ")" + std::string(text) + "\"" +
                              std::string(beside) + "}]}";
    const auto file = read_json("scenario.json", bytes);
    REQUIRE(file.has_value());
    Country country;
    country.currency = "EUR";
    Parameter wage;
    wage.id = "wage";
    wage.values.push_back({128172, date_of({2026, 1, 1}), date_of({2026, 12, 31}), "", Mark::None});
    Parameter old = wage;
    old.id = "old_wage";
    old.values[0].to = date_of({2026, 2, 28});
    country.parameters = {wage, old};
    Report report;
    check_texts(report, file->root(), &country);
    return codes(report.take());
}

Problem warning(std::string code, std::string pointer)
{
    return {Severity::Warning, std::move(code), "scenario.json", 1, 1, std::move(pointer), "A sentence.", {}};
}

}  // namespace

TEST_CASE("an amount or a share in digits needs a source", "[content][check]")
{
    for (const char* text : {"It costs 412,50 €.", "It costs €20.", "It costs EUR 20.", "It costs 20 EUR a day.",
                             "A raise of 5%.", "A raise of 5 % or so.", "1.281,72\u00a0€", "3000 Ft", "$ 7"}) {
        INFO(std::string(text));
        CHECK(said_of(text) == "S311");
        CHECK(said_of(text, R"(, "source": "law")").empty());
    }
    for (const char* text : {"After 17 months.", "On 3 March at 10.30.", "20 Europeans", "Call 112.",
                             "The wage is {param:wage}.", "€ and %"}) {
        INFO(std::string(text));
        CHECK(said_of(text).empty());
    }
}

TEST_CASE("an amount of the country pack must be there on the start date", "[content][check]")
{
    CHECK(said_of("{param:wage}, {param:wage}").empty());
    CHECK(said_of("{param:wages}") == "S209");
    CHECK(said_of("{param:old_wage}") == "S209");
    CHECK(said_of("{param:wage") == "S209");
}

TEST_CASE("an author accepts warnings by code and place, and nothing else", "[content][check]")
{
    const std::string bytes = R"({"allow": [{}, {}, {}]})";
    const auto file = read_json("scenario.json", bytes);
    REQUIRE(file.has_value());
    ScenarioRead read;
    for (const JsonValue entry : file->root().member("allow")) read.places.allowed.push_back(entry);
    read.scenario.allowed = {{"S301", "", "wanted"}, {"S305", "/variables/1", "wanted"}, {"S204", "", "no"}};
    Problem error = warning("S204", "/seats/0");
    error.severity = Severity::Error;

    const Problems left = without_allowed({warning("S301", "/scenes/0"), warning("S301", "/scenes/7"),
                                           warning("S305", "/variables/1/text"), warning("S305", "/variables/10"),
                                           warning("S306", "/variables/1"), error},
                                          read);

    CHECK(told(left) == "S204 1:1 /seats/0 A sentence.\n"
                        "S305 1:1 /variables/10 A sentence.\n"
                        "S306 1:1 /variables/1 A sentence.\n"
                        "S401 1:20 /allow/2 nothing needs this entry any more; leave it out");
}
