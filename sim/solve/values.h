#pragma once

#include "sim/solve/graph.h"

#include <cstdint>
#include <vector>

namespace sim {

/// Millionths of a point. Points of a play stay below 2^31, so 64 bits hold every value and every sum of two.
using MicroPoints = std::int64_t;
inline constexpr MicroPoints Point = 1'000'000;

/// The mean of values by whole weights, rounded half up; exact for any 64-bit values.
/// @pre the weights are at least 1 and add up to less than 2^62
class WeightedMean {
public:
    void add(std::uint64_t weight, MicroPoints value)
    {
        sum_ += static_cast<Wide>(weight) * value;
        weight_ += weight;
    }
    [[nodiscard]] MicroPoints value() const;

private:
    __extension__ using Wide = __int128;
    Wide sum_ = 0;
    std::uint64_t weight_ = 0;
};

/// What the trainee is after.
enum class Aim : std::uint8_t { Best, Worst };

/// What can still be earned from every place on, in the mean over chance and over the variants that are still possible there.
class Values {
public:
    /// One pass over the graph, from the last day to the first.
    Values(const World&, const PlayGraph&, Aim);

    [[nodiscard]] MicroPoints of(NodeId node) const { return values_[node]; }
    /// Of a move, an outcome, or a cell: what it pays and what can be earned after it.
    [[nodiscard]] MicroPoints of(NodeId node, std::uint32_t place) const
    {
        const PlayGraph::Edge edge = graph_.edge(node, place);
        return paid_[edge.paid] + values_[edge.to];
    }
    /// Is the act among the best, or with Aim::Worst the worst?
    [[nodiscard]] bool is_chosen(NodeId node, std::uint32_t place) const { return of(node, place) == of(node); }
    /// The place of the first of them in authored order. @pre a Choice
    [[nodiscard]] std::uint32_t first_chosen(NodeId node) const
    {
        std::uint32_t place = 0;
        while (!is_chosen(node, place)) ++place;
        return place;
    }
    /// Of the whole play.
    [[nodiscard]] MicroPoints start() const { return paid_[graph_.paid_before] + values_[graph_.root]; }
    /// What an edge pays, in the mean over the variants that are possible there.
    [[nodiscard]] MicroPoints paid(std::uint32_t payment) const { return paid_[payment]; }

private:
    const PlayGraph& graph_;
    std::vector<MicroPoints> paid_;    ///< by payment; where World::capped all is paid at the end
    std::vector<MicroPoints> values_;  ///< by node
};

/// What could be earned by somebody who knew the variant from the start, in the mean over the variants.
[[nodiscard]] MicroPoints clairvoyant_value(const World&, const PlayGraph&);

} // namespace sim
