#pragma once

#include "sim/records/common_client.h"

#include <string>

// Records made by hand, for tests.

namespace sim {

[[nodiscard]] Date day(const std::string& written);  ///< "1980-05-17"

/// Known to both, without a group; born on 1980-05-17.
[[nodiscard]] CommonClient a_client(std::uint32_t id, const std::string& given, const std::string& surname);

/// An entry of the institution that gives what it tells of; a shared one unless told otherwise.
[[nodiscard]] ClientEntry wrote(std::uint32_t number, Body, const std::string& date, EntryContent, SharingBasis = SharingBasis::PublicTask);

} // namespace sim
