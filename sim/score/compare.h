#pragma once

#include "sim/model/protocol.h"

#include <string_view>
#include <vector>

namespace sim {

/// The members in which a rule differs between two packs that both have it, named as in the file and in its order;
/// texts are not compared. "versions" when it is divided into periods of validity otherwise.
[[nodiscard]] std::vector<std::string_view> differences(const Protocol&, const Protocol&, std::string_view rule);

} // namespace sim
