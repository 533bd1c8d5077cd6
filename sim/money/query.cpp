#include "sim/money/query.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

struct Asked {
    std::string_view name;
    MoneyQuery query;
    bool month;
    MoneyKind kind;
};

constexpr std::array<Asked, 17> Queries{{
    {"gain", MoneyQuery::Gain, true, MoneyKind::Amount},
    {"short", MoneyQuery::Short, true, MoneyKind::Amount},
    {"net", MoneyQuery::Net, true, MoneyKind::Amount},
    {"support", MoneyQuery::Support, true, MoneyKind::Amount},
    {"benefits", MoneyQuery::Benefits, true, MoneyKind::Amount},
    {"pay", MoneyQuery::Pay, true, MoneyKind::Amount},
    {"income", MoneyQuery::Income, true, MoneyKind::Amount},
    {"loss", MoneyQuery::Loss, false, MoneyKind::Amount},
    {"total_support", MoneyQuery::TotalSupport, false, MoneyKind::Amount},
    {"exit_gain", MoneyQuery::ExitGain, false, MoneyKind::Amount},
    {"exit_month", MoneyQuery::ExitMonth, false, MoneyKind::Count},
    {"ptr", MoneyQuery::Ptr, false, MoneyKind::Rate},
    {"out", MoneyQuery::Out, false, MoneyKind::Amount},
    {"adds", MoneyQuery::Adds, false, MoneyKind::Amount},
    {"months_below", MoneyQuery::MonthsBelow, false, MoneyKind::Count},
    {"bridge", MoneyQuery::Bridge, false, MoneyKind::Flag},
    {"known", MoneyQuery::Known, false, MoneyKind::Flag},
}};

const Asked& asked(MoneyQuery query)
{
    return *std::find_if(Queries.begin(), Queries.end(), [&](const Asked& one) { return one.query == query; });
}

/// A whole number from 1 to MostMonths.
std::optional<std::int32_t> month_in(std::string_view digits)
{
    std::int32_t month = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9' || month > MostMonths) return std::nullopt;
        month = month * 10 + (digit - '0');
    }
    if (digits.empty() || month < 1 || month > MostMonths) return std::nullopt;
    return month;
}

} // namespace

bool asks_month(MoneyQuery query) { return asked(query).month; }
MoneyKind kind_of(MoneyQuery query) { return asked(query).kind; }

std::optional<MoneyQuery> money_query(std::string_view name)
{
    for (const Asked& one : Queries)
        if (one.name == name) return one.query;
    return std::nullopt;
}

std::vector<std::string_view> money_query_names()
{
    std::vector<std::string_view> names;
    for (const Asked& one : Queries) names.push_back(one.name);
    return names;
}

std::int64_t answer_of(const Calculation& it, MoneyQuestion question)
{
    const std::size_t place = static_cast<std::size_t>(std::max(question.month, 1)) - 1;
    const MoneyMonth& month = it.months[std::min(place, it.months.size() - 1)];
    switch (question.query) {
    case MoneyQuery::Gain: return month.gain.raw();
    case MoneyQuery::Short: return not_below_zero(-month.gain).raw();
    case MoneyQuery::Net: return month.net.raw();
    case MoneyQuery::Support: return month.support.raw();
    case MoneyQuery::Benefits: return month.benefits.raw();
    case MoneyQuery::Pay: return month.pay.raw();
    case MoneyQuery::Income: return (month.net - month.support + month.costs + month.garnished).raw();
    case MoneyQuery::Loss: return it.loss.raw();
    case MoneyQuery::TotalSupport: return it.total_support.raw();
    case MoneyQuery::ExitGain: return it.exit_gain.raw();
    case MoneyQuery::ExitMonth: return it.exit;
    case MoneyQuery::Ptr: return it.ptr.value_or(0);
    case MoneyQuery::Out: return it.out.raw();
    case MoneyQuery::Adds: return it.adds.raw();
    case MoneyQuery::MonthsBelow: return static_cast<std::int64_t>(it.months_below.size());
    case MoneyQuery::Bridge: return is_bridge_without_landing(it) ? 1 : 0;
    case MoneyQuery::Known: return 1;
    }
    return 0;
}

std::optional<MoneyReference> money_reference(std::string_view text)
{
    const std::size_t dot = text.find('.'), open = text.find('(');
    if (dot == text.npos || open == text.npos || open < dot || text.back() != ')') return std::nullopt;
    MoneyReference out;
    out.offer = text.substr(0, dot);
    if (const std::size_t at = out.offer.find('@'); at != out.offer.npos) {
        out.household = out.offer.substr(at + 1);
        out.offer = out.offer.substr(0, at);
        if (out.household.empty()) return std::nullopt;
    }
    if (out.offer.empty()) return std::nullopt;
    const auto query = money_query(text.substr(dot + 1, open - dot - 1));
    if (!query) return std::nullopt;
    out.question.query = *query;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    if (!asks_month(*query)) return inside.empty() ? std::optional(out) : std::nullopt;
    const auto month = month_in(inside);
    if (!month) return std::nullopt;
    out.question.month = *month;
    return out;
}

std::optional<std::size_t> offer_named(const ScenarioMoney& money, std::string_view id)
{
    for (std::size_t i = 0; i < money.offers.size(); ++i)
        if (money.offers[i].id == id) return i;
    return std::nullopt;
}

std::optional<std::size_t> household_named(const ScenarioMoney& money, std::string_view id)
{
    for (std::size_t i = 0; i < money.households.size(); ++i)
        if (money.households[i].id == id) return i;
    return std::nullopt;
}

std::size_t household_for(const Scenario& scenario, std::int64_t value)
{
    const ScenarioMoney& money = scenario.money;
    if (!money.by.exists()) return 0;
    const std::vector<std::string>& values = scenario.variables[money.by.raw()].values;
    return household_named(money, values[static_cast<std::size_t>(value)]).value_or(0);
}

} // namespace sim
