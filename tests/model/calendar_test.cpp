#include "sim/model/calendar.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <array>
#include <set>
#include <vector>

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

namespace {

/// What the format says of workdays, one day after another.
struct DayByDay {
    std::array<bool, 7> free_weekdays;
    std::set<std::int32_t> holidays;  ///< days since 1970-01-01
    Date start;

    [[nodiscard]] bool is_workday(std::int32_t day) const
    {
        const Date date{start.days + day};
        return !free_weekdays[static_cast<std::size_t>(weekday_of(date))] && holidays.count(date.days) == 0;
    }
    [[nodiscard]] std::int32_t after(std::int32_t day, std::int32_t count) const
    {
        while (count > 0) count -= is_workday(++day) ? 1 : 0;
        return day;
    }
    [[nodiscard]] std::int32_t between(std::int32_t from, std::int32_t to) const
    {
        std::int32_t count = 0;
        for (std::int32_t day = from + 1; day <= to; ++day) count += is_workday(day) ? 1 : 0;
        return count;
    }
};

/// Any week with a workday, and holidays on free weekdays too; some follow each other for weeks.
DayByDay any_year()
{
    DayByDay year{{}, {}, on("2026-03-02")};
    for (bool& free : year.free_weekdays) free = *rc::gen::arbitrary<bool>();
    year.free_weekdays[static_cast<std::size_t>(*rc::gen::inRange(0, 7))] = false;
    year.start.days += *rc::gen::inRange(-25000, 25000);
    for (int runs = *rc::gen::inRange(0, 6); runs > 0; --runs) {
        const std::int32_t first = year.start.days + *rc::gen::inRange(-100, 200);
        for (std::int32_t i = *rc::gen::inRange(1, 30); i > 0; --i) year.holidays.insert(first + i);
    }
    return year;
}

} // namespace

TEST_CASE("workdays far apart are found as if they were counted one by one", "[model][calendar]")
{
    CHECK(rc::check([] {
        const DayByDay year = any_year();
        std::vector<Date> holidays;
        for (const std::int32_t days : year.holidays) holidays.push_back({days});
        const Calendar calendar(year.start, year.free_weekdays, holidays);
        const std::int32_t day = *rc::gen::inRange(-200, 300), count = *rc::gen::inRange(0, 200);
        const std::int32_t later = day + *rc::gen::inRange(0, 300);

        RC_ASSERT(calendar.is_workday(day) == year.is_workday(day));
        RC_ASSERT(calendar.workday_at_or_after(day) == year.after(day - 1, 1));
        RC_ASSERT(calendar.after(day, count, Unit::Workday) == year.after(day, count));
        RC_ASSERT(calendar.between(day, later, Unit::Workday) == year.between(day, later));
        RC_ASSERT(calendar.between(later, day, Unit::Workday) == -year.between(day, later));
    }));
}

TEST_CASE("the whole months between two days are those that have been completed", "[model][calendar]")
{
    CHECK(rc::check([] {
        const Calendar calendar = from("2026-01-31");
        const std::int32_t day = *rc::gen::inRange(-400, 400), later = day + *rc::gen::inRange(0, 3000);
        const std::int32_t months = calendar.between(day, later, Unit::Month);

        RC_ASSERT(calendar.after(day, months, Unit::Month) <= later);
        RC_ASSERT(calendar.after(day, months + 1, Unit::Month) > later);
    }));
}
