#pragma once

#include "sim/cohort/config.h"
#include "sim/content/read.h"

#include <string>
#include <string_view>

namespace sim {

/// Reads an experiment of the cohort laboratory (docs/cohort.md, "The file"). Its id is the name of the file.
[[nodiscard]] Read<cohort::CohortConfig> read_cohort(std::string name, std::string_view bytes);

} // namespace sim
