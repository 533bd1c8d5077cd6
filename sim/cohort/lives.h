#pragma once

#include "sim/base/hash.h"
#include "sim/cohort/course.h"

#include <cmath>
#include <cstdint>
#include <vector>

namespace sim::cohort {

/// What a draw is about.
enum class Stream : std::uint8_t { Finding, Leaving };

/// The number of a draw, the same whatever the levers: common random numbers. The groups share nobody, so they share no draw
/// either. Months count from 1.
/// @pre person < 2^43, month < 2^16
[[nodiscard]] constexpr std::uint64_t draw_number(std::uint64_t person, std::uint64_t month, Stream stream)
{
    return person << 20 | month << 4 | static_cast<std::uint64_t>(stream);
}

/// In [0, 1), one of 2^53 numbers.
[[nodiscard]] constexpr double uniform(std::uint64_t seed, std::uint64_t person, std::uint64_t month, Stream stream)
{
    return static_cast<double>(draw(seed, draw_number(person, month, stream)) >> 11) * 0x1.0p-53;
}

/// The chances of a course for one cell as whole numbers: uniform() < chance exactly where the draw's high 53 bits lie below.
struct Thresholds {
    Thresholds(const Course&, double rate);

    std::size_t months, schedule, begins;
    std::vector<std::uint64_t> finding;  ///< by (month - 1) * (schedule + 1) + u
    std::vector<std::uint64_t> leaving;  ///< by (month - 1) * (schedule + 2) + place
};

/// One person's months. Calls `see(month, in_work, place)` for the state at the start of each month, the place being months of
/// support used for a person out of work, and `find(month)` when a first job is found.
/// Gives whether the person is in work in the end.
template <class See, class Find>
bool live(const Thresholds& chances, std::uint64_t seed, std::uint64_t person, See see, Find find)
{
    const std::size_t outs = chances.schedule + 1, ins = chances.schedule + 2, plain = chances.schedule + 1;
    bool in_work = false, had_job = false;
    std::size_t place = 0;
    for (std::size_t month = 1; month <= chances.months; ++month) {
        see(month, in_work, place);
        const std::uint64_t u = draw(seed, draw_number(person, month, in_work ? Stream::Leaving : Stream::Finding)) >> 11;
        if (in_work) {
            const bool leaves = u < chances.leaving[(month - 1) * ins + place];
            if (place < chances.schedule) ++place;
            if (leaves && place == plain) place = 0;
            in_work = !leaves;
        } else if (u < chances.finding[(month - 1) * outs + place]) {
            in_work = true;
            if (month <= chances.begins) place = plain;
            if (!had_job) find(month);
            had_job = true;
        }
    }
    return in_work;
}

} // namespace sim::cohort
