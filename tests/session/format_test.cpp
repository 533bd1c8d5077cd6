#include "sim/session/view/format.h"

#include "tests/support/catch.h"

#include <cstdint>
#include <limits>
#include <string>

using namespace sim;

namespace {

/// Makes no-break spaces visible as "_".
std::string seen(std::string text)
{
    for (std::size_t at = text.find("\xC2\xA0"); at != text.npos; at = text.find("\xC2\xA0", at)) text.replace(at, 2, "_");
    return text;
}

Date monday()
{
    Date date;
    REQUIRE(read_date("2026-03-02", date));
    return date;
}

} // namespace

TEST_CASE("an amount is written in the form of the language", "[session][view][format]")
{
    CHECK(seen(write_money(123456, 2, "EUR", "en")) == "EUR_1,234.56");
    CHECK(seen(write_money(123456, 2, "EUR", "sl")) == "1.234,56_EUR");
    CHECK(seen(write_money(123456, 2, "EUR", "sl-SI")) == "1.234,56_EUR");
    CHECK(seen(write_money(123456, 2, "EUR", "de")) == "1.234,56_EUR");
    CHECK(seen(write_money(123456, 2, "PLN", "pl")) == "1234,56_PLN");
    CHECK(seen(write_money(1234567, 2, "PLN", "pl")) == "12_345,67_PLN");
    CHECK(seen(write_money(-5, 2, "EUR", "sl")) == "-0,05_EUR");
    CHECK(seen(write_money(1000, 0, "HUF", "hu")) == "1000_HUF");
}

TEST_CASE("numbers are grouped by thousands up to the very ends of their range", "[session][view][format]")
{
    CHECK(write_number(0, "sl") == "0");
    CHECK(write_number(999, "sl") == "999");
    CHECK(write_number(1000, "sl") == "1.000");
    CHECK(write_number(1234567, "en") == "1,234,567");
    CHECK(write_number(std::numeric_limits<std::int64_t>::min(), "en") == "-9,223,372,036,854,775,808");
}

TEST_CASE("a share in permille is read as per cent", "[session][view][format]")
{
    CHECK(write_permille(825, "en") == "82.5%");
    CHECK(seen(write_permille(825, "sl")) == "82,5_%");
    CHECK(write_permille(600, "en") == "60%");
    CHECK(write_permille(-5, "en") == "-0.5%");
}

TEST_CASE("a date carries its weekday, in the form of the language", "[session][view][format]")
{
    CHECK(write_long_date(monday(), "en") == "Monday, 2 March 2026");
    CHECK(write_long_date(monday(), "sl") == "ponedeljek, 2. 3. 2026");
    CHECK(write_long_date(monday(), "hr") == "ponedjeljak, 2. 3. 2026.");
    CHECK(write_long_date(monday(), "pl") == "poniedziałek, 2 marca 2026");
    CHECK(write_long_date(monday(), "hu") == "2026. március 2., hétfő");
    CHECK(write_long_date(monday(), "de") == "Montag, 2. März 2026");
    CHECK(write_short_date(monday(), "en") == "Mon 2 Mar 2026");
    CHECK(write_short_date(monday(), "sl") == "pon. 2. 3. 2026");
    CHECK(write_short_date(monday(), "xx") == "Mon 2 Mar 2026");
}
