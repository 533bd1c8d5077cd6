#include "sim/content/signs.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sim {
namespace {

struct Character {
    std::uint32_t code = 0;
    std::size_t length = 1;
};

/// A byte that begins no character counts as U+FFFD.
Character character_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at);
    const std::size_t length = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead < 0x80) return {lead, 1};
    if (length == 1 || length > text.size() - at) return {0xfffd, 1};
    std::uint32_t code = lead & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) return {0xfffd, 1};
        code = code << 6 | (byte(at + i) & 0x3fu);
    }
    return {code, length};
}

constexpr std::array<std::uint32_t, 12> Quotes{0xab,   0xbb,   0x2018, 0x2019, 0x201a, 0x201b,
                                               0x201c, 0x201d, 0x201e, 0x201f, 0x2039, 0x203a};

bool is_invisible(std::uint32_t code)
{
    return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) ||
           code == 0xfeff || code == 0xad;
}

bool is_wide_space(std::uint32_t code) { return code == 0xa0 || code == 0x202f || code == 0x3000 || (code >= 0x2000 && code <= 0x200a); }

std::string in_hex(std::uint32_t code)
{
    std::string hex;
    for (; code != 0 || hex.size() < 4; code /= 16) hex.insert(hex.begin(), "0123456789ABCDEF"[code % 16]);
    return "U+" + hex;
}

/// What is meant by a sign beyond ASCII that looks like one of the language; empty: no such sign.
std::string_view meant_by(std::uint32_t code)
{
    switch (code) {
    case 0x2013:
    case 0x2014:
    case 0x2212: return "-";
    case 0x2264: return "<=";
    case 0x2265: return ">=";
    case 0x2260: return "!=";
    case 0xd7:
    case 0x22c5: return "*";
    case 0x2026: return "the rest itself";
    default: return {};
    }
}

std::string about_ascii(std::string_view text, std::size_t at)
{
    const std::string_view two = text.substr(at, 2);
    if (two == "=>" || two == "=<" || two == "<>")
        return two == "=>" ? "\"greater or equal\" is written >=" : two == "=<" ? "\"less or equal\" is written <=" : "\"is not\" is written !=";
    switch (text[at]) {
    case '/': return "division is written //, it rounds down";
    case '!': return "\"not\" is written as a word, \"is not\" as !=";
    case '&': return "\"and\" is written as a word";
    case '|': return "\"or\" is written as a word";
    case ';': return "here stands ;, but each effect is a string of its own in the list";
    case '\'':
    case '"': return "nothing in an expression stands in quotation marks; write names and numbers as they are";
    case '.': return "here stands a point; numbers are whole, and a point stands only inside a name";
    case '\t':
    case '\n':
    case '\r': return "only ordinary spaces stand in an expression";
    default: break;
    }
    if (text[at] >= 'A' && text[at] <= 'Z') return "names are written in lower case";
    return "the sign " + std::string(text.substr(at, 1)) + " means nothing here";
}

} // namespace

std::string character_named(std::string_view text, std::size_t at)
{
    const Character it = character_at(text, at);
    const std::string code = " (" + in_hex(it.code) + ")";
    if (it.code < 0x20 || (it.code >= 0x7f && it.code < 0xa0)) return "a control character" + code;
    if (is_invisible(it.code)) return "an invisible character" + code;
    if (it.code == 0xa0 || it.code == 0x202f) return "a no-break space" + code;
    if (is_wide_space(it.code)) return "an unusual space" + code;
    return "\"" + std::string(text.substr(at, it.length)) + "\"" + (it.code < 0x80 ? "" : code);
}

bool is_typographic_quote(std::string_view text, std::size_t at)
{
    return std::find(Quotes.begin(), Quotes.end(), character_at(text, at).code) != Quotes.end();
}

bool is_odd_space(std::string_view text, std::size_t at)
{
    const std::uint32_t code = character_at(text, at).code;
    return is_wide_space(code) || is_invisible(code);
}

std::string about_wrong_sign(std::string_view text, std::size_t at)
{
    const Character it = character_at(text, at);
    if (it.code < 0x80) return about_ascii(text, at);
    const std::string name = character_named(text, at);
    if (is_typographic_quote(text, at)) return "here stands " + name + "; nothing in an expression stands in quotation marks";
    if (is_wide_space(it.code)) return "here stands " + name + "; replace it by an ordinary one";
    if (is_invisible(it.code)) return "here stands " + name + "; remove it";
    if (const std::string_view meant = meant_by(it.code); !meant.empty()) return "here stands " + name + "; write " + std::string(meant);
    return "here stands " + name + "; names are written with a to z, 0 to 9 and _";
}

} // namespace sim
