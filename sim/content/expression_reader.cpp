#include "sim/content/expression_reader.h"

#include "sim/content/limits.h"
#include "sim/content/suggest.h"

#include <limits>
#include <span>
#include <utility>

namespace sim {

namespace {

using Kind = ValueType::Kind;

constexpr ValueType Integer{Kind::Integer, 0};
constexpr ValueType Flag{Kind::Flag, 0};

std::string_view with_article(Kind kind)
{
    switch (kind) {
    case Kind::Integer:
        return "a number";
    case Kind::Flag:
        return "a yes or no";
    case Kind::Enumeration:
        return "a word of an enumeration";
    case Kind::Seat:
        return "the seat";
    }
    return {};
}

std::optional<Op> comparison_of(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Equal:
        return Op::Equal;
    case TokenKind::NotEqual:
        return Op::NotEqual;
    case TokenKind::Less:
        return Op::Less;
    case TokenKind::LessEqual:
        return Op::LessEqual;
    case TokenKind::Greater:
        return Op::Greater;
    case TokenKind::GreaterEqual:
        return Op::GreaterEqual;
    default:
        return std::nullopt;
    }
}

bool multiplies(TokenKind kind, Op& op)
{
    switch (kind) {
    case TokenKind::Times:
        op = Op::Multiply;
        return true;
    case TokenKind::FloorDivide:
        op = Op::FloorDivide;
        return true;
    case TokenKind::Percent:
        op = Op::Modulo;
        return true;
    default:
        return false;
    }
}

}  // namespace

ExpressionReader::ExpressionReader(Lexicon& lexicon, std::string_view text)
    : lexicon_(lexicon), scenario_(lexicon.scenario), text_(text)
{
    advance();
}

ValueType ExpressionReader::expression()
{
    if (!enter()) return Flag;
    const ValueType type = token_.kind == TokenKind::If ? conditional() : disjunction();
    --depth_;
    return type;
}

void ExpressionReader::flag()
{
    const std::uint32_t offset = token_.offset;
    const ValueType type = expression();
    if (token_.kind == TokenKind::Assign) fail("X001", token_.offset, "a comparison is written ==");
    require(type, Kind::Flag, offset);
}

void ExpressionReader::integer()
{
    const std::uint32_t offset = token_.offset;
    require(expression(), Kind::Integer, offset);
}

ValueType ExpressionReader::conditional()
{
    const std::uint32_t begin = position();
    count();
    advance();
    flag();
    const std::uint32_t to_else = position();
    emit(Op::JumpIfFalse);

    expect(TokenKind::Then, "\"then\"");
    const ValueType type = expression();
    const std::uint32_t to_end = position();
    emit(Op::Jump);

    expect(TokenKind::Else, "\"else\"");
    const std::uint32_t offset = token_.offset;
    const ValueType other = expression();
    if (failed()) return type;
    if (other != type) {
        fail("X003", offset,
             "both arms of an if must give the same: this one gives " + std::string(with_article(other.kind)) +
                 ", the one after \"then\" " + std::string(with_article(type.kind)));
        return type;
    }
    scenario_.code[to_else].operand = static_cast<std::int32_t>(to_end - to_else);
    scenario_.code[to_end].operand = static_cast<std::int32_t>(position() - to_end - 1);

    const auto condition = constant(begin, to_else);
    const auto yes = constant(to_else + 1, to_end);
    const auto no = constant(to_end + 1, position());
    if (condition && yes && no) {
        scenario_.code.resize(begin);
        emit(Op::Push, *condition != 0 ? *yes : *no);
    }
    return type;
}

/// Jumps of a chain of "and" or "or" are linked through their operands until the end of the chain is known.
void ExpressionReader::settle_jumps(std::uint32_t last, std::int32_t decided)
{
    emit(Op::Jump, 1);
    const std::uint32_t target = position();
    emit(Op::Push, decided);
    for (std::uint32_t at = last; at != 0;) {
        Instruction& jump = scenario_.code[at - 1];
        const auto before = static_cast<std::uint32_t>(jump.operand);
        jump.operand = static_cast<std::int32_t>(target - at);
        at = before;
    }
}

/// Operands joined by one word, left to right; the first whose value is `decided` decides.
template <class Operand>
ValueType ExpressionReader::chain(TokenKind word, Op jump, std::int32_t decided, Operand operand)
{
    const std::uint32_t begin = position(), offset = token_.offset;
    const ValueType type = operand();
    if (token_.kind != word) return type;

    require(type, Kind::Flag, offset);
    auto value = constant(begin, position());
    bool all_constant = value.has_value(), is_decided = value == decided;
    std::uint32_t last = 0;
    while (accept(word)) {
        count();
        emit(jump, static_cast<std::int32_t>(last));
        last = position();
        const std::uint32_t here = token_.offset;
        require(operand(), Kind::Flag, here);
        value = constant(last, position());
        all_constant = all_constant && value;
        is_decided = is_decided || value == decided;
    }
    if (failed()) return Flag;
    if (all_constant) {
        scenario_.code.resize(begin);
        emit(Op::Push, is_decided ? decided : 1 - decided);
    } else {
        settle_jumps(last, decided);
    }
    return Flag;
}

