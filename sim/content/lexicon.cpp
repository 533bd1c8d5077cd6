#include "sim/content/lexicon.h"

#include "sim/content/suggest.h"

#include <span>

namespace sim {

namespace {

void add_all(NameTable& names, NameKind kind, const std::vector<std::string>& ids)
{
    for (std::size_t i = 0; i < ids.size(); ++i) names.add(kind, ids[i], static_cast<std::uint32_t>(i));
}

}  // namespace

void add_pack_names(Lexicon& lexicon)
{
    NameTable& names = lexicon.names;
    const Vocabulary& vocabulary = lexicon.vocabulary;
    for (std::size_t i = 0; i < vocabulary.types.size(); ++i) {
        names.add(NameKind::Type, vocabulary.types[i].id, static_cast<std::uint32_t>(i));
    }
    add_all(names, NameKind::Category, vocabulary.categories);
    add_all(names, NameKind::Purpose, vocabulary.purposes);
    add_all(names, NameKind::Basis, vocabulary.bases);
    if (lexicon.country == nullptr) return;
    const std::vector<Parameter>& parameters = lexicon.country->parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        names.add(NameKind::Parameter, parameters[i].id, static_cast<std::uint32_t>(i));
    }
}

const Computed<Calculation>& Lexicon::worked_out(std::size_t household, std::size_t offer)
{
    const ScenarioMoney& money = scenario.money;
    calculations.resize(money.households.size() * money.offers.size());
    auto& kept = calculations[household * money.offers.size() + offer];
    if (!kept) kept = calculate(*country, money.households[household], money.offers[offer], money.support);
    return *kept;
}

std::string hint_for(Lexicon& lexicon, NameKind kind, std::string_view name)
{
    if (lexicon.hints_left == 0) return {};
    --lexicon.hints_left;
    const std::vector<std::string_view> known = lexicon.names.all(kind);
    return did_you_mean(name, std::span<const std::string_view>(known));
}

TypeId type_named(Lexicon& lexicon, std::string_view id)
{
    if (const auto number = lexicon.names.find(NameKind::Type, id)) return TypeId{*number};
    if (id.substr(0, 2) != "x." || id.size() == 2) return TypeId{};

    const auto number = static_cast<std::uint32_t>(lexicon.vocabulary.types.size() + lexicon.own_types.size());
    lexicon.names.add(NameKind::Type, id, number);
    lexicon.own_types.push_back(id);
    return TypeId{number};
}

KeyId key_named(Lexicon& lexicon, std::string_view id)
{
    std::vector<std::string>& keys = lexicon.scenario.keys;
    const auto number = static_cast<std::uint32_t>(keys.size());
    if (!lexicon.names.add(NameKind::Key, id, number)) return KeyId{*lexicon.names.find(NameKind::Key, id)};
    keys.emplace_back(id);
    return KeyId{number};
}

}  // namespace sim
