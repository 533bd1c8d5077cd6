#pragma once

#include "sim/base/result.h"
#include "sim/content/shelf.h"
#include "sim/library/complaint.h"
#include "sim/model/problem.h"
#include "sim/system/files.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// The shipped scenarios and packs, and what lies beside them.
struct Library {
    std::string folder;    ///< `scenarios`
    std::string assets;    ///< where the interface texts lie
    Files shelf;           ///< everything of it, in memory
    std::map<std::string, std::string> elsewhere;  ///< packs put on it from other places: "mine/" to the path that the person wrote
};

/// @error the folder is missing, unreadable or too large
[[nodiscard]] Result<Library, Complaint> open_library();

/// Ids of the scenarios on the shelf, in alphabetical order, the tutorial first.
[[nodiscard]] std::vector<std::string> scenario_ids(const Files& shelf);

/// Puts the pack of a folder on the shelf, in place of one that lies there.
/// @error the folder cannot be read, or is too large
[[nodiscard]] Result<void, Complaint> put_on(Library&, PackKind, const std::string& id, const std::string& folder);

/// A file or folder of the shelf as people find it: "../mine/scenario.json".
[[nodiscard]] std::string path_of(const Library&, const std::string& shelf_path);

/// The same for the files of problems.
[[nodiscard]] Problems as_found(const Library&, Problems);

/// Finds what a person meant by a scenario: an id of the library, else the path of a scenario's folder or of its
/// scenario.json, which is put on the shelf. Gives the id.
/// @error there is no such scenario; the sentence lists those there are
[[nodiscard]] Result<std::string, Complaint> find_scenario(Library&, const std::string& named);

} // namespace sim
