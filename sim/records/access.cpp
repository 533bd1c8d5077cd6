#include "sim/records/access.h"

#include "sim/session/view/format.h"

#include <algorithm>
#include <cstddef>

namespace sim {

namespace {

constexpr std::size_t StampSize = 15;  // "20260302-101530"

bool are_digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The date of a stamp as dates are written: "2026-03-02".
std::string dashed(std::string_view at)
{
    return std::string(at.substr(0, 4)).append("-").append(at.substr(4, 2)).append("-").append(at.substr(6, 2));
}

} // namespace

bool is_time_stamp(std::string_view at)
{
    if (at.size() != StampSize || at[8] != '-' || !are_digits(at.substr(0, 8)) || !are_digits(at.substr(9))) return false;
    Date date;
    // Two digits each, so that they compare as their numbers do.
    return read_date(dashed(at), date) && at.substr(9, 2) < "24" && at.substr(11, 2) < "60" && at.substr(13, 2) < "60";
}

std::string write_moment(std::string_view at, std::string_view language)
{
    Date date;
    if (!is_time_stamp(at) || !read_date(dashed(at), date)) return std::string(at);
    return write_short_date(date, language).append(", ").append(at.substr(9, 2)).append(":").append(at.substr(11, 2));
}

} // namespace sim
