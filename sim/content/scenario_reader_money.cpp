#include "sim/content/household_reader.h"
#include "sim/content/limits.h"
#include "sim/content/scenario_reading.h"
#include "sim/money/calculation.h"
#include "sim/money/query.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sim {

namespace {

/// Each value of the variable must be a household.
void read_selector(ScenarioReading& reading, ObjectReader& object)
{
    ScenarioMoney& money = reading.scenario.money;
    const JsonValue value = object.find("household");
    if (!value.exists()) {
        if (money.households.size() > 1)
            reading.report.error("M013", object.value(), "there are several households; say in `household` which variable tells the one that holds");
        return;
    }
    const auto number = resolve(reading, NameKind::Variable, value);
    if (!number) return;
    const Variable& variable = reading.scenario.variables[*number];
    if (variable.type != VariableType::Enumeration)
        return reading.report.error("M013", value, "`household` names an enumeration whose values are ids of households; " + quoted(variable.id) + " is none");
    for (const std::string& id : variable.values)
        if (!household_named(money, id)) reading.report.error("M013", value, "the variable " + quoted(variable.id) + " can be " + quoted(id) + ", and there is no such household");
    money.by = VariableId{*number};
}

/// What is missing, by the ids of the files.
std::string name_of(const Missing& missing, const Country& country, const Household& household, const Job& job)
{
    const auto id = [&](const auto& things) { return quoted(things[missing.number].id); };
    switch (missing.what) {
    case Missing::What::NetPay: return "the net pay, which the offer does not say and for which the country pack has no share";
    case Missing::What::Figure: return "the parameter " + id(country.parameters) + " on " + write_date(missing.date);
    case Missing::What::Part: return "an amount of the benefit " + id(country.benefits) + " for \"" + std::string(RecipientNames[static_cast<std::size_t>(missing.recipient)]) + '"';
    case Missing::What::Income: return "the amount of the income " + id(household.income);
    case Missing::What::Benefit: return "an amount of the benefit " + id(household.benefits);
    case Missing::What::Cost: return "the amount of the cost " + id(job.costs);
    case Missing::What::Garnishment: return "what is taken for debts";
    case Missing::What::RightFrom: return "the first day of the right " + id(country.rights);
    case Missing::What::RightTo: return "the last day of the right " + id(country.rights);
    case Missing::What::Units: return "the consumption units of the household";
    case Missing::What::Client: break;
    }
    return "who takes the job";
}

/// Every household must be one that every offer can be worked out for, but for those that say that they are incomplete.
void check_computable(ScenarioReading& reading, JsonValue households)
{
    const ScenarioMoney& money = reading.scenario.money;
    const Country& country = *reading.lexicon.country;
    std::size_t number = 0;
    for (const JsonValue value : households) {
        const Household& household = money.households[number++];
        bool complete = true;
        for (std::size_t offer = 0; offer < money.offers.size(); ++offer) {
            const Job& job = money.offers[offer];
            const Computed<Calculation>& it = reading.lexicon.worked_out(number - 1, offer);
            complete = complete && it.has_value();
            if (!it && !household.incomplete)
                reading.report.error("M011", value, "the offer " + quoted(job.id) + " cannot be worked out for this household without " + name_of(it.error(), country, household, job) + "; give it, or say \"incomplete\": true");
        }
        if (complete && household.incomplete)
            reading.report.warning("M012", value.member("incomplete"), "nothing is missing for this household; take \"incomplete\" out");
    }
}

} // namespace

void read_money(ScenarioReading& reading, ObjectReader& file)
{
    const JsonValue value = file.object("money");
    if (!value.exists() || reading.lexicon.country == nullptr) return;
    ObjectReader object(reading.report, value, "the money of a scenario");
    ScenarioMoney& money = reading.scenario.money;
    MoneyReading inside{reading.report, *reading.lexicon.country, reading.scenario.texts, false, {}};
    const std::size_t errors = reading.report.error_count();
    money.support = read_support(reading.report, object.object("support"));
    const JsonValue households = object.list("households", 1, MaxHouseholds);
    for (const JsonValue household : households) {
        Household read = read_household(inside, household);
        refuse_second(reading, household, money.households, read.id, "a household");
        money.households.push_back(std::move(read));
    }
    read_selector(reading, object);
    for (const JsonValue offer : object.list("offers", 1, MaxHouseholds)) {
        Job read = read_job(inside, offer);
        refuse_second(reading, offer, money.offers, read.id, "an offer");
        money.offers.push_back(std::move(read));
    }
    object.finish();
    if (reading.report.error_count() == errors) check_computable(reading, households);
}

OfferId offer_of(ScenarioReading& reading, JsonValue name)
{
    if (!name.exists()) return {};
    const std::string_view id = read_id(reading.report, name);
    if (id.empty()) return {};
    if (const auto place = offer_named(reading.scenario.money, id)) return OfferId{*place};
    std::vector<std::string_view> known;
    for (const Job& job : reading.scenario.money.offers) known.push_back(job.id);
    reading.report.error("M014", name, "there is no offer " + quoted(id) + did_you_mean(id, std::span<const std::string_view>(known)));
    return {};
}

} // namespace sim
