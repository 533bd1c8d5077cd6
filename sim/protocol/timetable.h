#pragma once

#include "sim/model/calendar.h"
#include "sim/model/protocol.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace sim {

/// A day that does not come: the deadline of a rule that has none.
inline constexpr std::int32_t Never = std::numeric_limits<std::int32_t>::max();

/// First and last day of a window, both included.
struct Dates {
    std::int32_t opens = 0;
    std::int32_t due = Never;
};

/// How a window follows from the day it is counted from.
struct Span {
    Window window;
    bool roll_to_workday = false;
    std::int32_t month = 0;  ///< not 0: that many calendar months after the month of the day, the whole of it; `window` is
                             ///< unused
    bool lasts_over_free_days = false;  ///< the free days after the last workday belong to the window: what is asked is
                                        ///< how much time has passed, not what is due

    /// In what lateness is counted: rules in months are late by days.
    [[nodiscard]] Unit late_in() const
    {
        return month == 0 && window.unit == Unit::Workday ? Unit::Workday : Unit::Day;
    }
};

/// The calendar of the judging country, with tables for the days of a play and as many again: every question is a look-up
/// there, whatever the span, and a little arithmetic elsewhere. What is kept grows with the horizon, not with the number
/// of spans.
class Timetable {
public:
    Timetable() = default;
    Timetable(Calendar, std::int32_t horizon);

    [[nodiscard]] const Calendar& calendar() const { return calendar_; }

    /// Keeps a span; its number is for the questions below.
    [[nodiscard]] std::uint32_t add(const Span&);

    [[nodiscard]] const Span& span(std::uint32_t number) const { return spans_[number]; }
    /// The window of a span that is counted from `day`.
    [[nodiscard]] Dates dates(std::uint32_t span, std::int32_t day) const;
    /// Its last day alone; Never without a deadline.
    [[nodiscard]] std::int32_t due(std::uint32_t span, std::int32_t day) const;
    /// Units from `due` to a later `day`; 0 when the day is not later. A free day after a deadline in workdays is 0
    /// late.
    [[nodiscard]] std::int32_t lateness(std::uint32_t span, std::int32_t due, std::int32_t day) const;
    /// The first day on which a target would be more than `grace` late; Never without a deadline.
    [[nodiscard]] std::int32_t too_late_from(std::uint32_t span, std::int32_t due, std::int32_t grace) const;

private:
    [[nodiscard]] bool is_in_tables(std::int32_t day) const { return day >= 0 && day <= last_; }
    [[nodiscard]] std::int32_t after(std::int32_t day, std::int32_t count, Unit) const;
    [[nodiscard]] std::int32_t workday_after(std::int32_t day, std::int32_t count) const;
    [[nodiscard]] std::int32_t months_after(std::int32_t day, std::int32_t count) const;
    [[nodiscard]] std::int32_t first_of_month(std::int32_t day, std::int32_t months_later) const;

    Calendar calendar_;
    std::int32_t last_ = -1;                   ///< day of the tables
    std::vector<std::int32_t> workdays_to_;    ///< by day 0..last: how many there are from day 0 to it, it included
    std::vector<std::int32_t> workday_;        ///< the workdays from day 0 to the last
    std::vector<std::int32_t> month_of_;       ///< by day 0..last: place in month_begins_
    std::vector<std::int32_t> month_begins_;   ///< first days of the months from that of day 0 to the one after the last's
    std::vector<Span> spans_;
};

} // namespace sim
