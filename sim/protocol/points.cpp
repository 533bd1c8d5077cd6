#include "sim/protocol/points.h"

#include <algorithm>
#include <numeric>

namespace sim {

std::vector<std::int32_t> shares_of(std::int32_t total, const std::vector<std::int32_t>& weights)
{
    const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    if (sum == 0) return shares_of(total, weights.size());

    std::vector<std::int32_t> shares;
    std::vector<std::int64_t> remainders;
    std::int64_t left = total;
    for (const std::int32_t weight : weights) {
        const std::int64_t exact = std::int64_t{total} * weight;
        shares.push_back(static_cast<std::int32_t>(exact / sum));
        remainders.push_back(exact % sum);
        left -= shares.back();
    }

    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++shares[order[i]];
    return shares;
}

std::vector<std::int32_t> shares_of(std::int32_t total, std::size_t parts)
{
    if (parts == 0) return {};
    return shares_of(total, std::vector<std::int32_t>(parts, 1));
}

} // namespace sim
