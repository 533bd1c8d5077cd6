#include "sim/score/headline.h"

#include <algorithm>

namespace sim {

std::optional<std::int32_t> permille_of(std::int32_t points, std::int32_t of)
{
    if (of <= 0) return std::nullopt;
    if (points <= 0) return 0;
    return static_cast<std::int32_t>(std::min<std::int64_t>(FullMark, std::int64_t{FullMark} * points / of));
}

std::int32_t headline_of(std::int32_t points, const std::vector<std::int32_t>& caps)
{
    std::int32_t headline = std::clamp(points, 0, FullMark);
    for (const std::int32_t cap : caps) headline = std::min(headline, cap);
    return headline;
}

} // namespace sim
