#pragma once

#include "sim/model/protocol.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace sim {

/// The members in which a rule differs between two packs that both have it, named as in the file and in its order;
/// texts are not compared. "versions" when it is divided into periods of validity otherwise.
/// @param ours, theirs  the places of the rule's versions in the rules of the one pack and of the other
[[nodiscard]] std::vector<std::string_view> differences(const std::vector<Rule>&, const std::vector<std::uint32_t>& ours,
                                                        const std::vector<Rule>&,
                                                        const std::vector<std::uint32_t>& theirs);

} // namespace sim
