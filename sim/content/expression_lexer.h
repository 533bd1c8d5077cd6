#pragma once

#include <cstdint>
#include <string_view>

namespace sim {

enum class TokenKind : std::uint8_t {
    End,
    Integer,
    Name,
    If,
    Then,
    Else,
    Or,
    And,
    Not,
    True,
    False,
    Day,
    Seat,
    Plus,
    Minus,
    Times,
    FloorDivide,
    Percent,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Open,
    Close,
    OpenBracket,
    CloseBracket,
    Comma,
    Dot,
    Colon,
    Assign,
    PlusAssign,
    MinusAssign,
    TooLong,  ///< an integer beyond 64 bits, or with a needless 0 in front
    Wrong,    ///< a character that the language does not have
};

struct Token {
    TokenKind kind = TokenKind::End;
    std::uint32_t offset = 0;  ///< bytes from the start of the text
    std::uint32_t length = 0;
    std::int64_t value = 0;  ///< of an Integer
};

/// The word or sign at `offset`, after spaces. A Name may have dots ("plan.signed", "kitchen.ask_rent").
[[nodiscard]] Token read_token(std::string_view text, std::uint32_t offset);

/// Words that no variable, actor or other thing may be called.
[[nodiscard]] bool is_reserved(std::string_view word);

}  // namespace sim
