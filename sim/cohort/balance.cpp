#include "sim/cohort/balance.h"

namespace sim::cohort {

Balance balance_of(const CohortConfig& config)
{
    Balance balance;
    balance.treated = people_of(config, &County::treated);
    balance.comparison = people_of(config, &County::comparison);
    for (std::size_t i = 0; i < config.counties.size(); ++i) {
        const Headcount &treated = config.counties[i].treated, &comparison = config.counties[i].comparison;
        balance.rows.push_back({i, false, treated.people - treated.inherited, comparison.people - comparison.inherited});
        balance.rows.push_back({i, true, treated.inherited, comparison.inherited});
    }
    for (const BalanceRow& row : balance.rows)
        balance.identical = balance.identical && std::int64_t{row.treated} * balance.comparison == std::int64_t{row.comparison} * balance.treated;
    return balance;
}

} // namespace sim::cohort
