#pragma once

#include <string>

inline const std::string GoldenFolder = ONEDOOR_SOURCE_DIR "/tests/golden/";

/// "line 12: ... / ..." of the first line that differs; empty where none does.
[[nodiscard]] std::string first_difference(const std::string& golden, const std::string& received);

/// Fails the test where the file of that name is not what was received, which is then kept beside the build for accept.sh.
void compare(const std::string& name, const std::string& received);
