#pragma once

#include "sim/solve/solution.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace sim {

/// How an act fares over all places where something else could be done as well.
struct ActRecord {
    std::uint64_t places = 0;
    MicroPoints regret = 0;       ///< what it gives up, added up over the places
    MicroPoints least = std::numeric_limits<MicroPoints>::max();   ///< what it gives up where that is least
    NodeId at = 0;                ///< where, the first such place
    std::uint32_t place = 0;      ///< and which edge there
};

/// How much a scene decides, over all places where it offers two or more options.
struct SceneRecord {
    std::uint64_t places = 0;
    MicroPoints spread = 0;       ///< between the best and the worst option, where that is most
};

/// What every decision of a solved world is worth.
struct Choices {
    static constexpr std::uint32_t Nowhere = 0xffffffffu;
    std::vector<ActRecord> acts;       ///< by ActId
    std::vector<SceneRecord> scenes;   ///< by SceneId
    std::vector<std::uint32_t> scene_at;   ///< by node: the scene that decides there; Nowhere
};

/// Follows every edge once. @pre the solution is solved
[[nodiscard]] Choices choices_of(const Solution&);

} // namespace sim
