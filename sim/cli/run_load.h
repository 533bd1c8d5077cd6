#pragma once

#include "sim/cli/arguments.h"
#include "sim/library/case_load.h"
#include "sim/session/record.h"

#include <memory>
#include <string>
#include <vector>

namespace sim {

/// What `replay` and `score` are asked for.
struct RunOptions {
    std::string path;
    std::string scenario;  ///< folder of a scenario that is not shipped
    std::string language, protocol, country;
    bool json = false, require_pass = false;
    bool ids = false;  ///< of `replay`: the transcript in ids
    std::string html;  ///< of `replay`: where the debrief is written as a page; empty: nowhere
};

void add_run_options(Arguments&, RunOptions&);

/// A run with its scenario.
struct LoadedRun {
    Run run;
    std::unique_ptr<Case> scenario;
    std::vector<std::string> remarks;  ///< what has changed since it was recorded, one sentence each
};

/// @error the file is missing or no run, or its scenario is not there
[[nodiscard]] Result<LoadedRun, Complaint> load_run(const RunOptions&);

/// A run repeated to its end.
/// @error the first step at which it does not reproduce; exit code 3
[[nodiscard]] Result<Session, Complaint> repeated(const LoadedRun&);

/// "step 3 (kitchen.ask_rent): the recorded state is 0123…, the repeated one 4567…."
[[nodiscard]] std::string difference_text(const Difference&);

} // namespace sim
