#pragma once

#include "sim/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// A civil date as a count of days since 1970-01-01.
struct Date {
    std::int32_t days = 0;

    friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

enum class Weekday : std::uint8_t { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

struct CivilDate {
    int year = 1970;
    int month = 1;  ///< 1..12
    int day = 1;    ///< 1..31
};

[[nodiscard]] Date date_of(const CivilDate&);
[[nodiscard]] CivilDate civil_of(Date);
[[nodiscard]] Weekday weekday_of(Date);

/// Reads "2026-03-01"; refuses dates that do not exist and years outside 1900..2199.
[[nodiscard]] bool read_date(std::string_view, Date& out);

/// "2026-03-01"
[[nodiscard]] std::string write_date(Date);

enum class Unit : std::uint8_t { Day, Workday, Month };

/// Which days are worked. Days are counted from the start date, which is 0; earlier ones are negative. No question takes
/// longer because its days lie far apart.
class Calendar {
public:
    Calendar() : Calendar(Date{}, {false, false, false, false, false, true, true}, {}) {}

    /// @param free_weekdays  by Weekday; Saturday and Sunday where nothing else is said
    /// @param holidays       ascending
    Calendar(Date start, std::array<bool, 7> free_weekdays, std::vector<Date> holidays);

    [[nodiscard]] Date start() const { return start_; }
    [[nodiscard]] Date date(std::int32_t day) const { return Date{start_.days + day}; }
    [[nodiscard]] std::int32_t day(Date date) const { return date.days - start_.days; }
    [[nodiscard]] Weekday weekday(std::int32_t day) const { return weekday_of(date(day)); }
    [[nodiscard]] bool is_workday(std::int32_t day) const;
    [[nodiscard]] std::int32_t workday_at_or_after(std::int32_t day) const;

    /// The day `count` units after `day` (count >= 0): the n-th workday after it, the same day number n months later or else
    /// that month's last day.
    [[nodiscard]] std::int32_t after(std::int32_t day, std::int32_t count, Unit) const;

    /// Units that have passed from one day to a later one: calendar days, or the workdays d with from < d <= to. Months: whole
    /// months completed.
    [[nodiscard]] std::int32_t between(std::int32_t from, std::int32_t to, Unit) const;

private:
    /// A holiday on a weekday that would be worked.
    struct Holiday {
        Date date;
        std::int32_t workdays = 0;  ///< up to it, counted as workdays_to does
    };

    [[nodiscard]] std::int32_t weekly_workdays_to(Date) const;
    [[nodiscard]] std::int32_t workdays_to(Date) const;
    [[nodiscard]] Date workday(std::int32_t number) const;

    Date start_;
    std::array<bool, 7> free_weekdays_;
    std::array<std::int32_t, 7> worked_to_{};       ///< by Weekday: workdays of a week from Monday to it
    std::array<std::int32_t, 7> worked_weekdays_{};  ///< the weekdays that are worked, in order; the first worked_to_[6]
    std::vector<Holiday> holidays_;                 ///< ascending
};

} // namespace sim
