#pragma once

#include "sim/prove/moments.h"
#include "sim/solve/values.h"

namespace sim {

/// x: what is given up by decisions, y: luck, both in points, of somebody who chooses at random with probability `uniform`, else
/// the first of the best acts. The best expected value less x plus y is what the play is worth in the end.
[[nodiscard]] Moments regret_and_luck(const World&, const PlayGraph&, const Values& best, double uniform);

/// x: acts of a play, y: points, of random play.
[[nodiscard]] Moments length_and_points(const World&, const PlayGraph&);

} // namespace sim
