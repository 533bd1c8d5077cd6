#pragma once

#include "sim/records/common_client.h"
#include "sim/records/database.h"
#include "sim/records/access.h"

#include <cstdint>
#include <string>

namespace sim {

// A row of a table as a value, and back. Whatever a file holds, what is read is in its range, or DatabaseFault is thrown.

/// The columns that the readers below expect, in this order.
inline constexpr const char* ClientColumns =
    "id, given, surname, sex, birth, county, study_group, adults, children, parents_out_of_work, grandparents_out_of_work, months, known_to, "
    "merged_into";
inline constexpr const char* EntryColumns =
    "client, number, record, institution, role, date, basis, kind, benefit, grosze_a_month, until, form, result, obstacle, barriers, way";
inline constexpr const char* AccessColumns = "client, at, institution, act, other";

[[noreturn]] void damaged(const std::string& what);
[[noreturn]] void crowded();  ///< more records than a register has

[[nodiscard]] std::uint32_t id_in(const Statement& row, int column);
[[nodiscard]] Date date_in(const Statement& row, int column);
/// A part of a name: UTF-8 of at most 200 bytes without control characters, fit for a terminal and for JSON.
[[nodiscard]] std::string name_in(const Statement& row, int column);

void insert_client(Statement&, const CommonClient&);  ///< all columns with the label, but merged_into
void update_client(Statement&, const CommonClient&);  ///< the group, the generations, who knows the client; then the id
[[nodiscard]] CommonClient read_client(const Statement& row);

void insert_entry(Statement&, std::uint32_t client, const ClientEntry&);  ///< all columns with the label
[[nodiscard]] ClientEntry read_entry(const Statement& row);

void insert_access(Statement&, const Access&);  ///< all columns but the number
[[nodiscard]] Access read_access(const Statement& row);

} // namespace sim
