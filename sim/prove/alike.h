#pragma once

#include "sim/rules/play.h"
#include "sim/solve/graph.h"

#include <cstdint>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace sim {

/// Two plays that go on alike, move for move, and end with another score.
struct Change {
    std::vector<std::uint32_t> places;   ///< of the edges from the first place on, as far as is needed to see it
    Points points;                       ///< the first scores so many more on each side; none: only the cap or the pass differs
};

/// Compares plays of one variant that go on alike from two places of a graph. Where a move can be done after the one and not
/// after the other, no play goes on alike with it.
class AlikePlays {
public:
    explicit AlikePlays(const PlayGraph& graph) : graph_(graph), list_of_(graph.nodes()) {}

    /// What can be done at a place; of every Choice and Chance node, before anything is asked.
    void note(NodeId, const Moves&);

    /// The shortest change from here against there, the one having paid so many points more by now; none: all score alike on
    /// every side.
    [[nodiscard]] std::optional<Change> change(VariantId, NodeId here, NodeId there, const Points& more);

private:
    using List = std::vector<std::uint32_t>;

    struct Twins {
        NodeId here = 0, there = 0;
        Points more;
        std::uint32_t before = 0, place = 0;   ///< the twins before them, and the place of the edge that leads here
    };

    [[nodiscard]] std::optional<Points> difference(const Twins&, VariantId) const;
    void go_on(const Twins&, std::uint32_t number, VariantId, std::vector<Twins>&) const;

    const PlayGraph& graph_;
    std::set<List> lists_;               ///< each once
    std::vector<const List*> list_of_;   ///< by node
    using Key = std::tuple<VariantId, NodeId, NodeId, decltype(Points::by)>;

    std::set<Key> same_;   ///< from which all score alike
};

} // namespace sim
