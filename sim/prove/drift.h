#pragma once

#include "sim/protocol/judging.h"
#include "sim/session/script.h"

#include <functional>
#include <string>
#include <vector>

namespace sim {

/// One state of a scenario with what judges it.
struct Version {
    const Program& program;
    std::function<Judging(SeatId)> judging;
};

/// A play in words, to be made in more than one version. Seat and variant are ids.
struct PlayInWords {
    std::string seat, variant;
    std::vector<std::string> acts;  ///< outcomes where they come
};

/// Something that a play comes to in one version, and in the other not so.
struct DriftLine {
    std::string what;           ///< "play", "ending", "headline", "pass", "dimension P", "critical <rule>", "verdict <rule> <instance>"
    std::string before, after;
};

struct Drift {
    std::vector<DriftLine> lines;  ///< in that order
    bool stuck = false;            ///< it cannot be played to its last act in either version, so nothing is held against anything
};

/// Makes a play in both versions and tells in what they differ: where it cannot be played on in one of them that alone.
[[nodiscard]] Drift drift_of(const Version& before, const Version& after, const PlayInWords&);

} // namespace sim
