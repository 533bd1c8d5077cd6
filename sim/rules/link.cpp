#include "sim/rules/agenda.h"
#include "sim/rules/layout.h"
#include "sim/rules/program.h"

#include <limits>
#include <string_view>
#include <utility>

namespace sim {

namespace {

std::uint16_t field_of(const Layout& layout, Symbol symbol)
{
    switch (symbol.kind) {
    case SymbolKind::Variable: return static_cast<std::uint16_t>(layout.variables + symbol.index);
    case SymbolKind::Knows: return static_cast<std::uint16_t>(layout.knows + symbol.index);
    case SymbolKind::Happened: return layout.memory[symbol.index];
    case SymbolKind::Scheduled: return layout.due[symbol.index];
    case SymbolKind::CommitmentStatus: return static_cast<std::uint16_t>(layout.commitments + 2 * symbol.index);
    case SymbolKind::Done: return layout.done[symbol.index];
    }
    return 0;
}

/// The one operation that does the work of "load, push, operate", if there is one.
bool fuse(const Instruction& load, const Instruction& push, Op op, Instruction& out)
{
    constexpr std::int32_t Most = std::numeric_limits<std::int32_t>::max();
    constexpr std::int32_t Least = std::numeric_limits<std::int32_t>::min();
    if (load.op != Op::Load || push.op != Op::Push || push.operand == Most || push.operand == Least) return false;
    const auto field = static_cast<std::uint16_t>(load.operand);
    switch (op) {
    case Op::GreaterEqual: out = {Op::FieldAtLeast, field, push.operand}; return true;
    case Op::Greater: out = {Op::FieldAtLeast, field, push.operand + 1}; return true;
    case Op::Less: out = {Op::FieldBelow, field, push.operand}; return true;
    case Op::LessEqual: out = {Op::FieldBelow, field, push.operand + 1}; return true;
    case Op::Equal: out = {Op::FieldIs, field, push.operand}; return true;
    case Op::Add: out = {Op::FieldPlus, field, push.operand}; return true;
    case Op::Subtract: out = {Op::FieldPlus, field, -push.operand}; return true;
    default: return false;
    }
}

bool is_jump(Op op) { return op == Op::Jump || op == Op::JumpIfFalse || op == Op::JumpIfTrue; }

/// Rewrites the scenario's code into its fast form, expression by expression, closing the gaps. Expressions that share
/// their code share it afterwards.
class Linker {
public:
    Linker(const Layout& layout, std::vector<Instruction>& code) : layout_(layout), code_(code), known_(code.size()) {}

    void rewrite(Expression& expression)
    {
        if (!expression.written()) return;
        Expression& known = known_[expression.begin];
        if (!known.written()) known = rewritten(expression);
        expression = known;
    }

    void finish()
    {
        fresh_.shrink_to_fit();
        code_ = std::move(fresh_);
    }

private:
    [[nodiscard]] Expression rewritten(Expression expression)
    {
        const Instruction* const old = code_.data() + expression.begin;
        find_targets(old, expression.size);
        moved_.assign(expression.size + 1, 0);
        const auto begin = static_cast<std::uint32_t>(fresh_.size());
        for (std::uint32_t i = 0; i < expression.size;) {
            moved_[i] = static_cast<std::uint32_t>(fresh_.size()) - begin;
            const Instruction first = linked(layout_, old[i]);
            Instruction fused;
            const bool fits = i + 2 < expression.size && !is_target_[i + 1] && !is_target_[i + 2] &&
                              fuse(first, old[i + 1], old[i + 2].op, fused);
            fresh_.push_back(fits ? fused : first);
            origin_.push_back(i);
            i += fits ? 3 : 1;
        }
        moved_[expression.size] = static_cast<std::uint32_t>(fresh_.size()) - begin;
        for (std::uint32_t i = begin; i < fresh_.size(); ++i) {
            if (!is_jump(fresh_[i].op)) continue;
            const std::uint32_t target = origin_[i] + 1 + static_cast<std::uint32_t>(fresh_[i].operand);
            fresh_[i].operand = static_cast<std::int32_t>(moved_[target] - (i - begin) - 1);
        }
        return {begin, static_cast<std::uint32_t>(fresh_.size()) - begin};
    }

