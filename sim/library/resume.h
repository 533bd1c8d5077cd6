#pragma once

#include "sim/base/result.h"
#include "sim/content/read.h"
#include "sim/library/case.h"
#include "sim/library/complaint.h"
#include "sim/model/run.h"
#include "sim/session/session.h"

#include <optional>
#include <string>
#include <vector>

namespace sim {

/// Which play is to go on; empty: any.
struct ResumeWish {
    bool fresh = false;           ///< none: a new one begins
    std::string seat;
    std::optional<Mode> mode;
};

/// A play that somebody left before its end.
struct Unfinished {
    std::string path;
    Session session;
};

struct Earlier {
    std::optional<Unfinished> run;    ///< the newest that can go on
    std::vector<std::string> broken;  ///< newer ones that no longer fit the scenario
};

/// Looks into one file for a run of this scenario that the wish does not rule out.
[[nodiscard]] Earlier earlier_run(const std::string& path, const Case&, const ResumeWish&);

/// The same for all runs of a folder, the newest first, until one is found.
[[nodiscard]] Earlier earlier_runs(const std::string& folder, const Case&, const ResumeWish&);

/// What a file holds; nothing where it cannot be read.
[[nodiscard]] Read<Run> run_in(const std::string& path);

/// A run repeated to its end; none where it did not come to one, or no longer fits the scenario.
[[nodiscard]] std::optional<Session> ended_run(const std::string& path, const Case&);

/// May a policy or script write its run here? Yes where nothing lies, or a run that no person played.
/// @error what lies there, and what to do
[[nodiscard]] Result<void, Complaint> free_for_a_policy(const std::string& path);

} // namespace sim
