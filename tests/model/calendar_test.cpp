#include "sim/model/calendar.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace sim;

namespace {

Date on(std::string_view text)
{
    Date date;
    REQUIRE(read_date(text, date));
    return date;
}

constexpr std::array<bool, 7> Weekend{false, false, false, false, false, true, true};

Calendar from(std::string_view start, std::vector<Date> holidays = {}) { return {on(start), Weekend, std::move(holidays)}; }

} // namespace

TEST_CASE("dates count from the first of January 1970", "[model][calendar]")
{
    CHECK(on("1970-01-01").days == 0);
    CHECK(on("2000-03-01").days == 11017);
    CHECK(on("1969-12-31").days == -1);
}

TEST_CASE("weekdays are those of the almanac", "[model][calendar]")
{
    CHECK(weekday_of(on("1970-01-01")) == Weekday::Thursday);
    CHECK(weekday_of(on("2026-02-02")) == Weekday::Monday);
    CHECK(weekday_of(on("1900-01-01")) == Weekday::Monday);
    CHECK(weekday_of(on("2024-02-29")) == Weekday::Thursday);
}

TEST_CASE("days that do not exist are no dates", "[model][calendar]")
{
    Date date;
    for (const char* wrong : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01", "26-01-01",
                              "2026-01-00", "2026/01/01", "1899-12-31", "2200-01-01", "2026-01-1x", ""})
        CHECK_FALSE(read_date(wrong, date));
}

TEST_CASE("every day from 1900 to 2199 is written as it is read", "[model][calendar]")
{
    rc::check("there and back", [] {
        const Date date{*rc::gen::inRange(on("1900-01-01").days, on("2199-12-31").days + 1)};
        Date back;
        RC_ASSERT(read_date(write_date(date), back));
        RC_ASSERT(back == date);
    });
}

TEST_CASE("a month later is the same day number, or else the last of the month", "[model][calendar]")
{
    const Calendar calendar = from("2026-01-31");

    CHECK(calendar.date(calendar.after(0, 1, Unit::Month)) == on("2026-02-28"));
    CHECK(calendar.date(calendar.after(0, 2, Unit::Month)) == on("2026-03-31"));
    CHECK(calendar.date(calendar.after(0, 25, Unit::Month)) == on("2028-02-29"));
    CHECK(calendar.date(calendar.after(0, 12, Unit::Month)) == on("2027-01-31"));
}

TEST_CASE("workdays skip weekends and holidays", "[model][calendar]")
{
    SECTION("day 0 a Monday")
    {
        const Calendar calendar = from("2026-03-02");
        CHECK(calendar.after(4, 3, Unit::Workday) == 9);   // Friday + 3
        CHECK(calendar.after(0, 5, Unit::Workday) == 7);   // Monday + 5
        CHECK(calendar.after(5, 1, Unit::Workday) == 7);   // Saturday + 1
    }
    SECTION("with the next Monday a holiday, Friday + 3 is a day later")
    {
        const Calendar calendar = from("2026-03-02", {on("2026-03-09")});
        CHECK(calendar.after(4, 3, Unit::Workday) == 10);
    }
    SECTION("day 0 a Thursday, ten workdays are two weeks")
    {
        CHECK(from("2026-03-05").after(0, 10, Unit::Workday) == 14);
    }
    SECTION("no workdays later is the day itself, free or not")
    {
        CHECK(from("2026-03-02").after(5, 0, Unit::Workday) == 5);
    }
}

TEST_CASE("the workdays between two days are those it takes to get from one to the other", "[model][calendar]")
{
    rc::check("after and between agree", [] {
        const Calendar calendar = from("2026-03-02", {on("2026-04-06"), on("2026-04-27"), on("2026-05-01")});
        const int day = *rc::gen::inRange(0, 60);
        const int count = *rc::gen::inRange(0, 40);
        RC_ASSERT(calendar.between(day, calendar.after(day, count, Unit::Workday), Unit::Workday) == count);
    });
}
