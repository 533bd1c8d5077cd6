#include "sim/content/country_reader.h"
#include "sim/content/shelf.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <string>

using namespace sim;

namespace {

Country read(const std::string& members)
{
    const Files shelf{{country_path("aa"), R"({"format": 1, "id": "aa", "version": "1", "language": "en", "title": "A land", "currency": "EUR",
        "exponent": 2, "holidays_from": "2026-01-01", "holidays_to": "2026-12-31")" + members + "}"}};
    const auto country = read_country(shelf, "aa");
    INFO(told(country.problems));
    REQUIRE(country);
    return *country.value;
}

Date date(const std::string& text)
{
    Date out;
    REQUIRE(read_date(text, out));
    return out;
}

} // namespace

TEST_CASE("an amount is the one whose period holds the date", "[content][country]")
{
    const Country country = read(R"(, "parameters": [{"id": "wage", "title": "Wage", "unit": "money_per_month", "values": [
        {"value": 1200, "from": "2025-01-01", "to": "2025-12-31", "mark": "D"}, {"value": 1300, "from": "2026-01-01", "mark": "D"}]}])");

    const Parameter* wage = country.parameter("wage");
    REQUIRE(wage != nullptr);
    CHECK(wage->on(date("2024-12-31")) == nullptr);
    CHECK(wage->on(date("2025-12-31"))->value == 1200);
    CHECK(wage->on(date("2026-01-01"))->value == 1300);
    CHECK(country.texts[wage->title] == "Wage");
    CHECK(country.texts.contexts[wage->title.raw()] == "parameter:wage:title");
}

TEST_CASE("the week and the holidays make the calendar", "[content][country]")
{
    const Country country = read(R"(, "week": ["sun", "mon", "tue"], "holidays": [{"date": "2026-01-06", "name": "Epiphany"}])");

    const Calendar calendar = country.calendar(date("2026-01-04"));
    CHECK(calendar.is_workday(0));        // Sunday
    CHECK(calendar.is_workday(1));        // Monday
    CHECK_FALSE(calendar.is_workday(2));  // Tuesday, the holiday
    CHECK_FALSE(calendar.is_workday(3));  // Wednesday
    CHECK(country.texts[country.holidays[0].name] == "Epiphany");
    CHECK(country.texts.contexts[country.holidays[0].name.raw()] == "holiday:2026-01-06:name");
}

TEST_CASE("without a week Monday to Friday are worked", "[content][country]")
{
    const Calendar calendar = read("").calendar(date("2026-01-05"));

    for (int day = 0; day < 5; ++day) CHECK(calendar.is_workday(day));
    CHECK_FALSE(calendar.is_workday(5));
    CHECK_FALSE(calendar.is_workday(6));
}

TEST_CASE("the shipped country pack reads without an error", "[content][country]")
{
    const auto shelf = read_folder(real_fs(), shipped_folder(), {".json"}, {4096, 32u << 20, 256u << 20});
    REQUIRE(shelf);
    const auto country = read_country(*shelf, "si");
    INFO(told(country.problems));
    CHECK(country);
}
