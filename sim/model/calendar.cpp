#include "sim/model/calendar.h"

#include <algorithm>
#include <cassert>

namespace sim {

namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month)
{
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

bool read_digits(std::string_view text, int& out)
{
    out = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return false;
        out = out * 10 + (c - '0');
    }
    return true;
}

void append_digits(std::string& out, int value, int width)
{
    std::string digits(static_cast<std::size_t>(width), '0');
    for (auto it = digits.rbegin(); it != digits.rend(); ++it, value /= 10) *it = static_cast<char>('0' + value % 10);
    out += digits;
}

} // namespace

// Both directions count in years that begin in March, so that the leap day is the last day of its year.
Date date_of(const CivilDate& civil)
{
    const int year = civil.month <= 2 ? civil.year - 1 : civil.year;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * (civil.month + (civil.month > 2 ? -3 : 9)) + 2) / 5 + civil.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return Date{era * 146097 + day_of_era - 719468};
}

CivilDate civil_of(Date date)
{
    const int shifted = date.days + 719468;
    const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int day_of_era = shifted - era * 146097;
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month_from_march = (5 * day_of_year + 2) / 153;
    const int month = month_from_march + (month_from_march < 10 ? 3 : -9);
    const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {year, month, day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

Weekday weekday_of(Date date)
{
    const int from_thursday = ((date.days % 7) + 7) % 7;  // 1970-01-01 was a Thursday
    return static_cast<Weekday>((from_thursday + 3) % 7);
}

bool read_date(std::string_view text, Date& out)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    CivilDate civil;
    if (!read_digits(text.substr(0, 4), civil.year) || !read_digits(text.substr(5, 2), civil.month) ||
        !read_digits(text.substr(8, 2), civil.day))
        return false;
    if (civil.year < 1900 || civil.year > 2199 || civil.month < 1 || civil.month > 12) return false;
    if (civil.day < 1 || civil.day > days_in_month(civil.year, civil.month)) return false;
    out = date_of(civil);
    return true;
}

std::string write_date(Date date)
{
    const CivilDate civil = civil_of(date);
    std::string out;
    append_digits(out, civil.year, 4);
    out += '-';
    append_digits(out, civil.month, 2);
    out += '-';
    append_digits(out, civil.day, 2);
    return out;
}

Calendar::Calendar(Date start, std::array<bool, 7> free_weekdays, std::vector<Date> holidays)
    : start_(start), free_weekdays_(free_weekdays)
{
    std::size_t worked = 0;
    for (std::size_t i = 0; i < 7; ++i) {
        if (!free_weekdays_[i]) worked_weekdays_[worked++] = static_cast<std::int32_t>(i);
        worked_to_[i] = static_cast<std::int32_t>(worked);
    }
    // A week without a workday would make every search for one endless.
    assert(worked > 0);

    for (const Date date : holidays) {
        const bool is_free_anyway = free_weekdays_[static_cast<std::size_t>(weekday_of(date))];
        if (is_free_anyway || (!holidays_.empty() && holidays_.back().date == date)) continue;
        const auto number = static_cast<std::int32_t>(holidays_.size()) + 1;
        holidays_.push_back({date, weekly_workdays_to(date) - number});
    }
}

/// Workdays from the week of 1970-01-01 to a date, the date included, as if there were no holidays; before that week negative.
std::int32_t Calendar::weekly_workdays_to(Date date) const
{
    const std::int32_t from_monday = date.days + 3;
    const std::int32_t week = (from_monday >= 0 ? from_monday : from_monday - 6) / 7;
    return week * worked_to_[6] + worked_to_[static_cast<std::size_t>(from_monday - week * 7)];
}

std::int32_t Calendar::workdays_to(Date date) const
{
    const auto after = std::upper_bound(holidays_.begin(), holidays_.end(), date,
                                        [](Date d, const Holiday& holiday) { return d < holiday.date; });
    return weekly_workdays_to(date) - static_cast<std::int32_t>(after - holidays_.begin());
}

/// The workday up to which there are so many: the first day for which workdays_to gives the number.
Date Calendar::workday(std::int32_t number) const
{
    const auto after = std::lower_bound(holidays_.begin(), holidays_.end(), number,
                                        [](const Holiday& holiday, std::int32_t n) { return holiday.workdays < n; });
    const std::int32_t weekly = number + static_cast<std::int32_t>(after - holidays_.begin()) - 1;
    const std::int32_t each = worked_to_[6];
    const std::int32_t week = (weekly >= 0 ? weekly : weekly - each + 1) / each;
    return Date{week * 7 + worked_weekdays_[static_cast<std::size_t>(weekly - week * each)] - 3};
}

bool Calendar::is_workday(std::int32_t day) const { return workdays_to(date(day)) != workdays_to(date(day - 1)); }

std::int32_t Calendar::workday_at_or_after(std::int32_t day) const { return after(day - 1, 1, Unit::Workday); }

std::int32_t Calendar::after(std::int32_t day, std::int32_t count, Unit unit) const
{
    assert(count >= 0);
    switch (unit) {
    case Unit::Day: return day + count;
    case Unit::Workday: return count == 0 ? day : this->day(workday(workdays_to(date(day)) + count));
    case Unit::Month: {
        CivilDate civil = civil_of(date(day));
        const int months = civil.year * 12 + (civil.month - 1) + count;
        civil.year = months / 12;
        civil.month = months % 12 + 1;
        civil.day = std::min(civil.day, days_in_month(civil.year, civil.month));
        return this->day(date_of(civil));
    }
    }
    return day;
}

std::int32_t Calendar::between(std::int32_t from, std::int32_t to, Unit unit) const
{
    if (to < from) return -between(to, from, unit);
    switch (unit) {
    case Unit::Day: return to - from;
    case Unit::Workday: return workdays_to(date(to)) - workdays_to(date(from));
    case Unit::Month: {
        const CivilDate first = civil_of(date(from)), last = civil_of(date(to));
        const std::int32_t begun = (last.year - first.year) * 12 + last.month - first.month;
        return after(from, begun, Unit::Month) <= to ? begun : begun - 1;
    }
    }
    return 0;
}

} // namespace sim
