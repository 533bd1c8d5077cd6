#pragma once

#include "sim/library/case_load.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// A play of fixed policy and seed, and one number for all that happened in it: states, log and score.
struct SignedPlay {
    std::string name;  ///< "first-day ess random 2"
    std::uint64_t signature = 0;
};

/// Every shipped scenario from every seat, played by the policies first, last and random with the seeds 1, 2 and 3.
/// @error a scenario that cannot be read, or that has a fault
[[nodiscard]] Result<std::vector<SignedPlay>, Complaint> signed_plays(const Library&);

/// One number for all of them.
[[nodiscard]] std::uint64_t signature_of(const std::vector<SignedPlay>&);

} // namespace sim
