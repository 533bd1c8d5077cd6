#pragma once

#include "sim/session/view/review.h"

namespace sim {

/// What was reached in the mean, by chance and by choice, in whole points that add up.
[[nodiscard]] LuckLine luck_line(const Reading&, const Session&, const PlayValue&);

} // namespace sim
