#pragma once

#include "sim/cli/case.h"
#include "sim/session/session.h"

#include <string>

namespace sim {

/// Where a play is kept while it goes on, and whether that worked.
struct Autosave {
    std::string path;     ///< empty: it is not kept
    std::string failure;  ///< why the last save did not work; empty: it did
};

/// Saves the run as it stands, whole or not at all. True when the file holds it now.
bool save(Autosave&, const Case&, const Session&);

/// "<folder>/20260302-101530-<scenario>-<seat>.json", a name that no file has yet.
[[nodiscard]] std::string new_run_path(const std::string& folder, const Case&, const Session&);

} // namespace sim
