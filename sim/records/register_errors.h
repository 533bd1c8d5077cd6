#pragma once

#include "sim/records/register.h"
#include "sim/records/register_file.h"

#include <string>

namespace sim {

/// What a fault of SQLite means to the person at the screen.
[[nodiscard]] RegisterError error_of(const std::string& path, const DatabaseFault&);

[[nodiscard]] std::string no_memory_text(const std::string& path);

/// @pre fault != RegisterFault::None
[[nodiscard]] RegisterError::Kind kind_of(RegisterFault);
[[nodiscard]] std::string error_text(const std::string& path, RegisterFault);
[[nodiscard]] std::string error_text(MergeError);

/// The same for a record that is not there and for one of a client whom the institution does not know.
[[nodiscard]] std::string not_known_text(std::uint32_t id, Body);
/// The same for records that are not there, of clients whom the institution does not know, or not alike where it does not know both.
[[nodiscard]] std::string not_mergeable_text(std::uint32_t kept, std::uint32_t gone, Body);
[[nodiscard]] std::string not_there_text(std::uint32_t id);

} // namespace sim
