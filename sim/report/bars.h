#pragma once

#include "sim/report/html.h"

#include <cstdint>
#include <optional>
#include <string>

namespace sim {

/// A value from 0 to 1000 as a horizontal bar. What lies outside is drawn at the edge; the figure beside it says the truth.
struct Bar {
    enum class Look : std::uint8_t { Best, Other, Fault };
    Look look = Look::Other;
    std::int32_t value = 0;
    std::int32_t lost = 0;                 ///< as a dashed outline behind the value
    std::int32_t low = 0, high = 0;        ///< as a whisker where they differ
    std::optional<std::int32_t> reachable; ///< as a hollow diamond
    std::string alternative;               ///< the same in words
};

void draw(Html&, const Bar&);

/// A value between bounds that are at most 10 apart as a row of boxes, filled up to it; of others nothing is drawn.
void draw_boxes(Html&, std::int32_t low, std::int32_t high, std::int32_t value);

} // namespace sim
