#pragma once

#include "sim/model/event.h"
#include "sim/model/scenario.h"

#include <cstdint>
#include <vector>

namespace sim {

/// An event that a scenario can bring into the log, read off its structure; whether a play ever gets there is not
/// asked.
struct PossibleEvent {
    /// Play: any day of it but the settling of a chapter, whose events are targets of nothing.
    enum class Origin : std::uint8_t { History, Play, Settlement };

    TypeId type;
    Origin origin = Origin::Play;
    std::uint8_t roles = 0;  ///< bits by Role; all where it is whoever acts
    ActorId to;
    KeyId key;
    std::uint32_t evidence = 0;  ///< all it can carry
};

/// All of them: first the history, then what effects write, as they stand in the scenario. What the judge may answer
/// stands behind its cause, whatever a protocol thinks lawful.
[[nodiscard]] std::vector<PossibleEvent> possible_events(const Scenario&, const Vocabulary&);

}  // namespace sim
