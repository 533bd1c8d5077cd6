#include "sim/session/view/wording.h"

#include "sim/money/query.h"
#include "sim/session/view/better_off.h"
#include "sim/session/view/format.h"

#include <optional>

namespace sim {

std::string Wording::operator[](TextId id) const
{
    if (!id.exists()) return {};
    if (id.raw() < translated.size() && !translated[id.raw()].empty()) return translated[id.raw()];
    const std::string_view text = (*source)[id];
    if (translated.empty() || text.empty()) return std::string(text);
    return std::string("[").append(source_language).append("] ").append(text);
}

std::string Reading::text(TextId id) const
{
    return with_offers(with_amounts(scenario_words[id], country, home, scenario().calendar.start(), language), scenario(), home, language);
}

std::string Reading::act(ActId id) const
{
    const Act& it = scenario().acts[id.raw()];
    return it.kind == ActKind::GoOn ? say("ui.act.go_on") : text(it.text);
}

std::string Reading::actor(ActorId id) const { return id.exists() ? text(scenario().actors[id.raw()].name) : std::string{}; }

std::string Reading::speaker(ActorId id) const
{
    if (!id.exists()) return {};
    const Actor& it = scenario().actors[id.raw()];
    return it.role == Role::Client || !it.person.exists() ? text(it.name) : text(it.person);
}

std::string Reading::event_type(TypeId id) const
{
    if (id.raw() < vocabulary.types.size()) return vocabulary_words[vocabulary.types[id.raw()].text];
    return scenario().own_types[id.raw() - vocabulary.types.size()];
}

std::string Reading::long_date(std::int32_t day) const { return write_long_date(scenario().calendar.date(day), language); }
std::string Reading::short_date(std::int32_t day) const { return write_short_date(scenario().calendar.date(day), language); }

std::string Reading::say(std::string_view key, const Fillings& fillings) const { return phrases.say(key, fillings); }

std::string Reading::count(std::string_view key, std::int64_t number, const Fillings& fillings) const
{
    return phrases.count(key, number, fillings);
}

namespace {

/// Amounts without their currency: the sentence names it.
std::optional<std::string> amount_of(std::string_view reference, const Scenario& scenario, const Country& country, std::string_view language)
{
    const auto asked = money_reference(reference);
    if (!asked) return std::nullopt;
    const ScenarioMoney& money = scenario.money;
    const auto offer = offer_named(money, asked->offer);
    const std::size_t now = household_for(scenario, money.by.exists() ? scenario.variables[money.by.raw()].start : 0);
    const auto household = asked->household.empty() ? std::optional(now) : household_named(money, asked->household);
    if (!offer || !household || *household >= money.households.size()) return std::nullopt;
    const auto it = calculate(country, money.households[*household], money.offers[*offer], money.support);
    if (!it) return std::nullopt;
    const std::int64_t value = answer_of(*it, asked->question);
    switch (kind_of(asked->question.query)) {
    case MoneyKind::Amount: return write_decimal(value, country.exponent, language);
    case MoneyKind::Rate: return write_permille(it->ptr ? tax_in_permille(*money.offers[*offer].gross, it->adds) : 0, language);
    case MoneyKind::Count:
    case MoneyKind::Flag: break;
    }
    return write_number(value, language);
}

} // namespace

std::string with_offers(std::string_view text, const Scenario& scenario, const Country& country, std::string_view language)
{
    constexpr std::string_view Opening = "{offer:";
    std::string out;
    while (!text.empty()) {
        const std::size_t open = text.find(Opening);
        const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
        out += text.substr(0, open);
        if (open == text.npos) break;
        if (close == text.npos) return out.append(text.substr(open));
        const auto amount = amount_of(text.substr(open + Opening.size(), close - open - Opening.size()), scenario, country, language);
        if (amount) out += *amount;
        else out += text.substr(open, close - open + 1);
        text.remove_prefix(close + 1);
    }
    return out;
}

std::string with_amounts(std::string_view text, const Country& first, const Country& second, Date date,
                         std::string_view language)
{
    constexpr std::string_view Opening = "{param:";
    std::string out;
    while (!text.empty()) {
        const std::size_t open = text.find(Opening);
        const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
        out += text.substr(0, open);
        if (open == text.npos) break;
        if (close == text.npos) return out.append(text.substr(open));

        const std::string_view name = text.substr(open + Opening.size(), close - open - Opening.size());
        std::string amount(text.substr(open, close - open + 1));
        for (const Country* country : {&second, &first}) {
            const Parameter* parameter = country->parameter(name);
            const DatedValue* value = parameter ? parameter->on(date) : nullptr;
            if (value) amount = write_amount(*value, *parameter, *country, language);
        }
        out += amount;
        text.remove_prefix(close + 1);
    }
    return out;
}

} // namespace sim
