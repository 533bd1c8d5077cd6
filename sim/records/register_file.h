#pragma once

#include "sim/records/database.h"
#include "sim/records/access.h"
#include "sim/records/practice.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sim {

// How a register lies in SQLite. Everything here throws DatabaseFault.

inline constexpr std::int64_t RegisterVersion = 1;           ///< PRAGMA user_version
inline constexpr std::int64_t RegisterMark = 0x4F4E4452;     ///< PRAGMA application_id: "ONDR"

/// Makes the tables and fills them; for an empty database.
void write_register(Database&, const PracticeRegister&);

/// What is wrong with a database as a register; empty: nothing.
enum class RegisterFault : std::uint8_t { None, Foreign, Newer, Damaged };
[[nodiscard]] RegisterFault fault_of(Database&);

inline constexpr std::size_t MostRecords = 5000;   ///< in a register; one with more is damaged
inline constexpr std::size_t MostOfOneBirth = 50;  ///< of one birth date, so that looking for doubles stays quick

/// All of it but the log of looks.
[[nodiscard]] PracticeRegister read_register(Database&);

/// Writes what merging changes: `kept` as it is now, `gone` merged into it. Entries move, none is lost.
void write_merge(Database&, const CommonClient& kept, std::uint32_t gone);

void write_access(Database&, const Access&);
/// The looks at one record, the first first.
[[nodiscard]] std::vector<Access> read_accesses(Database&, std::uint32_t id);

} // namespace sim