    void find_targets(const Instruction* old, std::uint32_t size)
    {
        is_target_.assign(size + 1, false);
        for (std::uint32_t i = 0; i < size; ++i)
            if (is_jump(old[i].op)) is_target_[i + 1 + static_cast<std::uint32_t>(old[i].operand)] = true;
    }

    const Layout& layout_;
    std::vector<Instruction>& code_;
    std::vector<Expression> known_;  ///< by where they began
    std::vector<Instruction> fresh_;
    std::vector<std::uint32_t> origin_, moved_;
    std::vector<bool> is_target_;
};

void link_code(Scenario& scenario, const Layout& layout)
{
    Linker linker{layout, scenario.code};
    for (Act& act : scenario.acts) linker.rewrite(act.when);
    for (Need& need : scenario.needs) linker.rewrite(need.condition);
    for (Effect& effect : scenario.effects) {
        linker.rewrite(effect.when);
        linker.rewrite(effect.value);
        if (effect.kind == EffectKind::Assign) effect.target += layout.variables;
    }
    for (Emission& emission : scenario.emissions)
        for (EvidenceItem& item : emission.has) linker.rewrite(item.when);
    for (Line& line : scenario.lines) linker.rewrite(line.when);
    for (Timed& event : scenario.events) linker.rewrite(event.when);
    for (Ending& ending : scenario.endings) linker.rewrite(ending.when);
    for (Measure& measure : scenario.measures) linker.rewrite(measure.value);
    for (Expression& question : scenario.questions) linker.rewrite(question);
    linker.finish();
}

std::uint8_t asks_of(const Scenario& scenario, const Act& act)
{
    const bool more = act.kind == ActKind::Desk || act.seats != EverySeat || act.once || stays(act.goes) ||
                      act.channel == Channel::SharedFile || scenario.details_of(act).needs.size != 0;
    std::uint8_t asks = more ? AsksMore : 0;
    for (std::uint32_t i = act.effects.begin; i < act.effects.end(); ++i) {
        if (scenario.effects[i].kind == EffectKind::Share) asks |= AsksShare;
        if (scenario.effects[i].kind == EffectKind::Refer) asks |= AsksRefer;
    }
    return asks;
}

/// Lists have grown with room to spare; from here on they are only read.
void pack(Scenario& scenario)
{
    scenario.effects.shrink_to_fit();
    scenario.lines.shrink_to_fit();
    scenario.ids.shrink_to_fit();
    scenario.texts.contexts.shrink_to_fit();
    scenario.texts.sources.shrink_to_fit();
}

} // namespace

// A symbolic load becomes a load of a field; flags kept as days become a comparison.
Instruction linked(const Layout& layout, Instruction it)
{
    if (it.op == Op::DaysSince) it.operand = layout.memory[static_cast<std::size_t>(it.operand)];
    if (it.op != Op::Load) return it;
    const Symbol symbol = Symbol::unpacked(it.operand);
    const std::uint16_t field = field_of(layout, symbol);
    if (symbol.kind == SymbolKind::Scheduled) return {Op::FieldAtLeast, field, 1};
    if (symbol.kind == SymbolKind::Happened && layout.remembers_day[symbol.index])
        return {Op::FieldAtLeast, field, layout.fields[field].low + 1};
    return {Op::Load, 0, field};
}

Result<Program, LinkError> link(Scenario scenario, const Vocabulary& vocabulary)
{
    Program program;
    for (const std::string_view name : EngineTypeNames) {
        const TypeId type = vocabulary.type(name);
        if (!type.exists()) return Failure<LinkError>{LinkError::MissingEngineType};
        program.engine_types.push_back(type);
    }
    const std::size_t types = vocabulary.types.size() + scenario.own_types.size();
    program.layout = lay_out(scenario, types);
    if (program.layout.fields.size() > MostFields) return Failure<LinkError>{LinkError::TooWide};
    program.forgetting = plan_forgetting(scenario, program.layout);
    program.agenda = agenda_of(scenario);
    link_code(scenario, program.layout);
    pack(scenario);
    program.asks.reserve(scenario.acts.size());
    for (const Act& act : scenario.acts) program.asks.push_back(asks_of(scenario, act));
    program.clock_asks = !scenario.commitments.empty();
    for (const Timed& event : scenario.events) program.clock_asks |= event.kind != TimedKind::Timed;
    program.scenario = std::move(scenario);
    return program;
}

} // namespace sim
