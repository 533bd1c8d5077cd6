#pragma once

#include "sim/model/names.h"

#include <array>
#include <cstdint>
#include <vector>

namespace sim {

/// Points by dimension; of one event, of a day or of a whole play. Whole points, may be negative.
struct Points {
    std::array<std::int32_t, DimensionNames.size()> by{};

    [[nodiscard]] std::int32_t operator[](Dimension d) const { return by[static_cast<std::size_t>(d)]; }
    [[nodiscard]] std::int32_t& operator[](Dimension d) { return by[static_cast<std::size_t>(d)]; }
    [[nodiscard]] std::int32_t sum() const
    {
        std::int32_t all = 0;
        for (const std::int32_t points : by) all += points;
        return all;
    }
    Points& operator+=(const Points& more)
    {
        for (std::size_t i = 0; i < by.size(); ++i) by[i] += more.by[i];
        return *this;
    }
    friend bool operator==(const Points&, const Points&) = default;
};

/// What is left of `worth` points when a duty is done `late` units after its deadline, of which `grace` are borne with.
/// All of it up to the deadline, then less with each unit, rounded down, and nothing from `grace` on.
[[nodiscard]] constexpr std::int32_t credit_of(std::int32_t worth, std::int32_t grace, std::int32_t late)
{
    if (late <= 0) return worth;
    if (late >= grace) return 0;
    return static_cast<std::int32_t>(std::int64_t{worth} * (grace - late) / grace);
}

/// Splits `total` in proportion to the weights by largest remainder; on ties the earlier one gets the point. Equal
/// shares where all weights are 0, nothing where there are none.
/// @pre no weight is negative
[[nodiscard]] std::vector<std::int32_t> shares_of(std::int32_t total, const std::vector<std::int32_t>& weights);

/// The same in equal parts.
[[nodiscard]] std::vector<std::int32_t> shares_of(std::int32_t total, std::size_t parts);

} // namespace sim
