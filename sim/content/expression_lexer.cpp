#include "sim/content/expression_lexer.h"

#include <array>
#include <cstddef>
#include <limits>

namespace sim {

namespace {

enum : std::uint8_t { Other, Letter, Digit, Mark };  // Mark: the underscore and the dot, inside a name only

constexpr std::array<std::uint8_t, 256> classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = Letter;
    for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Digit;
    table['_'] = Mark;
    table['.'] = Mark;
    return table;
}();

std::uint8_t class_of(char c) { return classes[static_cast<unsigned char>(c)]; }

TokenKind keyword_or_name(std::string_view word)
{
    switch (word.size()) {
    case 2:
        if (word == "if") return TokenKind::If;
        if (word == "or") return TokenKind::Or;
        break;
    case 3:
        if (word == "and") return TokenKind::And;
        if (word == "not") return TokenKind::Not;
        if (word == "day") return TokenKind::Day;
        break;
    case 4:
        if (word == "then") return TokenKind::Then;
        if (word == "else") return TokenKind::Else;
        if (word == "true") return TokenKind::True;
        if (word == "seat") return TokenKind::Seat;
        break;
    case 5:
        if (word == "false") return TokenKind::False;
        break;
    default:
        break;
    }
    return TokenKind::Name;
}

Token read_word(std::string_view text, std::uint32_t offset)
{
    std::size_t end = offset + 1;
    while (end < text.size() && class_of(text[end]) != Other) ++end;
    const std::string_view word = text.substr(offset, end - offset);
    return {keyword_or_name(word), offset, static_cast<std::uint32_t>(word.size()), 0};
}

Token read_integer(std::string_view text, std::uint32_t offset)
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    Token token{TokenKind::Integer, offset, 0, 0};
    std::size_t end = offset;
    for (; end < text.size() && class_of(text[end]) == Digit; ++end) {
        const std::int64_t digit = text[end] - '0';
        if (token.value > (most - digit) / 10)
            token.kind = TokenKind::TooLong;
        else
            token.value = token.value * 10 + digit;
    }
    token.length = static_cast<std::uint32_t>(end - offset);
    if (text[offset] == '0' && token.length > 1) token.kind = TokenKind::TooLong;
    return token;
}

struct Sign {
    TokenKind kind = TokenKind::Wrong;
    std::uint32_t length = 1;
};

Sign sign_at(char first, char second)
{
    const auto either = [second](char expected, TokenKind two, TokenKind one) {
        return second == expected ? Sign{two, 2} : Sign{one, 1};
    };
    switch (first) {
    case '+':
        return either('=', TokenKind::PlusAssign, TokenKind::Plus);
    case '-':
        return either('=', TokenKind::MinusAssign, TokenKind::Minus);
    case '*':
        return {TokenKind::Times};
    case '/':
        return either('/', TokenKind::FloorDivide, TokenKind::Wrong);
    case '%':
        return {TokenKind::Percent};
    case '=':
        if (second == '>' || second == '<') return {};  // the wrong way round
        return either('=', TokenKind::Equal, TokenKind::Assign);
    case '!':
        return either('=', TokenKind::NotEqual, TokenKind::Wrong);
    case '<':
        if (second == '>') return {};
        return either('=', TokenKind::LessEqual, TokenKind::Less);
    case '>':
        return either('=', TokenKind::GreaterEqual, TokenKind::Greater);
    case '(':
        return {TokenKind::Open};
    case ')':
        return {TokenKind::Close};
    case '[':
        return {TokenKind::OpenBracket};
    case ']':
        return {TokenKind::CloseBracket};
    case ',':
        return {TokenKind::Comma};
    case '.':
        return {class_of(second) == Digit ? TokenKind::Wrong : TokenKind::Dot};  // numbers are whole
    case ':':
        return {TokenKind::Colon};
    default:
        return {};
    }
}

}  // namespace

Token read_token(std::string_view text, std::uint32_t offset)
{
    while (offset < text.size() && text[offset] == ' ') ++offset;
    if (offset >= text.size()) return {TokenKind::End, offset, 0, 0};

    switch (class_of(text[offset])) {
    case Letter:
        return read_word(text, offset);
    case Digit:
        return read_integer(text, offset);
    default:
        break;
    }
    const Sign sign = sign_at(text[offset], offset + 1 < text.size() ? text[offset + 1] : ' ');
    return {sign.kind, offset, sign.length, 0};
}

bool is_reserved(std::string_view word) { return keyword_or_name(word) != TokenKind::Name; }

}  // namespace sim
