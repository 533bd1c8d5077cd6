#pragma once

#include "sim/base/result.h"
#include "sim/system/file_error.h"
#include "sim/system/fs.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sim {

/// A folder of files that may be lost at any time. It holds nothing else.
struct Cache {
    std::string folder;
    std::uint64_t most = std::uint64_t{1} << 30;   ///< bytes of all files
};

/// The whole file, which counts as used now; none where it is not there or cannot be read.
[[nodiscard]] std::optional<std::string> read_cached(Fs&, const Cache&, const std::string& name);

/// Keeps a file, whole or not at all. For it the files go that were not used for longest, until all fit; one that is larger than
/// all may be is not kept, and none goes for it.
/// @error the folder cannot be made or written
[[nodiscard]] Result<void, FileError> write_cached(Fs&, const Cache&, const std::string& name, std::string_view bytes);

} // namespace sim
