#include "sim/content/expression_reader.h"
#include "sim/content/suggest.h"
#include "sim/money/query.h"

#include <span>
#include <vector>

namespace sim {

/// offer(belina).gain(13); "offer(" has been read.
ValueType ExpressionReader::offer()
{
    const std::uint32_t offset = token_.offset;
    const std::string_view id = any_name("an offer");
    expect(TokenKind::Close, "the closing bracket )");
    expect(TokenKind::Dot, "a dot, and what is asked of the offer: offer(x).gain(13)");
    const std::uint32_t asked = token_.offset;
    const std::string_view name = any_name("what is asked of the offer, such as gain");
    expect(TokenKind::Open, "an opening bracket (");
    if (failed()) return {ValueType::Kind::Integer, 0};
    const auto query = money_query(name);
    if (!query) {
        const std::vector<std::string_view> known = money_query_names();
        fail("X002", asked, "nothing is called " + quoted(name) + " of an offer" + did_you_mean(name, std::span<const std::string_view>(known)));
        return {ValueType::Kind::Integer, 0};
    }
    MoneyQuestion question{*query, 0};
    if (asks_month(*query)) {
        if (token_.kind != TokenKind::Integer || token_.value < 1 || token_.value > MostMonths) fail("X006", token_.offset, "a month is written here as a number from 1 to " + std::to_string(MostMonths));
        else question.month = static_cast<std::int32_t>(token_.value);
        advance();
    }
    const auto place = offer_named(scenario_.money, id);
    if (!failed() && !place && lexicon_.country != nullptr) {
        std::vector<std::string_view> known;
        for (const Job& job : scenario_.money.offers) known.push_back(job.id);
        fail("X002", offset, "there is no offer " + quoted(id) + did_you_mean(id, std::span<const std::string_view>(known)));
    }
    if (!failed()) ask_offer(place.value_or(0), question);
    return {kind_of(*query) == MoneyKind::Flag ? ValueType::Kind::Flag : ValueType::Kind::Integer, 0};
}

/// One constant for each household that may hold, chosen by the variable that tells which; 0 where it cannot be worked out.
void ExpressionReader::ask_offer(std::size_t number, MoneyQuestion question)
{
    const ScenarioMoney& money = scenario_.money;
    if (money.offers.empty() || money.households.empty() || lexicon_.country == nullptr) return push(0);
    const auto value_for = [&](std::size_t household) -> std::int64_t {
        const Computed<Calculation>& it = lexicon_.worked_out(household, number);
        if (!it) return 0;
        if (question.query == MoneyQuery::Ptr && !it->ptr) fail("X006", token_.offset, "the offer does not say its gross pay, so it has no participation tax");
        if (question.month > static_cast<std::int32_t>(it->months.size()))
            fail("X006", token_.offset, "the offer is worked out up to month " + std::to_string(it->months.size()));
        return answer_of(*it, question);
    };
    if (!money.by.exists()) return push(value_for(0));
    const auto values = static_cast<std::uint32_t>(scenario_.variables[money.by.raw()].values.size());
    const auto land = [&](std::uint32_t jump) { scenario_.code[jump].operand = static_cast<std::int32_t>(position() - jump - 1); };
    std::vector<std::uint32_t> to_the_end;
    for (std::uint32_t k = 0; k + 1 < values; ++k) {
        count();
        emit_load(SymbolKind::Variable, money.by.raw());
        emit(Op::Push, static_cast<std::int32_t>(k));
        emit(Op::Equal);
        const std::uint32_t otherwise = position();
        emit(Op::JumpIfFalse);
        push(value_for(household_for(scenario_, k)));
        to_the_end.push_back(position());
        emit(Op::Jump);
        land(otherwise);
    }
    push(value_for(household_for(scenario_, values - 1)));
    for (const std::uint32_t jump : to_the_end) land(jump);
}

} // namespace sim