ValueType ExpressionReader::disjunction()
{
    return chain(TokenKind::Or, Op::JumpIfTrue, 1, [this] { return conjunction(); });
}

ValueType ExpressionReader::conjunction()
{
    return chain(TokenKind::And, Op::JumpIfFalse, 0, [this] { return negation(); });
}

ValueType ExpressionReader::negation()
{
    if (token_.kind != TokenKind::Not) return comparison();

    if (!enter()) return Flag;
    count();
    advance();
    const std::uint32_t begin = position(), offset = token_.offset;
    require(negation(), Kind::Flag, offset);
    --depth_;
    if (failed()) return Flag;
    if (const auto value = constant(begin, position()))
        scenario_.code[begin].operand = *value == 0 ? 1 : 0;
    else
        emit(Op::Not);
    return Flag;
}

ValueType ExpressionReader::comparison()
{
    const std::uint32_t begin = position(), offset = token_.offset;
    const ValueType left = sum();
    const auto op = comparison_of(token_.kind);
    if (!op) {
        if (left.kind == Kind::Seat) fail("X003", offset, "the seat can only be compared with an actor: seat == ess");
        return left;
    }

    const bool equality = *op == Op::Equal || *op == Op::NotEqual;
    const Token sign = token_;
    if (!equality && left.kind != Kind::Integer) {
        fail("X003", sign.offset,
             "only numbers have an order; the left side is " + std::string(with_article(left.kind)));
    }
    count();
    advance();
    const std::uint32_t right = position(), right_offset = token_.offset;
    if (left.kind == Kind::Seat) {
        compare_seat(*op == Op::NotEqual);
    } else if (left.kind == Kind::Enumeration) {
        enumeration_value(left.variable);
        emit(*op);
    } else {
        require(sum(), left.kind, right_offset);
        combine(*op, begin, right);
    }
    if (comparison_of(token_.kind)) {
        fail("X001", token_.offset, "comparisons cannot be chained; write: a < b and b < c");
    }
    return Flag;
}

ValueType ExpressionReader::sum()
{
    const std::uint32_t begin = position(), offset = token_.offset;
    const ValueType type = product();
    while (token_.kind == TokenKind::Plus || token_.kind == TokenKind::Minus) {
        const Op op = token_.kind == TokenKind::Plus ? Op::Add : Op::Subtract;
        require(type, Kind::Integer, offset);
        count();
        advance();
        const std::uint32_t right = position(), right_offset = token_.offset;
        require(product(), Kind::Integer, right_offset);
        combine(op, begin, right);
    }
    return type;
}

ValueType ExpressionReader::product()
{
    const std::uint32_t begin = position(), offset = token_.offset;
    const ValueType type = unary();
    for (Op op{}; multiplies(token_.kind, op);) {
        require(type, Kind::Integer, offset);
        count();
        advance();
        const std::uint32_t right = position(), right_offset = token_.offset;
        require(unary(), Kind::Integer, right_offset);
        if (op != Op::Multiply && !failed() && constant(right, position()).value_or(0) == 0) {
            fail("X005", right_offset, "what is divided by must be a number written out, other than 0");
        }
        combine(op, begin, right);
    }
    return type;
}

ValueType ExpressionReader::unary()
{
    if (token_.kind != TokenKind::Minus) return primary();

    if (!enter()) return Integer;
    count();
    advance();
    const std::uint32_t begin = position(), offset = token_.offset;
    require(unary(), Kind::Integer, offset);
    --depth_;
    if (failed()) return Integer;
    const auto value = constant(begin, position());
    if (value && *value != std::numeric_limits<std::int32_t>::min())
        scenario_.code[begin].operand = -*value;
    else
        emit(Op::Negate);
    return Integer;
}

void ExpressionReader::enumeration_value(std::uint32_t variable)
{
    const std::uint32_t offset = token_.offset;
    const std::string_view value = any_name("a value of the enumeration");
    if (failed()) return;

    count();
    const Variable& enumeration = scenario_.variables[variable];
    for (std::size_t i = 0; i < enumeration.values.size(); ++i) {
        if (enumeration.values[i] == value) return emit(Op::Push, static_cast<std::int32_t>(i));
    }
    fail("X002", offset,
         enumeration.id + " has no value " + quoted(value) +
             did_you_mean(value, std::span<const std::string>(enumeration.values)));
}

}  // namespace sim
