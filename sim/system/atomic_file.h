#pragma once

#include "sim/base/result.h"
#include "sim/system/file_error.h"
#include "sim/system/fs.h"

#include <string>
#include <string_view>

namespace sim {

/// Saves a file whole or not at all: writes beside it, syncs, closes, renames over it, syncs the folder. At every moment, and
/// after a power cut at any moment, the path holds the old file or the new one, complete.
///
/// A link is followed: the file it leads to is replaced, the link stays. The permissions of an existing file are kept.
/// @error the path, and why: no space, no permission, a folder in its place, ... Unless the message says otherwise the old
///        file is as it was. After a failed sync the file counts as not saved and the sync is not tried again.
[[nodiscard]] Result<void, FileError> save_file(Fs&, const std::string& path, std::string_view bytes);

/// Makes a folder and those above it; nothing where it is there already.
[[nodiscard]] Result<void, FileError> make_folders(Fs&, const std::string& path);

} // namespace sim
