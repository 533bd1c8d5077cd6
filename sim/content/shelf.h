#pragma once

#include "sim/system/files.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

// Packs lie on a shelf: files in memory, by their path below the folder `scenarios` (docs/scenario-format.md section 1).
// What is read of a path never touches the disk.

enum class PackKind : std::uint8_t { Scenario, Protocol, Country };

[[nodiscard]] std::string scenario_path(std::string_view id);  ///< "first-day/scenario.json"
[[nodiscard]] std::string protocol_path(std::string_view id);  ///< "protocols/si/protocol.json"
[[nodiscard]] std::string country_path(std::string_view id);   ///< "countries/si/country.json"
inline constexpr std::string_view VocabularyPath = "schema/events.json";

/// The pack's folder on the shelf, "protocols/si/".
[[nodiscard]] std::string folder_of(PackKind, std::string_view id);

/// The file as it lies there, or none.
[[nodiscard]] const std::string* find_file(const Files& shelf, std::string_view path);

/// Ids of the packs of a kind that lie there, in alphabetical order.
[[nodiscard]] std::vector<std::string> pack_ids(const Files& shelf, PackKind);

/// Puts the files of a pack from elsewhere on the shelf, in place of a pack that lies there.
void put_on(Files& shelf, PackKind, std::string_view id, Files pack);

} // namespace sim
