#include "sim/protocol/timetable.h"
#include "tests/support/catch.h"
#include "tests/support/trial.h"

#include <rapidcheck.h>

using namespace sim;

namespace {

std::int32_t due(const Timetable& table, std::uint32_t span, std::int32_t day) { return table.dates(span, day).due; }

Timetable march_2026(std::vector<Date> holidays = {})
{
    Trial trial;
    trial.holidays = std::move(holidays);
    return Timetable(trial.calendar(), 90);
}

} // namespace

TEST_CASE("workdays skip weekends and holidays", "[protocol][timetable]")
{
    Timetable plain = march_2026();
    Timetable with_holiday = march_2026({date_of({2026, 3, 9})});
    const auto workdays = [](Timetable& table, std::int32_t n) { return table.add({{0, n, Unit::Workday}, false, 0}); };

    CHECK(due(plain, workdays(plain, 3), 4) == 9);                 // Friday + 3
    CHECK(due(with_holiday, workdays(with_holiday, 3), 4) == 10);  // over a Monday that is a holiday
    CHECK(due(plain, workdays(plain, 5), 0) == 7);                 // Monday + 5
    CHECK(due(plain, workdays(plain, 1), 5) == 7);                 // Saturday + 1
    CHECK(due(plain, workdays(plain, 10), 3) == 17);               // Thursday + 10: a Thursday
}

TEST_CASE("ten workdays after a Thursday that is day 0 are day 14", "[protocol][timetable]")
{
    Timetable table(Calendar(date_of({2026, 3, 5}), {false, false, false, false, false, true, true}, {}), 30);

    CHECK(due(table, table.add({{0, 10, Unit::Workday}, false, 0}), 0) == 14);
}

TEST_CASE("lateness in workdays is 0 on the free days after the deadline", "[protocol][timetable]")
{
    Timetable table = march_2026();
    const std::uint32_t span = table.add({{0, 4, Unit::Workday}, false, 0});

    CHECK(table.lateness(span, 4, 4) == 0);
    CHECK(table.lateness(span, 4, 6) == 0);
    CHECK(table.lateness(span, 4, 7) == 1);
    CHECK(table.lateness(span, -3, 7) == 6);
}

TEST_CASE("rules in months are late by days", "[protocol][timetable]")
{
    Timetable table = march_2026();
    const std::uint32_t span = table.add({{0, 1, Unit::Month}, false, 0});

    CHECK(due(table, span, 29) == 59);  // 31 March + 1 month: 30 April
    CHECK(table.lateness(span, 59, 61) == 2);
}

TEST_CASE("a deadline rolls to the next workday only when the rule says so", "[protocol][timetable]")
{
    Timetable table = march_2026();

    CHECK(due(table, table.add({{0, 5, Unit::Day}, false, 0}), 0) == 5);
    CHECK(due(table, table.add({{0, 5, Unit::Day}, true, 0}), 0) == 7);
}

TEST_CASE("days before the play are looked up in the calendar itself", "[protocol][timetable]")
{
    Timetable table = march_2026();
    const std::uint32_t span = table.add({{0, 3, Unit::Workday}, false, 0});

    CHECK(due(table, span, -3) == 2);  // Friday before + 3: Wednesday
}

TEST_CASE("the tables of a play say what the calendar says, in it, before it and beyond it", "[protocol][timetable]")
{
    CHECK(rc::check([] {
        Trial trial;
        trial.holidays = {date_of({2026, 3, 3}), date_of({2026, 4, 6}), date_of({2026, 5, 1}), date_of({2026, 6, 2})};
        const Calendar calendar = trial.calendar();
        Timetable table(calendar, *rc::gen::inRange(1, 120));
        const auto unit = static_cast<Unit>(*rc::gen::inRange(0, 3));
        const std::int32_t from = *rc::gen::inRange(0, 60), to = from + *rc::gen::inRange(0, 60);
        const std::int32_t day = *rc::gen::inRange(-60, 900), month = *rc::gen::inRange(1, 9);

        const Dates window = table.dates(table.add({{from, to, unit}, false, 0}), day);
        const Dates whole = table.dates(table.add({{}, false, month}), day);

        RC_ASSERT(window.opens == calendar.after(day, from, unit));
        RC_ASSERT(window.due == calendar.after(day, to, unit));
        const CivilDate first = civil_of(calendar.date(whole.opens)), next = civil_of(calendar.date(whole.due + 1));
        const CivilDate now = civil_of(calendar.date(day));
        RC_ASSERT(first.day == 1);
        RC_ASSERT(next.day == 1);
        RC_ASSERT((first.year - now.year) * 12 + first.month - now.month == month);
        RC_ASSERT((next.year - now.year) * 12 + next.month - now.month == month + 1);
    }));
}

TEST_CASE("a duty in workdays done on the Saturday after its Friday is not late", "[protocol][timetable]")
{
    Rule rule = existence("met", 0, 4);
    rule.window.unit = Unit::Workday;
    const Trial trial = Trial{}.expects(100, rule);

    CHECK(trial.judged({on(5, "met")}, ended_on(60)).points.sum() == 100);
    CHECK(trial.judged({on(7, "met")}, ended_on(60)).points.sum() == 0);
    CHECK(trial.judged({}, ended_on(5)).findings[0].verdict == Verdict::Violated);
}
