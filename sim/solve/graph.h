#pragma once

#include "sim/solve/ledger.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace sim {

/// A place in the graph of all plays, numbered in order of discovery.
using NodeId = std::uint32_t;

enum class NodeKind : std::uint8_t {
    Choice,  ///< the trainee acts; edges in the order of offered()
    Chance,  ///< a chance node; edges in the order of its outcomes
    Split,   ///< what a move showed tells variants apart; no state of a play, and no move leads on from it
    End,
};

/// All plays of a world as a graph without circles: 6 bytes an edge, 10 bytes a node besides its value. At most 2^28 nodes,
/// 2^32 edges and 2^20 different payments.
class PlayGraph {
public:
    struct Edge {
        NodeId to = 0;
        std::uint32_t paid = 0;  ///< payment
    };

    // ---- Questions

    [[nodiscard]] std::size_t nodes() const { return first_.size(); }
    [[nodiscard]] std::size_t edges() const { return low_.size(); }
    [[nodiscard]] NodeKind kind(NodeId node) const { return static_cast<NodeKind>(shape_[node] >> 8); }
    [[nodiscard]] std::uint32_t fan(NodeId node) const { return shape_[node] & 0xffu; }  ///< number of edges
    [[nodiscard]] Edge edge(NodeId node, std::uint32_t place) const
    {
        const std::size_t at = std::size_t{first_[node]} + place;
        return {low_[at] & NodeBits, std::uint32_t{high_[at]} << 4 | low_[at] >> 28};
    }
    /// Of an edge of a Chance or Split node, at least 1.
    [[nodiscard]] std::uint32_t weight(NodeId node, std::uint32_t place) const { return side(node)[place]; }
    /// The variants of an edge of a Split node.
    [[nodiscard]] std::uint64_t live(NodeId node, std::uint32_t place) const
    {
        const std::uint32_t* const masks = side(node) + fan(node) + 2 * place;
        return masks[0] | std::uint64_t{masks[1]} << 32;
    }
    /// What begin_row was given of a Chance or Split: weights, then variants.
    [[nodiscard]] std::span<const std::uint32_t> sides(NodeId node) const
    {
        return {side(node), std::size_t{fan(node)} * (kind(node) == NodeKind::Split ? 3 : 1)};
    }
    [[nodiscard]] std::uint32_t close(NodeId node) const { return first_[node]; }  ///< of an End: Ledger::close
    [[nodiscard]] std::size_t bytes() const;

    std::vector<NodeId> order;   ///< every node, each before those that it leads to
    NodeId root = 0;
    std::uint32_t paid_before = 0;  ///< payment before the root
    std::shared_ptr<Ledger> ledger = std::make_shared<Ledger>();  ///< payments and ends; shared with what was merged from it

    // ---- Building

    NodeId add_node();
    void begin_row(NodeId, NodeKind);
    /// Of a Chance or Split. `side`: the weights, then for a Split the low and high half of each edge's variants.
    void begin_row(NodeId, NodeKind, std::span<const std::uint32_t> side);
    void add_edge(Edge);
    void set_end(NodeId, std::uint32_t close);
    [[nodiscard]] bool is_full() const;
    /// Gives back what growing has reserved.
    void trim();

private:
    static constexpr std::uint32_t NodeBits = (1u << 28) - 1;

    [[nodiscard]] const std::uint32_t* side(NodeId node) const { return &side_[low_[std::size_t{first_[node]} - 1]]; }

    std::vector<std::uint32_t> first_;   ///< by node: its first edge
    std::vector<std::uint16_t> shape_;   ///< by node: kind << 8 | number of edges
    std::vector<std::uint32_t> low_;     ///< by edge: target, then the low 4 bits of the payment. In front of the edges of a
                                         ///< Chance or Split stands its place in side_.
    std::vector<std::uint16_t> high_;    ///< by edge: the payment's other bits
    std::vector<std::uint32_t> side_;
    NodeId open_ = 0;                    ///< whose row is written
};

} // namespace sim
