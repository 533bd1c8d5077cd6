#pragma once

#include "sim/session/view/duties.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

struct CalendarEntry {
    enum class Kind : std::uint8_t { Today, Holiday, DeskDay, Appointment, Duty, Promise, ChapterEnd };
    Kind kind = Kind::Today;
    std::int32_t day = 0;
    std::string date;  ///< short
    std::string text;
};

/// How far the calendar looks ahead.
inline constexpr std::int32_t CalendarDays = 60;

/// From today on, by day, then by kind: the fixed days of the desk where they are fewer than every day, appointments that the
/// trainee made, what is due, holidays by name, the end of the chapter.
[[nodiscard]] std::vector<CalendarEntry> calendar_of(const Reading&, const ProtocolView&, const Session&);

} // namespace sim
