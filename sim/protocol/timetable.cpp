#include "sim/protocol/timetable.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

/// The first day of a month that is so many months after the month of a day.
std::int32_t month_begins(const Calendar& calendar, std::int32_t day, std::int32_t months_later)
{
    const CivilDate date = civil_of(calendar.date(day));
    const int month = date.year * 12 + (date.month - 1) + months_later;
    return calendar.day(date_of({month / 12, month % 12 + 1, 1}));
}

} // namespace

// A window as long as the play that begins on its last day still ends in the tables.
Timetable::Timetable(Calendar calendar, std::int32_t horizon) : calendar_(std::move(calendar)), last_(2 * horizon + 366)
{
    for (std::int32_t day = calendar_.workday_at_or_after(0); day <= last_; day = calendar_.workday_at_or_after(day + 1)) {
        workday_.push_back(day);
    }
    do {
        month_begins_.push_back(month_begins(calendar_, 0, static_cast<std::int32_t>(month_begins_.size())));
    } while (month_begins_.back() <= last_);

    std::size_t workdays = 0, month = 0;
    for (std::int32_t day = 0; day <= last_; ++day) {
        if (workdays < workday_.size() && workday_[workdays] == day) ++workdays;
        if (month_begins_[month + 1] == day) ++month;
        workdays_to_.push_back(static_cast<std::int32_t>(workdays));
        month_of_.push_back(static_cast<std::int32_t>(month));
    }
}

std::int32_t Timetable::workday_after(std::int32_t day, std::int32_t count) const
{
    if (count == 0) return day;
    const auto place = static_cast<std::size_t>(workdays_to_[static_cast<std::size_t>(day)] + count - 1);
    return place < workday_.size() ? workday_[place] : calendar_.after(day, count, Unit::Workday);
}

std::int32_t Timetable::months_after(std::int32_t day, std::int32_t count) const
{
    const auto month = static_cast<std::size_t>(month_of_[static_cast<std::size_t>(day)]);
    const std::size_t later = month + static_cast<std::size_t>(count);
    if (later + 1 >= month_begins_.size()) return calendar_.after(day, count, Unit::Month);
    return std::min(month_begins_[later] + (day - month_begins_[month]), month_begins_[later + 1] - 1);
}

std::int32_t Timetable::after(std::int32_t day, std::int32_t count, Unit unit) const
{
    if (unit == Unit::Day) return day + count;
    if (!is_in_tables(day)) return calendar_.after(day, count, unit);
    return unit == Unit::Workday ? workday_after(day, count) : months_after(day, count);
}

std::int32_t Timetable::first_of_month(std::int32_t day, std::int32_t months_later) const
{
    if (is_in_tables(day)) {
        const auto month = static_cast<std::size_t>(month_of_[static_cast<std::size_t>(day)] + months_later);
        if (month < month_begins_.size()) return month_begins_[month];
    }
    return month_begins(calendar_, day, months_later);
}

std::uint32_t Timetable::add(const Span& span)
{
    spans_.push_back(span);
    return static_cast<std::uint32_t>(spans_.size() - 1);
}

Dates Timetable::dates(std::uint32_t number, std::int32_t day) const
{
    const Span& span = spans_[number];
    const std::int32_t opens =
        span.month != 0 ? first_of_month(day, span.month) : after(day, span.window.from, span.window.unit);
    return {opens, due(number, day)};
}

std::int32_t Timetable::due(std::uint32_t number, std::int32_t day) const
{
    const Span& span = spans_[number];
    const Window& window = span.window;
    std::int32_t due = Never;
    if (span.month != 0) {
        due = first_of_month(day, span.month + 1) - 1;
    } else if (!window.to) {
        return Never;
    } else if (span.lasts_over_free_days && window.unit == Unit::Workday) {
        due = after(day, *window.to + 1, Unit::Workday) - 1;
    } else {
        due = after(day, *window.to, window.unit);
    }
    return span.roll_to_workday ? calendar_.workday_at_or_after(due) : due;
}

std::int32_t Timetable::lateness(std::uint32_t span, std::int32_t due, std::int32_t day) const
{
    if (day <= due) return 0;
    if (spans_[span].late_in() == Unit::Day) return day - due;
    if (is_in_tables(due) && is_in_tables(day)) {
        return workdays_to_[static_cast<std::size_t>(day)] - workdays_to_[static_cast<std::size_t>(due)];
    }
    return calendar_.between(due, day, Unit::Workday);
}

std::int32_t Timetable::too_late_from(std::uint32_t span, std::int32_t due, std::int32_t grace) const
{
    if (due == Never) return Never;
    return after(due, grace + 1, spans_[span].late_in());
}

} // namespace sim
