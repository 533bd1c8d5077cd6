#include "sim/protocol/timetable.h"

#include <algorithm>

namespace sim {

namespace {

bool equal(const Span& a, const Span& b)
{
    return a.roll_to_workday == b.roll_to_workday && a.month == b.month && a.window.from == b.window.from &&
           a.window.to == b.window.to && a.window.unit == b.window.unit;
}

Dates whole_month(const Calendar& calendar, std::int32_t day, std::int32_t months_later)
{
    const CivilDate date = civil_of(calendar.date(day));
    const int month = date.year * 12 + (date.month - 1) + months_later;
    const auto first = [&](int count) { return calendar.day(date_of({count / 12, count % 12 + 1, 1})); };
    return {first(month), first(month + 1) - 1};
}

Dates worked_out(const Calendar& calendar, const Span& span, std::int32_t day)
{
    Dates dates;
    if (span.month != 0) {
        dates = whole_month(calendar, day, span.month);
    } else {
        dates.opens = calendar.after(day, span.window.from, span.window.unit);
        if (span.window.to) dates.due = calendar.after(day, *span.window.to, span.window.unit);
    }
    if (span.roll_to_workday && dates.due != Never) dates.due = calendar.workday_at_or_after(dates.due);
    return dates;
}

} // namespace

Timetable::Timetable(Calendar calendar, std::int32_t horizon) : calendar_(std::move(calendar)), horizon_(horizon)
{
    std::int32_t count = 0;
    for (std::int32_t day = 0; day <= horizon_; ++day) {
        if (calendar_.is_workday(day)) ++count;
        workdays_.push_back(count);
    }
}

std::uint32_t Timetable::add(const Span& span)
{
    const auto known =
        std::find_if(spans_.begin(), spans_.end(), [&](const Known& other) { return equal(other.span, span); });
    if (known != spans_.end()) return static_cast<std::uint32_t>(known - spans_.begin());

    spans_.push_back({span, {}});
    for (std::int32_t day = 0; day <= horizon_; ++day) spans_.back().from.push_back(worked_out(calendar_, span, day));
    return static_cast<std::uint32_t>(spans_.size() - 1);
}

Dates Timetable::dates(std::uint32_t span, std::int32_t day) const
{
    const Known& known = spans_[span];
    if (day >= 0 && day <= horizon_) return known.from[static_cast<std::size_t>(day)];
    return worked_out(calendar_, known.span, day);
}

std::int32_t Timetable::lateness(std::uint32_t span, std::int32_t due, std::int32_t day) const
{
    if (day <= due) return 0;
    if (spans_[span].span.late_in() == Unit::Day) return day - due;
    if (due >= 0 && day <= horizon_) {
        return workdays_[static_cast<std::size_t>(day)] - workdays_[static_cast<std::size_t>(due)];
    }
    return calendar_.between(due, day, Unit::Workday);
}

std::int32_t Timetable::too_late_from(std::uint32_t span, std::int32_t due, std::int32_t grace) const
{
    if (due == Never) return Never;
    return calendar_.after(due, grace + 1, spans_[span].span.late_in());
}

} // namespace sim
