#pragma once

#include <string>
#include <vector>

/// The lines of tests/audit/hostile.txt, their escapes resolved: \xNN a byte, \uNNNN a character, \\ a backslash.
[[nodiscard]] std::vector<std::string> hostile_lines();
