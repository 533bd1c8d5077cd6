#pragma once

#include <string>

// What a benchmark asks the machine about its own process.

/// Seconds of CPU time that this process has used: other processes of a shared machine do not count.
[[nodiscard]] double cpu_seconds();

/// Seconds on the clock, from no particular moment.
[[nodiscard]] double wall_seconds();

/// Resident memory in KiB.
[[nodiscard]] long resident_kib();

/// The most resident memory so far in KiB.
[[nodiscard]] long peak_resident_kib();

/// The whole file. Ends the program with a sentence when it cannot be read.
[[nodiscard]] std::string file_bytes(const std::string& path);
