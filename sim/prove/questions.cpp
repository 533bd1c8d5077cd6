#include "sim/prove/questions.h"

#include <cassert>
#include <utility>

namespace sim {

Question question_of(const Claims& claims, Expression expression)
{
    const auto begin = claims.code.begin() + static_cast<std::ptrdiff_t>(expression.begin);
    return {begin, begin + static_cast<std::ptrdiff_t>(expression.size)};
}

Question has_happened(TypeId type) { return {{Op::Load, 0, Symbol{SymbolKind::Happened, type.raw()}.packed()}}; }

Question knows_fact(const Scenario& scenario, ActorId actor, FactId fact)
{
    const auto facts = static_cast<std::uint32_t>(scenario.facts.size());
    return {{Op::Load, 0, Symbol{SymbolKind::Knows, actor.raw() * facts + fact.raw()}.packed()}};
}

namespace {

Expression add_code(Scenario& scenario, const Question& question)
{
    const auto begin = static_cast<std::uint32_t>(scenario.code.size());
    for (const Instruction& it : question) {
        scenario.code.push_back(it);
        if (it.op != Op::Load) continue;
        const Symbol symbol = Symbol::unpacked(it.operand);
        if (symbol.kind == SymbolKind::Done) scenario.acts[symbol.index].remembered = true;
    }
    return {begin, static_cast<std::uint32_t>(question.size())};
}

} // namespace

Scenario with_questions(Scenario scenario, const std::vector<Question>& questions)
{
    for (const Question& question : questions) scenario.questions.push_back(add_code(scenario, question));
    return scenario;
}

Scenario with_endings_asked(Scenario scenario)
{
    for (const Ending& ending : scenario.endings)
        if (ending.when.written()) scenario.questions.push_back(ending.when);
    return scenario;
}

Program linked(Scenario scenario, const Vocabulary& vocabulary)
{
    auto program = link(std::move(scenario), vocabulary);
    assert(program.has_value());
    return std::move(*program);
}

} // namespace sim
