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
    std::int32_t month =
        0;  ///< not 0: that many calendar months after the month of the day, the whole of it; `window` is unused

    /// In what lateness is counted: rules in months are late by days.
    [[nodiscard]] Unit late_in() const
    {
        return month == 0 && window.unit == Unit::Workday ? Unit::Workday : Unit::Day;
    }
};

/// The calendar of the judging country as far as a scenario needs it, ready for many questions.
class Timetable {
public:
    Timetable() = default;
    Timetable(Calendar, std::int32_t horizon);

    [[nodiscard]] const Calendar& calendar() const { return calendar_; }

    /// Makes a span known; its number is for the questions below. Equal spans have one number.
    [[nodiscard]] std::uint32_t add(const Span&);

    [[nodiscard]] const Span& span(std::uint32_t number) const { return spans_[number].span; }
    /// The window of a span that is counted from `day`.
    [[nodiscard]] Dates dates(std::uint32_t span, std::int32_t day) const;
    /// Units from `due` to a later `day`; 0 when the day is not later. A free day after a deadline in workdays is 0
    /// late.
    [[nodiscard]] std::int32_t lateness(std::uint32_t span, std::int32_t due, std::int32_t day) const;
    /// The first day on which a target would be more than `grace` late; Never without a deadline.
    [[nodiscard]] std::int32_t too_late_from(std::uint32_t span, std::int32_t due, std::int32_t grace) const;

private:
    struct Known {
        Span span;
        std::vector<Dates> from;  ///< by day 0..horizon
    };

    Calendar calendar_;
    std::int32_t horizon_ = 0;
    std::vector<std::int32_t> workdays_;  ///< by day 0..horizon: workdays from day 0 to it
    std::vector<Known> spans_;
};

} // namespace sim
