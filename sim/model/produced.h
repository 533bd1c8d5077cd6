#pragma once

#include "sim/model/scenario.h"

#include <vector>

namespace sim {

/// What the events of one type can carry in a scenario: see possible_events.
struct Produced {
    std::vector<KeyId> keys;          ///< alphabetical
    std::vector<ActorId> recipients;  ///< in written order
};

/// By TypeId.
[[nodiscard]] std::vector<Produced> produced_by_type(const Scenario&, const Vocabulary&);

} // namespace sim
