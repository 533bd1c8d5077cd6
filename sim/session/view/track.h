#pragma once

#include "sim/session/view/duties.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// One stage of the protocol on the track.
struct TrackStage {
    enum class State : std::uint8_t { Ahead, Due, Late, Met };
    std::string id;         ///< "P4"
    std::string title;
    State state = State::Ahead;
    bool current = false;   ///< one of them: where the last act belongs
    std::vector<DutyLine> duties;  ///< its own, those that are due first
};

/// P0 to P12. Met and late show in practice mode only; in assessment what is due stays due when its day has passed.
[[nodiscard]] std::vector<TrackStage> track_of(const Reading&, const ProtocolView&, const Session&);

} // namespace sim
