#pragma once

#include <string>
#include <string_view>

namespace sim {

/// Why a file could not be read or saved.
struct FileError {
    int number = 0;       ///< errno; 0 where the system did not complain but we do
    std::string path;
    std::string message;  ///< one sentence for people: which file, and why
};

/// What an errno means to the person at the screen: "the disk is full".
[[nodiscard]] std::string reason_of(int number);

/// @param what  "cannot read", "cannot save"
[[nodiscard]] FileError file_error(std::string_view what, std::string path, int number);
[[nodiscard]] FileError file_error(std::string_view what, std::string path, std::string_view reason);

} // namespace sim
