#pragma once

#include "sim/solve/graph.h"
#include "sim/solve/world.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace sim {

/// A play of one variant through the graph: the place of the edge of each move. What tells variants apart is passed on the way.
struct Route {
    VariantId variant;
    std::vector<std::uint32_t> places;
};

/// Where a play stands after a move, and what the move paid.
struct Arrival {
    NodeId at = 0;   ///< no Split
    Points paid;
};

/// @pre a play of the variant can take the edge
[[nodiscard]] Arrival arrive(const PlayGraph&, PlayGraph::Edge, VariantId);
[[nodiscard]] Arrival set_out(const PlayGraph&, VariantId);   ///< before the first move

/// Asked of Choice and Chance nodes, and of the places of their edges.
using PlaceAsked = std::function<bool(NodeId)>;
using EdgeAsked = std::function<bool(NodeId, std::uint32_t place)>;

/// The shortest play of a variant, in moves, to where `goal` says yes, over the edges that `allowed` lets through; ties in authored
/// order. None: there is no such play. Goals may be ends.
[[nodiscard]] std::optional<Route> shortest_route(const PlayGraph&, VariantId, const EdgeAsked& allowed, const PlaceAsked& goal);

inline constexpr std::int32_t Unreached = std::numeric_limits<std::int32_t>::min();

/// By node: the most that a play of the variant can still earn there, of the points that `worth` counts, with an end that is
/// wanted; Unreached where none can be come to, and where the variant never comes.
[[nodiscard]] std::vector<std::int32_t> most_points(const PlayGraph&, VariantId, const std::function<std::int32_t(const Points&)>& worth,
                                                    const std::function<bool(const Close&)>& wanted);

/// A play of the variant with the most of what `worth` counts, and how much that is; the shortest of these.
struct Richest {
    std::int32_t most = Unreached;
    Route route;
};
[[nodiscard]] Richest richest_play(const PlayGraph&, VariantId, const std::function<std::int32_t(const Points&)>& worth);

/// The same over all variants of a world; ties to the earlier variant.
[[nodiscard]] Richest richest_of(const World&, const PlayGraph&, const std::function<std::int32_t(const Points&)>& worth);

/// The least sum of points with which a play can pass. A headline is never below 0, so that a cut of 0 asks for none.
[[nodiscard]] constexpr std::int32_t least_to_pass(std::int32_t cut) { return cut > 0 ? cut : -BarredLoss; }

/// The shortest play of a variant that passes with at least so many points. None: no play does.
[[nodiscard]] std::optional<Route> shortest_pass(const PlayGraph&, VariantId, std::int32_t cut, std::int32_t points);

/// The shortest of what is found variant by variant; of equal ones the first.
template <class Find>
[[nodiscard]] std::optional<Route> shortest_of(std::uint64_t variants, Find find)
{
    std::optional<Route> shortest;
    for_each_variant(variants, [&](VariantId variant) {
        std::optional<Route> route = find(variant);
        if (route && (!shortest || route->places.size() < shortest->places.size())) shortest = std::move(route);
    });
    return shortest;
}

/// The moves of a route, outcomes included.
[[nodiscard]] std::vector<Move> moves_of(const World&, const PlayGraph&, const Route&);

[[nodiscard]] inline std::int32_t all_points(const Points& points) { return points.sum(); }
[[nodiscard]] inline bool any_edge(NodeId, std::uint32_t) { return true; }

} // namespace sim
