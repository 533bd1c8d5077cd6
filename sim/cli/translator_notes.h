#pragma once

#include "sim/model/scenario.h"

#include <string>
#include <vector>

namespace sim {

/// What a translator should know of each text, by TextId: who speaks and in what mood, and the line before.
[[nodiscard]] std::vector<std::string> translator_notes(const Scenario&);

} // namespace sim
