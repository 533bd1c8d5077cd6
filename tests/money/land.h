#pragma once

#include "sim/money/benefits.h"
#include "sim/money/calculation.h"
#include "sim/money/schedule.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Small countries, households and jobs said in words. Amounts are in minor units.

namespace Catch {
template <>
struct StringMaker<sim::Money> {
    static std::string convert(sim::Money amount) { return std::to_string(amount.raw()); }
};
} // namespace Catch

inline sim::Date on(int year, int month, int day) { return sim::date_of({year, month, day}); }
inline const sim::Date FirstDay = on(2026, 3, 1);  ///< every job of these starts then unless told otherwise

/// A country that grows by what is said of it; its figures hold for ever unless their periods are given.
struct Land {
    sim::Country country;

    sim::ParameterId figure(std::string unit, std::vector<sim::DatedValue> values);
    sim::ParameterId money(std::int64_t amount) { return figure("money_per_month", {{amount, {}, {}, {}, {}}}); }
    sim::ParameterId permille(std::int64_t share) { return figure("permille", {{share, {}, {}, {}, {}}}); }
    sim::ParameterId per_10000(std::int64_t share) { return figure("per_10000", {{share, {}, {}, {}, {}}}); }
    sim::ParameterId count(std::int64_t number, std::string unit = "count") { return figure(std::move(unit), {{number, {}, {}, {}, {}}}); }
    sim::RightId right();
    sim::BenefitId benefit(sim::Benefit);
};

/// A figure that is `before` up to the day before `change`, and `after` from then on.
std::vector<sim::DatedValue> changing(std::int64_t before, sim::Date change, std::int64_t after);

sim::BenefitPart part(sim::Recipient, sim::ParameterId amount, sim::ParameterId weight = {});
/// So much for the first adult, whoever else there is; everything counted is taken off.
sim::Benefit for_the_first(sim::ParameterId amount);
/// So much for the whole household.
sim::Benefit for_all(sim::ParameterId amount);

sim::Household family(int adults, int children);
inline sim::Household alone() { return family(1, 0); }
sim::Household with_right(sim::Household, sim::RightId, std::optional<sim::Date> from = {}, std::optional<sim::Date> to = {});
sim::Household with_income(sim::Household, std::optional<sim::Money>);
/// A benefit that no rule works out.
sim::Household with_benefit(sim::Household, std::int64_t out, std::int64_t in);

sim::Job paying(std::int64_t net, std::int32_t hours = 160);
sim::Job costing(sim::Job, std::int64_t costs);
sim::SupportPlan supported(std::string_view schedule);
/// Nothing is ever paid.
sim::SupportPlan unsupported();

/// What the country pays in a month: 0 is out of work. Requires that nothing is missing.
std::vector<sim::BenefitAmount> paid_in(const sim::Country&, const sim::Household&, const sim::Job&, std::int32_t month);
/// The amount of the country's last benefit then.
sim::Money last_paid(const sim::Country&, const sim::Household&, const sim::Job&, std::int32_t month);

/// Requires that nothing is missing.
sim::Calculation worked_out(const sim::Country&, const sim::Household&, const sim::Job&, const sim::SupportPlan&,
                            const std::vector<sim::Gap>& gaps = {});

std::vector<std::int64_t> support_by_month(const sim::Calculation&, std::int32_t months);
std::vector<std::int64_t> gains_by_month(const sim::Calculation&, std::int32_t months);
