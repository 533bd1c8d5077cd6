#pragma once

#include "sim/cli/pack_paths.h"
#include "sim/cli/page.h"
#include "sim/content/json_writer.h"
#include "sim/prove/drift.h"

#include <cstddef>
#include <string>
#include <vector>

namespace sim {

/// What a play comes to now and before.
struct DriftedPlay {
    std::string play;             ///< path of the run, or id of the exemplar
    std::string seat, variant;
    std::vector<DriftLine> lines;
};

/// What a change of a scenario or protocol did to plays that were there.
struct DriftFound {
    std::string scenario, against, runs_folder;
    std::size_t runs = 0, exemplars = 0;  ///< judged in both versions; an exemplar counts once for each variant
    std::vector<std::string> stuck;       ///< that can be played on in neither
    std::vector<std::string> unread;      ///< files of the folder that are no runs
    std::vector<DriftedPlay> lines;       ///< where there are differences
};

/// Judges the runs of a folder and the exemplars of the scenario as it stands and as it was.
/// @param old   folder of the earlier scenario, or of an earlier version of a protocol pack that judges it
/// @param runs  folder; empty: where `play` keeps runs
/// @error the old pack is not there, has errors, or is of something else; the folder that was named is not there
[[nodiscard]] Result<DriftFound, Complaint> find_drift(const Library&, const NamedPack&, const std::string& old, const std::string& runs);

void print_drift(Page&, const DriftFound&);
/// The member `drift`.
void write_drift(JsonWriter&, const DriftFound&);

} // namespace sim
