#pragma once

#include "sim/base/result.h"
#include "sim/cli/case.h"
#include "sim/cli/play_options.h"
#include "sim/cli/terminal.h"
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

/// May a policy or script write its run here? Yes where nothing lies, or a run that no person played.
/// @error what lies there, and what to do
[[nodiscard]] Result<void, Complaint> free_for_a_policy(const std::string& path);

} // namespace sim
