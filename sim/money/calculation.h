#pragma once

#include "sim/model/country.h"
#include "sim/model/household.h"
#include "sim/money/benefits.h"
#include "sim/money/missing.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace sim {

struct MoneyMonth {
    bool works = true;
    Money pay;        ///< net
    Money garnished;  ///< taken from it for debts
    Money benefits;   ///< by rule and given
    Money support;
    Money costs;      ///< of working
    Money net;        ///< all that is left: pay - garnished + other income + benefits + support - costs
    Money gain;       ///< against not working
    std::optional<std::int64_t> ptr;  ///< participation tax of the month, support counted in, in ten-thousandths of gross pay; none without work or gross pay
    std::vector<BenefitAmount> by_rule;
};

/// What a job leaves a household, month by month, against not working.
struct Calculation {
    Money out;             ///< a month without the job: other income and benefits
    Money benefits_out;
    std::vector<BenefitAmount> by_rule_out;
    Money kept;            ///< benefits in a whole month of work at the start
    Money loss;            ///< of benefits by it
    std::vector<MoneyMonth> months;  ///< [0] is month 1; some months beyond `exit`
    std::int32_t exit = 1; ///< the first month of work after support and every time limit of the country
    Money exit_gain;
    Money total_support;
    Money adds, exit_adds;               ///< to income by a whole month of work at the start, and in month `exit`: before support, costs and garnishment
    std::optional<std::int64_t> ptr, exit_ptr;  ///< participation tax: what of gross pay working does not add, in ten-thousandths; none without gross pay
    std::vector<std::int32_t> months_below;  ///< in which work leaves less than not working (with a floor: less than that)
    bool garnishes = false;

    [[nodiscard]] const MoneyMonth& month(std::int32_t number) const { return months[static_cast<std::size_t>(number - 1)]; }
};

/// Months shown beyond the last that differs.
inline constexpr std::int32_t MonthsBeyond = 2;
inline constexpr std::int32_t MostMonths = 700;

/// Better off with the job or without it, and by how much? The month before work is reckoned by the figures of the day the job starts,
/// so that a new law is not taken for a loss.
/// @param gaps  months without work after the start, ascending, apart
[[nodiscard]] Computed<Calculation> calculate(const Country&, const Household&, const Job&, const SupportPlan&,
                                              const std::vector<Gap>& gaps = {});

/// Positive for a time, and below not working when support is over: support would hide a trap.
[[nodiscard]] bool is_bridge_without_landing(const Calculation&);

/// Net pay of a job: its own, else by the country's share. @error the country has none
[[nodiscard]] Computed<Money> net_pay_of(const Country&, const Job&, Date);

} // namespace sim
