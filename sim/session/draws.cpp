#include "sim/session/draws.h"

#include <cassert>
#include <cstddef>

namespace sim {

std::uint64_t draw_key(std::string_view id, std::uint64_t visit) { return fnv1a64(id) ^ visit; }

std::uint64_t scale(std::uint64_t u, std::uint32_t total)
{
    const std::uint64_t high = (u >> 32) * total;
    const std::uint64_t low = (u & 0xffffffffull) * total;
    return (high + (low >> 32)) >> 32;
}

std::size_t draw_weighted(std::uint64_t seed, std::string_view id, std::uint64_t visit,
                          std::span<const std::int32_t> weights)
{
    std::uint64_t total = 0;
    for (const std::int32_t weight : weights) total += static_cast<std::uint64_t>(weight);
    assert(total > 0 && total <= 0xffffffffull);

    const std::uint64_t mark = scale(draw(seed, draw_key(id, visit)), static_cast<std::uint32_t>(total));
    std::uint64_t cumulated = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        cumulated += static_cast<std::uint64_t>(weights[i]);
        if (cumulated > mark) return i;
    }
    assert(false);
    return weights.size() - 1;
}

} // namespace sim
