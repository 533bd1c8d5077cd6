#include "sim/content/expression_parser.h"

#include "sim/content/expression_reader.h"
#include "sim/content/limits.h"
#include "sim/content/signs.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace sim {

namespace {

std::int64_t computed(Op op, std::int64_t a, std::int64_t b)
{
    const std::int64_t quotient = b == 0 ? 0 : a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
    switch (op) {
    case Op::Add:
        return a + b;
    case Op::Subtract:
        return a - b;
    case Op::Multiply:
        return a * b;
    case Op::FloorDivide:
        return quotient;
    case Op::Modulo:
        return a - quotient * b;
    case Op::Minimum:
        return std::min(a, b);
    case Op::Maximum:
        return std::max(a, b);
    case Op::Equal:
        return a == b;
    case Op::NotEqual:
        return a != b;
    case Op::Less:
        return a < b;
    case Op::LessEqual:
        return a <= b;
    case Op::Greater:
        return a > b;
    case Op::GreaterEqual:
        return a >= b;
    default:
        break;
    }
    return 0;
}

bool fits(std::int64_t value)
{
    return value >= std::numeric_limits<std::int32_t>::min() && value <= std::numeric_limits<std::int32_t>::max();
}

template <class Read>
Result<Expression, ExpressionError> parse(Lexicon& lexicon, std::string_view text, Read read)
{
    const auto begin = static_cast<std::uint32_t>(lexicon.scenario.code.size());
    const std::size_t asked = lexicon.asked.size();
    ExpressionReader reader(lexicon, text);
    read(reader);
    reader.expect_end();
    if (!reader.failed()) return reader.since(begin);

    lexicon.scenario.code.resize(begin);
    lexicon.asked.resize(asked);
    return Failure<ExpressionError>{std::move(reader.error())};
}

}  // namespace

Result<Expression, ExpressionError> parse_condition(Lexicon& lexicon, std::string_view text)
{
    if (const auto known = lexicon.read_before.find(TextMemory::Kind::Condition, text))
        return lexicon.conditions[*known];

    const std::size_t asked = lexicon.asked.size();
    auto condition = parse(lexicon, text, [](ExpressionReader& reader) { reader.flag(); });
    if (condition && lexicon.asked.size() == asked) {
        lexicon.read_before.keep(TextMemory::Kind::Condition, text,
                                 static_cast<std::uint32_t>(lexicon.conditions.size()));
        lexicon.conditions.push_back(*condition);
    }
    return condition;
}

Result<Expression, ExpressionError> parse_integer(Lexicon& lexicon, std::string_view text)
{
    return parse(lexicon, text, [](ExpressionReader& reader) { reader.integer(); });
}

void ExpressionReader::advance()
{
    if (failed_) return;
    token_ = read_token(text_, token_.offset + token_.length);
    if (token_.kind == TokenKind::Wrong) {
        fail("X001", token_.offset, about_wrong_sign(text_, token_.offset));
    } else if (token_.kind == TokenKind::TooLong) {
        fail("X004", token_.offset, "a number has at most 64 bits and no 0 in front");
    }
}

bool ExpressionReader::accept(TokenKind kind)
{
    if (token_.kind != kind) return false;
    advance();
    return true;
}

void ExpressionReader::expect(TokenKind kind, std::string_view sign)
{
    if (accept(kind)) return;
    const std::string found = token_.kind == TokenKind::End ? "the text ends here" : "here stands " + quoted(word());
    fail("X001", token_.offset, std::string(sign) + " is missing; " + found);
}

void ExpressionReader::expect_end()
{
    if (token_.kind == TokenKind::End) return;
    fail("X001", token_.offset, "the expression is complete before " + quoted(word()) + "; take the rest out, or join it with and, or, + and the like");
}

std::string_view ExpressionReader::any_name(std::string_view what)
{
    const std::string_view found = word();
    if (token_.kind == TokenKind::Name) {
        advance();
        return failed() ? std::string_view{} : found;
    }
    const bool reserved = token_.kind >= TokenKind::If && token_.kind <= TokenKind::Seat;
    fail("X001", token_.offset,
         std::string(what) + " is expected" +
             (reserved             ? "; " + quoted(found) + " is a word of the language"
              : token_.length != 0 ? ", not " + quoted(found)
                                   : "; the text ends here"));
    return {};
}

