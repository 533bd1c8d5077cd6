#pragma once

#include "sim/solve/values.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sim {

/// The number of different plays in decimal digits, exact whatever its size. A play is a variant with all moves and outcomes.
[[nodiscard]] std::string number_of_plays(const PlayGraph&);

/// The number of plays in which every act is among the best ones.
[[nodiscard]] std::string number_of_optimal_plays(const PlayGraph&, const Values&);

/// The shortest play in which every act is among the best ones, by number of acts; ties in authored order. At chance nodes,
/// and where variants are told apart, it follows what makes it shortest.
struct BestPlay {
    VariantId variant;
    std::vector<Move> moves;   ///< outcomes included
    std::uint32_t acts = 0;
};
[[nodiscard]] BestPlay best_play(const World&, const PlayGraph&, const Values&);

} // namespace sim
