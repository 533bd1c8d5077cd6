#pragma once

#include "sim/solve/graph.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace sim {

/// The ends that no other end beats: points by dimension of plays to which none has at least as much in every dimension and more
/// in one; whatever chance and the variant. Falling in dimension after dimension.
/// @param effort  comparisons that may be made; none is given where they do not suffice
[[nodiscard]] std::optional<std::vector<Points>> pareto_front(const World&, const PlayGraph&, std::uint64_t effort);

} // namespace sim
