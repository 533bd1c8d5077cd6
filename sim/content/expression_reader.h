#pragma once

#include "sim/content/expression_lexer.h"
#include "sim/content/expression_parser.h"
#include "sim/content/lexicon.h"
#include "sim/model/expression.h"
#include "sim/money/query.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sim {

/// What a piece of an expression gives.
struct ValueType {
    enum class Kind : std::uint8_t { Integer, Flag, Enumeration, Seat };
    Kind kind = Kind::Integer;
    std::uint32_t variable = 0;  ///< of an Enumeration: the variable whose values it has

    friend bool operator==(const ValueType&, const ValueType&) = default;
};

/// Recursive descent over one text: each function reads its rule of the grammar and appends its instructions to the
/// scenario's code. After the first error every token is the end, so that reading runs out.
class ExpressionReader {
public:
    ExpressionReader(Lexicon&, std::string_view text);

    ValueType expression();
    void flag();     ///< an expression that must give a flag
    void integer();  ///< an expression that must give an integer
    void enumeration_value(std::uint32_t variable);

    [[nodiscard]] const Token& token() const { return token_; }
    [[nodiscard]] std::string_view word() const { return text_.substr(token_.offset, token_.length); }
    void advance();
    [[nodiscard]] bool accept(TokenKind);
    void expect(TokenKind, std::string_view sign);
    void expect_end();
    /// A name that stands for a thing of this kind. @return 0 after an error
    std::uint32_t name(NameKind);
    /// A name that the caller looks up; `what` is for messages: "a fact". Empty after an error.
    std::string_view any_name(std::string_view what);
    TypeId event_type();

    void fail(std::string_view code, std::uint32_t offset, std::string message);
    void fail_unknown(NameKind, std::string_view name, std::uint32_t offset);
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] ExpressionError& error() { return error_; }

    void emit(Op, std::int32_t operand = 0);
    void emit_load(SymbolKind, std::size_t index);
    [[nodiscard]] std::uint32_t position() const { return static_cast<std::uint32_t>(scenario_.code.size()); }
    /// What was appended since `begin`.
    [[nodiscard]] Expression since(std::uint32_t begin) const { return {begin, position() - begin}; }

    Lexicon& lexicon() { return lexicon_; }
    Scenario& scenario() { return scenario_; }

private:
    ValueType conditional();
    ValueType disjunction();
    ValueType conjunction();
    ValueType negation();
    ValueType comparison();
    ValueType sum();
    ValueType product();
    ValueType unary();

    // expression_queries.cpp
    ValueType primary();
    ValueType named();
    ValueType variable(std::string_view name, std::uint32_t offset);
    ValueType call(std::string_view function, std::uint32_t offset);
    bool call_query(std::string_view function);
    bool call_constant(std::string_view function);
    bool call_arithmetic(std::string_view function);
    void knows();
    void commitment(CommitmentStatus);
    void scheduled();
    void done();
    void parameter();
    ValueType offer();                                  // expression_money.cpp
    void ask_offer(std::size_t number, MoneyQuestion);
    void extreme(Op);
    void clamped();
    void absolute();
    void compare_seat(bool negated);

    void combine(Op, std::uint32_t left, std::uint32_t right);
    void require(ValueType, ValueType::Kind, std::uint32_t offset);
    void push(std::int64_t);
    template <class Operand>
    ValueType chain(TokenKind word, Op jump, std::int32_t decided, Operand);
    void settle_jumps(std::uint32_t last, std::int32_t decided);
    [[nodiscard]] std::optional<std::int32_t> constant(std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] bool enter();
    void count();

    Lexicon& lexicon_;
    Scenario& scenario_;
    std::string_view text_;
    Token token_;
    std::uint32_t depth_ = 0;
    std::uint32_t operations_ = 0;
    bool failed_ = false;
    ExpressionError error_;
};

}  // namespace sim