std::uint32_t ExpressionReader::name(NameKind kind)
{
    const std::uint32_t offset = token_.offset;
    const std::string_view found = word();
    if (token_.kind == TokenKind::Name) {
        if (const auto number = lexicon_.names.find(kind, found)) {
            advance();
            return *number;
        }
        fail_unknown(kind, found, offset);
        return 0;
    }
    any_name("the name of a " + std::string(word_for(kind)));
    return 0;
}

TypeId ExpressionReader::event_type()
{
    const std::uint32_t offset = token_.offset;
    const std::string_view id = any_name("an event type");
    if (failed()) return TypeId{};
    const TypeId type = type_named(lexicon_, id);
    if (!type.exists()) fail_unknown(NameKind::Type, id, offset);
    return type;
}

void ExpressionReader::fail(std::string_view code, std::uint32_t offset, std::string message)
{
    if (failed_) return;
    failed_ = true;
    error_ = {code, offset, std::move(message)};
    token_ = {TokenKind::End, token_.offset, 0, 0};
}

void ExpressionReader::fail_unknown(NameKind kind, std::string_view name, std::uint32_t offset)
{
    if (failed_) return;
    if (kind == NameKind::Variable && lexicon_.names.find(NameKind::Fact, name)) {
        const std::string fact(name);
        return fail("X002", offset, fact + " is a fact, not a variable; ask knows(actor, " + fact + ") or holds(" + fact +
                                        "), and let it be learnt by learn(actor, " + fact + ")");
    }
    fail("X002", offset,
         "there is no " + std::string(word_for(kind)) + " " + quoted(name) + hint_for(lexicon_, kind, name));
}

void ExpressionReader::require(ValueType type, ValueType::Kind kind, std::uint32_t offset)
{
    if (type.kind == kind || failed_) return;
    constexpr std::array<std::string_view, 4> words{"a number", "a yes or no (a flag)", "a word of an enumeration",
                                                    "the seat"};
    fail("X003", offset,
         "here must stand " + std::string(words[static_cast<std::size_t>(kind)]) + "; this gives " +
             std::string(words[static_cast<std::size_t>(type.kind)]));
}

bool ExpressionReader::enter()
{
    if (failed_) return false;
    if (++depth_ <= MaxNesting) return true;
    fail("X004", token_.offset, "at most " + std::to_string(MaxNesting) + " levels of nesting are possible");
    return false;
}

void ExpressionReader::count()
{
    if (++operations_ > MaxOperations) {
        fail("X004", token_.offset,
             "at most " + std::to_string(MaxOperations) + " operations are possible in one expression");
    }
}

void ExpressionReader::emit(Op op, std::int32_t operand) { scenario_.code.push_back({op, 0, operand}); }

void ExpressionReader::emit_load(SymbolKind kind, std::size_t index)
{
    emit(Op::Load, Symbol{kind, static_cast<std::uint32_t>(index)}.packed());
}

/// Constants beyond 32 bits are put together of smaller ones.
void ExpressionReader::push(std::int64_t value)
{
    constexpr std::int64_t Base = 1'000'000'000;
    if (fits(value)) return emit(Op::Push, static_cast<std::int32_t>(value));
    push(value / Base);
    push(Base);
    emit(Op::Multiply);
    push(value % Base);
    emit(Op::Add);
}

std::optional<std::int32_t> ExpressionReader::constant(std::uint32_t begin, std::uint32_t end) const
{
    if (end != begin + 1 || end > position() || scenario_.code[begin].op != Op::Push) return std::nullopt;
    return scenario_.code[begin].operand;
}

void ExpressionReader::combine(Op op, std::uint32_t left, std::uint32_t right)
{
    if (failed_) return;
    const auto a = constant(left, right), b = constant(right, position());
    if (a && b) {
        const std::int64_t value = computed(op, *a, *b);
        if (fits(value)) {
            scenario_.code.resize(left);
            return emit(Op::Push, static_cast<std::int32_t>(value));
        }
    }
    emit(op);
}

}  // namespace sim
