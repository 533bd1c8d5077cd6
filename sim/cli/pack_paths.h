#pragma once

#include "sim/content/shelf.h"
#include "sim/library/library.h"

#include <optional>
#include <string>
#include <vector>

namespace sim {

/// A pack that a path names.
struct NamedPack {
    PackKind kind = PackKind::Scenario;
    std::string id;
    std::string path;    ///< as people write it: "scenarios/first-day"
};

/// The packs that a path means: one folder with scenario.json, protocol.json or country.json (or that file), or a folder that
/// holds `schema`, `protocols`, `countries` and scenarios: then all of them, and it takes the library's place; or a folder of
/// folders with scenario.json. What is not of the library is put on its shelf.
/// @error there is nothing at the path, or no pack
[[nodiscard]] Result<std::vector<NamedPack>, Complaint> packs_at(Library&, const std::string& path);

/// All packs of the shelf: protocols, countries, scenarios.
[[nodiscard]] std::vector<NamedPack> packs_on(const Files& shelf, const std::string& path);

} // namespace sim
