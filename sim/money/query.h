#pragma once

#include "sim/model/country.h"
#include "sim/model/household.h"
#include "sim/model/scenario.h"
#include "sim/money/calculation.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sim {

/// What expressions and texts of a scenario may ask of an offer's calculation.
enum class MoneyQuery : std::uint8_t { Gain, Short, Net, Support, Benefits, Pay, Income, Loss, TotalSupport, ExitGain, ExitMonth, Ptr, Out, Adds, MonthsBelow, Bridge, Known };

enum class MoneyKind : std::uint8_t { Amount, Rate, Count, Flag };

struct MoneyQuestion {
    MoneyQuery query = MoneyQuery::Gain;
    std::int32_t month = 0;  ///< from 1, of those that ask for a month
};

/// Does it need a month? gain, short (how much less than without the job), net, support, benefits, pay, income (pay, benefits and what else
/// comes in, before support, costs and debts).
[[nodiscard]] bool asks_month(MoneyQuery);
[[nodiscard]] MoneyKind kind_of(MoneyQuery);
[[nodiscard]] std::optional<MoneyQuery> money_query(std::string_view name);
[[nodiscard]] std::vector<std::string_view> money_query_names();

/// Amounts in minor units, rates in ten-thousandths, flags 0 and 1. A month beyond those that were worked out is like the last.
[[nodiscard]] std::int64_t answer_of(const Calculation&, MoneyQuestion);

/// An offer named in a text or by a person: "belina.gain(13)", "belina@with_fund.loss()". None where it is not so written.
struct MoneyReference {
    std::string_view offer, household;  ///< household: empty where none is named
    MoneyQuestion question;
};
[[nodiscard]] std::optional<MoneyReference> money_reference(std::string_view);

/// Places in ScenarioMoney; none where there is no such thing.
[[nodiscard]] std::optional<std::size_t> offer_named(const ScenarioMoney&, std::string_view id);
[[nodiscard]] std::optional<std::size_t> household_named(const ScenarioMoney&, std::string_view id);

/// The household that holds for a value of the variable that selects it: its place in the list.
/// @param value  of ScenarioMoney::by; anything where no variable selects
[[nodiscard]] std::size_t household_for(const Scenario&, std::int64_t value);

} // namespace sim
