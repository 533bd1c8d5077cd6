#include "sim/content/expression_reader.h"
#include "sim/content/suggest.h"

#include <array>
#include <limits>
#include <span>

namespace sim {

namespace {

using Kind = ValueType::Kind;

constexpr ValueType Integer{Kind::Integer, 0};
constexpr ValueType Flag{Kind::Flag, 0};

constexpr std::array<std::string_view, 21> functions{
    "knows", "holds",    "happened",  "days_since", "scheduled", "open",  "kept", "late", "broken", "done",
    "in",    "upgraded", "new_model", "staff",      "caseload",  "param", "min",  "max",  "abs",    "clamp", "offer"};

}  // namespace

ValueType ExpressionReader::primary()
{
    count();
    const Token token = token_;
    switch (token.kind) {
    case TokenKind::Integer:
        advance();
        push(token.value);
        return Integer;
    case TokenKind::True:
        advance();
        emit(Op::Push, 1);
        return Flag;
    case TokenKind::False:
        advance();
        emit(Op::Push, 0);
        return Flag;
    case TokenKind::Day:
        advance();
        emit(Op::Day);
        return Integer;
    case TokenKind::Seat:
        advance();
        return {Kind::Seat, 0};
    case TokenKind::Name:
        return named();
    case TokenKind::Open: {
        advance();
        const ValueType type = expression();
        expect(TokenKind::Close, "the closing bracket )");
        return type;
    }
    case TokenKind::If:
    case TokenKind::Not:
        fail("X001", token.offset, "put brackets round the part that begins with " + quoted(word()));
        return Flag;
    case TokenKind::End:
        fail("X001", token.offset, "something is missing; the text ends here");
        return Flag;
    default:
        fail("X001", token.offset, "a value is expected here, not " + quoted(word()));
        return Flag;
    }
}

ValueType ExpressionReader::named()
{
    const std::uint32_t offset = token_.offset;
    const std::string_view name = word();
    advance();
    return accept(TokenKind::Open) ? call(name, offset) : variable(name, offset);
}

ValueType ExpressionReader::variable(std::string_view name, std::uint32_t offset)
{
    const auto number = lexicon_.names.find(NameKind::Variable, name);
    if (!number) {
        fail_unknown(NameKind::Variable, name, offset);
        return Flag;
    }
    emit_load(SymbolKind::Variable, *number);
    switch (scenario_.variables[*number].type) {
    case VariableType::Int:
        return Integer;
    case VariableType::Flag:
        return Flag;
    case VariableType::Enumeration:
        return {Kind::Enumeration, *number};
    }
    return Integer;
}

/// The opening bracket has been read.
ValueType ExpressionReader::call(std::string_view function, std::uint32_t offset)
{
    if (!enter()) return Flag;
    ValueType type = Integer;
    if (function == "offer") {
        type = offer();
        --depth_;
        expect(TokenKind::Close, "the closing bracket )");
        return type;
    }
    if (call_query(function)) {
        type = function == "days_since" ? Integer : Flag;
    } else if (call_constant(function)) {
        type = function == "upgraded" || function == "new_model" ? Flag : Integer;
    } else if (!call_arithmetic(function)) {
        fail("X002", offset,
             "there is no function " + quoted(function) +
                 did_you_mean(function, std::span<const std::string_view>(functions)));
    }
    --depth_;
    expect(TokenKind::Close, "the closing bracket )");
    return type;
}

bool ExpressionReader::call_query(std::string_view function)
{
    switch (function.front()) {
    case 'k':
        if (function == "knows") return knows(), true;
        if (function == "kept") return commitment(CommitmentStatus::Kept), true;
        return false;
    case 'h':
        if (function == "holds") return emit(Op::Holds, static_cast<std::int32_t>(name(NameKind::Fact))), true;
        if (function == "happened") return emit_load(SymbolKind::Happened, event_type().raw()), true;
        return false;
    case 'd':
        if (function == "done") return done(), true;
        if (function == "days_since") return emit(Op::DaysSince, static_cast<std::int32_t>(event_type().raw())), true;
        return false;
    case 's':
        return function == "scheduled" && (scheduled(), true);
    case 'o':
        return function == "open" && (commitment(CommitmentStatus::Open), true);
    case 'l':
        return function == "late" && (commitment(CommitmentStatus::Late), true);
    case 'b':
        return function == "broken" && (commitment(CommitmentStatus::Broken), true);
    case 'i':
        return function == "in" && (emit(Op::In, static_cast<std::int32_t>(name(NameKind::Chapter))), true);
    default:
        return false;
    }
}

bool ExpressionReader::call_constant(std::string_view function)
{
    if (function == "param") return parameter(), true;
    if (function != "upgraded" && function != "new_model" && function != "staff" && function != "caseload")
        return false;

    const std::uint32_t actor = name(NameKind::Actor);
    if (failed()) return true;
    const Office& office = scenario_.actors[actor].office;
    switch (function.front()) {
    case 'u':
        emit(Op::Push, office.upgraded ? 1 : 0);
        break;
    case 'n':
        emit(Op::Push, office.new_model ? 1 : 0);
        break;
    case 's':
        emit(Op::Push, office.staff);
        break;
    default:
        emit(Op::Push, office.caseload);
        break;
    }
    return true;
}

bool ExpressionReader::call_arithmetic(std::string_view function)
{
    if (function == "min") return extreme(Op::Minimum), true;
    if (function == "max") return extreme(Op::Maximum), true;
    if (function == "abs") return absolute(), true;
    if (function == "clamp") return clamped(), true;
    return false;
}

void ExpressionReader::knows()
{
    const std::size_t actor = name(NameKind::Actor);
    expect(TokenKind::Comma, "a comma");
    const std::size_t fact = name(NameKind::Fact);
    emit_load(SymbolKind::Knows, actor * scenario_.facts.size() + fact);
}

void ExpressionReader::commitment(CommitmentStatus status)
{
    emit_load(SymbolKind::CommitmentStatus, name(NameKind::Commitment));
    emit(Op::Push, static_cast<std::int32_t>(status));
    emit(Op::Equal);
}

void ExpressionReader::scheduled()
{
    const std::uint32_t offset = token_.offset;
    const std::uint32_t event = name(NameKind::Timed);
    if (failed()) return;
    if (scenario_.events[event].kind != TimedKind::Scheduled) {
        fail("X006", offset, "this event is never scheduled; only an event with \"grid\" is");
    }
    emit_load(SymbolKind::Scheduled, event);
}

void ExpressionReader::done()
{
    const std::uint32_t offset = token_.offset;
    const std::string_view act = any_name("a desk act, or an option as scene.option,");
    if (failed()) return;
    lexicon_.asked.push_back({position(), act, offset});
    emit_load(SymbolKind::Done, 0);
}

void ExpressionReader::parameter()
{
    const std::uint32_t offset = token_.offset;
    if (lexicon_.country == nullptr) {
        any_name("a parameter of the country pack");
        return push(1);
    }
    const std::uint32_t number = name(NameKind::Parameter);
    if (failed()) return;
    const Parameter& parameter = lexicon_.country->parameters[number];
    const DatedValue* value = parameter.on(scenario_.calendar.start());
    if (value == nullptr) {
        return fail("X006", offset,
                    "the country pack gives no value of " + parameter.id + " for the start date " +
                        write_date(scenario_.calendar.start()));
    }
    push(value->value);
}

void ExpressionReader::extreme(Op op)
{
    const std::uint32_t begin = position();
    integer();
    if (token_.kind != TokenKind::Comma) fail("X001", token_.offset, "min and max take at least two values");
    while (accept(TokenKind::Comma)) {
        const std::uint32_t right = position();
        count();
        integer();
        combine(op, begin, right);
    }
}

void ExpressionReader::clamped()
{
    const std::uint32_t begin = position();
    integer();
    for (const Op op : {Op::Maximum, Op::Minimum}) {
        expect(TokenKind::Comma, "a comma; clamp takes a value, the lowest and the highest,");
        const std::uint32_t right = position();
        count();
        integer();
        combine(op, begin, right);
    }
}

void ExpressionReader::absolute()
{
    const std::uint32_t begin = position();
    integer();
    if (failed()) return;
    const auto value = constant(begin, position());
    if (!value || *value == std::numeric_limits<std::int32_t>::min()) return emit(Op::Absolute);
    scenario_.code[begin].operand = *value < 0 ? -*value : *value;
}

void ExpressionReader::compare_seat(bool negated)
{
    const std::uint32_t offset = token_.offset;
    const std::uint32_t actor = name(NameKind::Actor);
    if (failed()) return;
    count();
    bool is_seat = false;
    for (const Seat& seat : scenario_.seats) is_seat = is_seat || seat.actor == ActorId{actor};
    if (!is_seat) {
        return fail("X006", offset,
                    scenario_.actors[actor].id + " is not a seat; a seat is an actor listed in \"seats\"");
    }
    emit(Op::SeatIs, static_cast<std::int32_t>(actor));
    if (negated) emit(Op::Not);
}

}  // namespace sim
