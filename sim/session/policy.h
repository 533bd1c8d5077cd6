#pragma once

#include "sim/session/session.h"
#include "sim/solve/policy.h"

namespace sim {

/// The act that the policy takes now; Random draws with id "policy:<number of the move, from 1>", visit 0.
/// @pre acts are offered: the play has not ended and no chance node is pending
[[nodiscard]] ActId choose(Policy, const Program&, const Session&);

/// Plays on to the end by a policy. Stops with the setback of a faulty scenario, keeping what was played.
[[nodiscard]] bool play_out(Policy, const Program&, Session&, Setback&);

} // namespace sim
