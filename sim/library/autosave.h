#pragma once

#include "sim/library/case.h"
#include "sim/session/session.h"
#include "sim/system/file_error.h"

#include <optional>
#include <string>

namespace sim {

/// Where a play is kept while it goes on, and whether that worked.
struct Autosave {
    std::string path;                  ///< empty: it is not kept
    std::optional<FileError> failure;  ///< why the last save did not work; none: it did
};

/// Saves the run as it stands, whole or not at all. True when the file holds it now.
bool save(Autosave&, const Case&, const Session&);

/// That the run is not saved, and why, in the reader's language as far as the reason is a common one; empty when it is saved.
[[nodiscard]] std::string failure_text(const Reading&, const Autosave&);

/// "<folder>/20260302-101530-<scenario>-<seat>.json", a name that no file has yet.
[[nodiscard]] std::string new_run_path(const std::string& folder, const Case&, const Session&);

/// A name that no file has yet for another run beside an earlier one: "run-2.json" beside "run.json".
[[nodiscard]] std::string path_beside(const std::string&);

} // namespace sim
