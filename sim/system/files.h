#pragma once

#include "sim/base/result.h"
#include "sim/system/file_error.h"
#include "sim/system/fs.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Files of a folder in memory: path inside it ("text/en.po") to bytes, sorted by path.
using Files = std::map<std::string, std::string, std::less<>>;

struct FolderLimits {
    std::size_t files;
    std::size_t file_bytes;
    std::size_t folder_bytes;
};

/// The whole file. Refuses what is no ordinary file and what has more than `most` bytes.
[[nodiscard]] Result<std::string, FileError> read_file(Fs&, const std::string& path, std::size_t most);

/// The names in a folder, sorted by bytes, those that begin with a dot left out.
[[nodiscard]] Result<std::vector<std::string>, FileError> list_folder(Fs&, const std::string& path);

/// Every file below a folder whose name ends in one of `endings` (".json"), at most 8 folders deep. Links, pipes and names
/// that begin with a dot are passed over, so that nothing outside the folder is ever read.
[[nodiscard]] Result<Files, FileError> read_folder(Fs&, const std::string& path, const std::vector<std::string>& endings,
                                                   const FolderLimits&);

[[nodiscard]] bool is_file(Fs&, const std::string& path);    ///< links followed
[[nodiscard]] bool is_folder(Fs&, const std::string& path);  ///< links followed

} // namespace sim
