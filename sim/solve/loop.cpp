#include "sim/solve/loop.h"

#include <algorithm>
#include <numeric>

namespace sim {

namespace {

constexpr std::uint32_t Nobody = 0xffffffffu;
constexpr std::size_t MostBeginnings = 4096;

/// True for the nodes that are left over, those on a loop or behind one.
std::vector<bool> left_over(const Graph& graph)
{
    std::vector<bool> left(graph.nodes(), true);
    for (const std::uint32_t node : order_of(graph)) left[node] = false;
    return left;
}

bool is_ordered(const Graph& graph)
{
    for (std::uint32_t node = 0; node < graph.nodes(); ++node)
        for (std::uint32_t i = graph.starts[node]; i < graph.starts[node + 1]; ++i)
            if (graph.targets[i] <= node) return false;
    return true;
}

/// Breadth-first search from one node after another, over one table that is cleaned after each.
struct Search {
    const Graph& graph;
    const std::vector<bool>& left;
    std::vector<std::uint32_t> before;

    /// The shortest way from a node back to itself that is shorter than `bound`; empty where there is none.
    std::vector<std::uint32_t> way_back(std::uint32_t from, std::size_t bound)
    {
        std::vector<std::uint32_t> seen{from};
        std::size_t at = 0;
        for (std::size_t length = 1; length < bound && at < seen.size(); ++length) {
            for (const std::size_t border = seen.size(); at < border; ++at) {
                if (!expand(seen[at], from, seen)) continue;
                std::vector<std::uint32_t> loop = path(seen[at], from);
                clean(seen);
                return loop;
            }
        }
        clean(seen);
        return {};
    }

    /// Whether one step leads back to `from`; if not, what it leads to is seen.
    bool expand(std::uint32_t node, std::uint32_t from, std::vector<std::uint32_t>& seen)
    {
        for (std::uint32_t i = graph.starts[node]; i < graph.starts[node + 1]; ++i) {
            const std::uint32_t target = graph.targets[i];
            if (target == from) return true;
            if (!left[target] || before[target] != Nobody) continue;
            before[target] = node;
            seen.push_back(target);
        }
        return false;
    }

    std::vector<std::uint32_t> path(std::uint32_t to, std::uint32_t from) const
    {
        std::vector<std::uint32_t> nodes;
        for (; to != from; to = before[to]) nodes.push_back(to);
        nodes.push_back(from);
        std::reverse(nodes.begin(), nodes.end());
        return nodes;
    }

    void clean(const std::vector<std::uint32_t>& seen)
    {
        for (const std::uint32_t node : seen) before[node] = Nobody;
    }
};

} // namespace

// Kahn's algorithm.
std::vector<std::uint32_t> order_of(const Graph& graph)
{
    std::vector<std::uint32_t> order(graph.nodes());
    std::iota(order.begin(), order.end(), 0u);
    if (is_ordered(graph)) return order;

    std::vector<std::uint32_t> incoming(graph.nodes());
    for (const std::uint32_t target : graph.targets) ++incoming[target];
    order.clear();
    for (std::uint32_t i = 0; i < graph.nodes(); ++i)
        if (incoming[i] == 0) order.push_back(i);
    for (std::size_t at = 0; at < order.size(); ++at) {
        const std::uint32_t node = order[at];
        for (std::uint32_t i = graph.starts[node]; i < graph.starts[node + 1]; ++i)
            if (--incoming[graph.targets[i]] == 0) order.push_back(graph.targets[i]);
    }
    return order;
}

std::vector<std::uint32_t> shortest_loop(const Graph& graph)
{
    const std::vector<bool> left = left_over(graph);
    Search search{graph, left, std::vector<std::uint32_t>(graph.nodes(), Nobody)};
    std::vector<std::uint32_t> best;
    std::size_t bound = graph.nodes() + 1, tried = 0;
    for (std::uint32_t i = 0; i < graph.nodes() && (tried < MostBeginnings || best.empty()); ++i) {
        if (!left[i]) continue;
        ++tried;
        std::vector<std::uint32_t> loop = search.way_back(i, bound);
        if (loop.empty()) continue;
        bound = loop.size();
        best = std::move(loop);
        if (bound == 1) break;
    }
    return best;
}

} // namespace sim
