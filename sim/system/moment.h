#pragma once

#include <cstdint>
#include <string>

namespace sim {

/// The present moment in UTC as "20260302-101530": sorts by time, fit for a file name.
[[nodiscard]] std::string time_stamp();

/// A number from 1 to 999,999,999 that nobody can foresee and everybody can type.
[[nodiscard]] std::uint64_t fresh_seed();

} // namespace sim
