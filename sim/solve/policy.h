#pragma once

#include "sim/rules/play.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sim {

/// Ways of playing without thinking: what a score must not reward. Ties go to the authored order.
enum class Policy : std::uint8_t {
    First,         ///< the first act offered
    Last,
    Random,        ///< each equally likely
    Longest,       ///< most characters in the author's language
    Politest,      ///< the first tagged `courtesy`, else the first
    AllMiddle,     ///< number ceil(n / 2) of n
    DoNothing,     ///< go_on, else the first tagged `neutral`, else the first that leaves the scene or ends the play, else the first
    DoEverything,  ///< the first desk act not yet done, else the first
};
inline constexpr std::array<std::string_view, 8> PolicyNames{
    "first", "last", "random", "longest", "politest", "all-middle", "do-nothing", "do-everything"};

[[nodiscard]] std::optional<Policy> policy_named(std::string_view);

/// Characters of an act's text in the author's language.
[[nodiscard]] std::size_t length_of(const Scenario&, const Act&);
/// Is it tagged `courtesy`?
[[nodiscard]] bool is_polite(const Scenario&, const Act&);

/// The place of the act that a policy takes among those that are offered. `done`: by ActId, what was done in this play.
/// @pre not Random; there are acts
[[nodiscard]] std::size_t place_of(Policy, const Program&, const Moves&, const std::vector<bool>& done);

} // namespace sim
