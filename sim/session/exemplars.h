#pragma once

#include "sim/protocol/judging.h"
#include "sim/session/align.h"
#include "sim/session/script.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sim {

/// The script of an exemplar; one that is of every variant plays in the one given.
[[nodiscard]] Script script_of(const Exemplar&, VariantId);

/// What a play did, in order; outcomes and going on in time are no acts.
[[nodiscard]] std::vector<PlayedAct> acts_of(const Program&, const Judging&, const Session&);

/// A run held against the exemplar that is nearest to it. A view on the run, never its mark.
struct Comparison {
    std::size_t exemplar = 0;                 ///< Claims::exemplars
    std::vector<PlayedAct> wanted, played;    ///< what the exemplar did, what the run did
    Alignment alignment;
};

/// Among the exemplars of the run's seat and variant; the first of those with the least distance. None where there is none that
/// can be played.
/// @param judging  for the run's seat
[[nodiscard]] std::optional<Comparison> nearest_exemplar(const Program&, const Judging&, const Session& run);

} // namespace sim
