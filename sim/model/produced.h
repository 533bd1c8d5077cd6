#pragma once

#include "sim/model/scenario.h"

#include <vector>

namespace sim {

/// What the events of one type can carry in a scenario, read off its history and everything its effects may log,
/// whatever the seat. The judge's own events carry what their causes do.
struct Produced {
    std::vector<KeyId> keys;          ///< alphabetical
    std::vector<ActorId> recipients;  ///< in written order
};

/// By TypeId.
[[nodiscard]] std::vector<Produced> produced_by_type(const Scenario&, const Vocabulary&);

} // namespace sim
