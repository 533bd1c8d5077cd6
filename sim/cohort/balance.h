#pragma once

#include "sim/cohort/config.h"

namespace sim::cohort {

/// People of one county, with or without inherited unemployment, in both groups.
struct BalanceRow {
    std::size_t county = 0;
    bool inherited = false;
    std::int32_t treated = 0, comparison = 0;
};
/// Whether there is anybody to compare.
[[nodiscard]] inline bool has_both(const BalanceRow& row) { return row.treated > 0 && row.comparison > 0; }

/// The comparison group beside the treated one.
struct Balance {
    std::vector<BalanceRow> rows;  ///< counties in order, each without and then with inherited unemployment
    std::int32_t treated = 0, comparison = 0;
    /// Whether each row has the same part of its group in both; groups may differ in size.
    bool identical = true;
};
[[nodiscard]] Balance balance_of(const CohortConfig&);

} // namespace sim::cohort
