#pragma once

#include "sim/session/session.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sim {

/// Ways of playing without thinking: what a score must not reward. Ties go to the authored order.
enum class Policy : std::uint8_t {
    First,         ///< the first act offered
    Last,
    Random,        ///< each equally likely, drawn with id "policy:<number of the move, from 1>", visit 0
    Longest,       ///< most characters in the author's language
    Politest,      ///< the first tagged `courtesy`, else the first
    AllMiddle,     ///< number ceil(n / 2) of n
    DoNothing,     ///< go_on, else the first tagged `neutral`, else the first that leaves the scene or ends the play, else the first
    DoEverything,  ///< the first desk act not yet done, else the first
};
inline constexpr std::array<std::string_view, 8> PolicyNames{
    "first", "last", "random", "longest", "politest", "all-middle", "do-nothing", "do-everything"};

[[nodiscard]] std::optional<Policy> policy_named(std::string_view);

/// The act that the policy takes now.
/// @pre acts are offered: the play has not ended and no chance node is pending
[[nodiscard]] ActId choose(Policy, const Program&, const Session&);

/// Plays on to the end by a policy. Stops with the setback of a faulty scenario, keeping what was played.
[[nodiscard]] bool play_out(Policy, const Program&, Session&, Setback&);

} // namespace sim
