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

/// Looks into one file for a run of this scenario that the options do not rule out.
[[nodiscard]] Earlier earlier_run(const std::string& path, const Case&, const PlayOptions&);

/// The same for all runs of a folder, the newest first, until one is found.
[[nodiscard]] Earlier earlier_runs(const std::string& folder, const Case&, const PlayOptions&);

/// Does the file hold a run that a person played? No policy may put another in its place.
[[nodiscard]] bool holds_a_persons_run(const std::string& path);

} // namespace sim
