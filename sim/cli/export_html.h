#pragma once

#include "sim/cli/run_load.h"

#include <string>

namespace sim {

/// Writes what follows a play as one HTML file, in the language of the loaded run; with the values of decisions where they are kept.
/// @param run  path of the run file, whose name the page gives
/// @error the play has not ended, something lies at the path, or it cannot be saved
[[nodiscard]] Result<void, Complaint> export_html(const Case&, const Session&, const std::string& run, const std::string& path);

} // namespace sim
