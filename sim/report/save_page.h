#pragma once

#include "sim/base/result.h"
#include "sim/system/file_error.h"
#include "sim/system/fs.h"

#include <string>
#include <string_view>

namespace sim {

/// Saves a page as a new file, whole or not at all. What lies there already is never replaced.
/// @error something lies there, or the file cannot be saved
[[nodiscard]] Result<void, FileError> save_page(Fs&, const std::string& path, std::string_view page);

} // namespace sim
