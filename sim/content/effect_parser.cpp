#include "sim/content/effect_parser.h"

#include "sim/content/emission_parser.h"
#include "sim/content/expression_reader.h"
#include "sim/content/suggest.h"

#include <array>
#include <span>
#include <string>
#include <utility>

namespace sim {

namespace {

constexpr std::array<std::string_view, 10> actions{"learn", "share",  "emit", "schedule", "cancel",
                                                   "refer", "commit", "keep", "move",     "release"};

void comma(ExpressionReader& read) { read.expect(TokenKind::Comma, "a comma"); }

Effect assignment(ExpressionReader& read, std::string_view name, std::uint32_t offset)
{
    Effect effect;
    const auto number = read.lexicon().names.find(NameKind::Variable, name);
    if (!number) return read.fail_unknown(NameKind::Variable, name, offset), effect;

    effect.target = *number;
    const Variable& variable = read.scenario().variables[*number];
    const Token sign = read.token();
    read.advance();
    const std::uint32_t begin = read.position();
    if (sign.kind != TokenKind::Assign) {
        if (variable.type != VariableType::Int) {
            read.fail("X003", sign.offset, "only a number can be counted up or down; write " + variable.id + " = …");
        }
        read.emit_load(SymbolKind::Variable, *number);
    }
    switch (variable.type) {
    case VariableType::Int:
        read.integer();
        break;
    case VariableType::Flag:
        read.flag();
        break;
    case VariableType::Enumeration:
        read.enumeration_value(*number);
        break;
    }
    if (sign.kind == TokenKind::PlusAssign) read.emit(Op::Add);
    if (sign.kind == TokenKind::MinusAssign) read.emit(Op::Subtract);
    effect.value = read.since(begin);
    return effect;
}

Effect learn(ExpressionReader& read)
{
    Effect effect;
    effect.kind = EffectKind::Learn;
    effect.actor = static_cast<std::uint16_t>(read.name(NameKind::Actor));
    comma(read);
    effect.fact = read.name(NameKind::Fact);
    return effect;
}

std::uint32_t scheduled_event(ExpressionReader& read)
{
    const std::uint32_t offset = read.token().offset;
    const std::uint32_t event = read.name(NameKind::Timed);
    if (!read.failed() && read.scenario().events[event].kind != TimedKind::Scheduled) {
        read.fail("X006", offset, "only an event with \"grid\" can be given a day");
    }
    return event;
}

Expression days(ExpressionReader& read)
{
    comma(read);
    const std::uint32_t begin = read.position();
    read.integer();
    return read.since(begin);
}

Effect on_event(ExpressionReader& read, EffectKind kind)
{
    Effect effect;
    effect.kind = kind;
    if (kind == EffectKind::Refer) {
        effect.actor = static_cast<std::uint16_t>(read.name(NameKind::Actor));
        comma(read);
    }
    effect.target = scheduled_event(read);
    if (kind == EffectKind::Schedule) effect.value = days(read);
    if (kind == EffectKind::Refer && !read.failed()) {
        const Scenario& scenario = read.scenario();
        effect.fact = key_named(read.lexicon(), scenario.ids[scenario.events[effect.target].id]).raw();
    }
    return effect;
}

Effect on_commitment(ExpressionReader& read, EffectKind kind)
{
    Effect effect;
    effect.kind = kind;
    effect.target = read.name(NameKind::Commitment);
    if (kind == EffectKind::Commit || kind == EffectKind::Move) effect.value = days(read);
    return effect;
}

Effect called(ExpressionReader& read, std::string_view action, std::uint32_t offset)
{
    if (action == "learn") return learn(read);
    if (action == "share") return parse_share(read);
    if (action == "emit") return parse_emit(read);
    if (action == "schedule") return on_event(read, EffectKind::Schedule);
    if (action == "cancel") return on_event(read, EffectKind::Cancel);
    if (action == "refer") return on_event(read, EffectKind::Refer);
    if (action == "commit") return on_commitment(read, EffectKind::Commit);
    if (action == "keep") return on_commitment(read, EffectKind::Keep);
    if (action == "move") return on_commitment(read, EffectKind::Move);
    if (action == "release") return on_commitment(read, EffectKind::Release);
    read.fail("X002", offset,
              "there is no effect " + quoted(action) +
                  did_you_mean(action, std::span<const std::string_view>(actions)));
    return {};
}

Effect action(ExpressionReader& read)
{
    const std::uint32_t offset = read.token().offset;
    const std::string_view name = read.any_name("a variable or an effect");
    switch (read.token().kind) {
    case TokenKind::Assign:
    case TokenKind::PlusAssign:
    case TokenKind::MinusAssign:
        return assignment(read, name, offset);
    case TokenKind::Open: {
        read.advance();
        const Effect effect = called(read, name, offset);
        read.expect(TokenKind::Close, "the closing bracket )");
        return effect;
    }
    default:
        read.fail("X001", read.token().offset,
                  "after " + quoted(name) + " must stand =, += or -= or, for an effect, its brackets");
        return {};
    }
}

/// "if day == 3: trust += 1" in two; the condition is empty where there is none.
struct Parts {
    std::string_view condition, action;
};

Parts parts_of(std::string_view text)
{
    constexpr std::string_view opening = "if ";
    const std::size_t colon = text.starts_with(opening) ? text.find(": ") : text.npos;
    if (colon == text.npos || colon == opening.size()) return {{}, text};
    return {text.substr(opening.size(), colon - opening.size()), text.substr(colon + 2)};
}

/// The effect, where both of its parts were read before.
std::optional<Effect> read_before(const Lexicon& lexicon, const Parts& parts)
{
    const auto known = lexicon.read_before.find(TextMemory::Kind::Assignment, parts.action);
    if (!known) return std::nullopt;
    Effect effect = lexicon.assignments[*known];
    if (parts.condition.empty()) return effect;
    const auto condition = lexicon.read_before.find(TextMemory::Kind::Condition, parts.condition);
    if (!condition) return std::nullopt;
    effect.when = lexicon.conditions[*condition];
    return effect;
}

void remember(Lexicon& lexicon, const Parts& parts, Effect effect)
{
    if (effect.when.written() == parts.condition.empty()) return;  // an unusual way of writing it
    if (!parts.condition.empty()) {
        lexicon.read_before.keep(TextMemory::Kind::Condition, parts.condition,
                                 static_cast<std::uint32_t>(lexicon.conditions.size()));
        lexicon.conditions.push_back(effect.when);
    }
    if (effect.kind != EffectKind::Assign) return;
    lexicon.read_before.keep(TextMemory::Kind::Assignment, parts.action,
                             static_cast<std::uint32_t>(lexicon.assignments.size()));
    effect.when = {};
    lexicon.assignments.push_back(effect);
}

}  // namespace

std::optional<ExpressionError> parse_effect(Lexicon& lexicon, std::string_view text)
{
    Scenario& scenario = lexicon.scenario;
    const Parts parts = parts_of(text);
    if (const auto known = read_before(lexicon, parts)) {
        scenario.effects.push_back(*known);
        return std::nullopt;
    }
    const std::size_t code = scenario.code.size(), emissions = scenario.emissions.size(), asked = lexicon.asked.size();

    ExpressionReader read(lexicon, text);
    Expression when;
    if (read.accept(TokenKind::If)) {
        const std::uint32_t begin = read.position();
        read.flag();
        when = read.since(begin);
        read.expect(TokenKind::Colon, "a colon after the condition");
    }
    Effect effect = action(read);
    read.expect_end();
    if (read.failed()) {
        scenario.code.resize(code);
        scenario.emissions.resize(emissions);
        lexicon.asked.resize(asked);
        return std::move(read.error());
    }
    effect.when = when;
    scenario.effects.push_back(effect);
    if (lexicon.asked.size() == asked) remember(lexicon, parts, effect);
    return std::nullopt;
}

}  // namespace sim
