#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// A directed graph in rows: the successors of node i are targets[starts[i] .. starts[i + 1]).
struct Graph {
    std::vector<std::uint32_t> starts{0};
    std::vector<std::uint32_t> targets;

    void end_row() { starts.push_back(static_cast<std::uint32_t>(targets.size())); }
    [[nodiscard]] std::size_t nodes() const { return starts.size() - 1; }
    [[nodiscard]] std::size_t bytes() const { return (starts.capacity() + targets.capacity()) * sizeof(std::uint32_t); }
};

/// The nodes, each before those that it leads to; without those on a loop or behind one. Their own order where that will do.
[[nodiscard]] std::vector<std::uint32_t> order_of(const Graph&);

/// The nodes of a shortest loop, in order, without repeating the first; empty where the graph has none. Of a graph with very
/// many nodes on loops only the first 4,096 are tried as a beginning: then the loop is one, but perhaps not the shortest.
[[nodiscard]] std::vector<std::uint32_t> shortest_loop(const Graph&);

} // namespace sim
