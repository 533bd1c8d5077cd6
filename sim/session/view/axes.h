#pragma once

#include "sim/session/view/review.h"

namespace sim {

/// The sides of the vector with their weight and the most that any play of the world reaches there, each side for itself and
/// whatever chance and the variant. The most is not known where the scenario is not solved from its start.
/// @param solution  may be null
[[nodiscard]] std::vector<Axis> axes_of(const Reading&, const Score&, const Solution* solution);

} // namespace sim
