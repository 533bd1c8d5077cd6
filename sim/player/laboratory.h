#pragma once

#include "sim/cohort/report.h"
#include "sim/library/library.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace player {

/// The cohort laboratory while it is open: an experiment, its levers, and what the model makes of them.
struct Laboratory {
    std::vector<std::string> experiments;   ///< ids of those that are shipped
    std::size_t experiment = 0;
    sim::cohort::CohortConfig config;
    sim::cohort::Levers levers;
    sim::cohort::CohortReport report;
    std::size_t curve = 0;                  ///< which curves are shown
    std::string message;                    ///< what went wrong, or where something was written
};

/// With a message where no experiment can be read.
[[nodiscard]] Laboratory open_laboratory(const sim::Library&, std::size_t experiment);

/// Works the report out again, after a lever was moved.
void work_out(Laboratory&);

/// Writes the curves as CSV below a folder; the message says where.
/// @param saved  the sentence for it, with {path}
void save_curves(Laboratory&, const std::string& folder, const std::string& saved);

} // namespace player
