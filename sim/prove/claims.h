#pragma once

#include "sim/prove/remark.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

enum class Proof : std::uint8_t { Proved, Broken, Undecided };
inline constexpr std::array<std::string_view, 3> ProofNames{"proved", "broken", "undecided"};

/// What became of a claim of the author.
struct Decided {
    Spot spot;                        ///< Invariant, Reachable, Impossible, Test or Exemplar
    std::string claim;                ///< in words: "invariant informed"
    Proof decision = Proof::Proved;
    std::string reason;               ///< of a broken test or exemplar and of an undecided claim
    /// The shortest play that breaks it; of what is reachable one that comes to it; of an undecided claim one that meets the fault
    std::optional<WitnessPlay> witness;
    std::uint64_t states = 0;         ///< that were followed; of a broken one those in which it is broken
};

/// Decides every claim of a scenario over all plays from the subject's seats, in every variant. A claim speaks of every seat: what
/// was not seen is undecided where a seat is left out; a test and an exemplar play from their own. A claim that does not fit the memory together with the others is tried alone.
/// @pre the scenario and protocol have no errors
[[nodiscard]] std::vector<Decided> decide_claims(const Subject&, const SearchLimits&);

/// What there is to say of claims that are not proved.
[[nodiscard]] std::vector<Remark> remarks_on(const std::vector<Decided>&);

} // namespace sim
