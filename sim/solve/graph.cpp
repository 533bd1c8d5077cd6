#include "sim/solve/graph.h"

#include <cassert>

namespace sim {

NodeId PlayGraph::add_node()
{
    first_.push_back(0);
    shape_.push_back(0);
    return static_cast<NodeId>(first_.size() - 1);
}

void PlayGraph::begin_row(NodeId node, NodeKind kind)
{
    open_ = node;
    first_[node] = static_cast<std::uint32_t>(low_.size());
    shape_[node] = static_cast<std::uint16_t>(static_cast<unsigned>(kind) << 8);
}

void PlayGraph::begin_row(NodeId node, NodeKind kind, std::span<const std::uint32_t> side)
{
    low_.push_back(static_cast<std::uint32_t>(side_.size()));
    high_.push_back(0);
    side_.insert(side_.end(), side.begin(), side.end());
    begin_row(node, kind);
}

void PlayGraph::add_edge(Edge edge)
{
    assert(edge.to <= NodeBits && edge.paid >> 20 == 0 && fan(open_) < 255);
    low_.push_back(edge.to | edge.paid << 28);
    high_.push_back(static_cast<std::uint16_t>(edge.paid >> 4));
    ++shape_[open_];
}

void PlayGraph::set_end(NodeId node, std::uint32_t close)
{
    first_[node] = close;
    shape_[node] = static_cast<std::uint16_t>(static_cast<unsigned>(NodeKind::End) << 8);
}

bool PlayGraph::is_full() const
{
    // One more move may add 64 cells, each with a payment of its own.
    return first_.size() + 100'000 > NodeBits || low_.size() + 100'000 > 0xffffffffu || ledger->payments() + 100'000 > 1u << 20;
}

void PlayGraph::trim()
{
    first_.shrink_to_fit(), shape_.shrink_to_fit();
    low_.shrink_to_fit(), high_.shrink_to_fit();
    side_.shrink_to_fit(), order.shrink_to_fit();
}

std::size_t PlayGraph::bytes() const
{
    return (first_.capacity() + low_.capacity() + side_.capacity() + order.capacity()) * sizeof(std::uint32_t) +
           (shape_.capacity() + high_.capacity()) * sizeof(std::uint16_t) + ledger->bytes();
}

} // namespace sim
