#pragma once

#include "sim/cli/case.h"
#include "sim/cli/play_options.h"
#include "sim/session/session.h"

#include <optional>
#include <string>
#include <vector>

namespace sim {

/// A play that somebody left before its end.
struct Unfinished {
    std::string path;
    Session session;
};

struct Earlier {
    std::optional<Unfinished> run;    ///< the newest that can go on
    std::vector<std::string> broken;  ///< newer ones that no longer fit the scenario
};

/// Looks through the runs of a folder for one of this scenario that the options do not rule out.
[[nodiscard]] Earlier earlier_runs(const std::string& folder, const Case&, const PlayOptions&);

} // namespace sim
