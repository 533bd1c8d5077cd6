#include "sim/report/shown_text.h"

#include "sim/content/json_explain.h"

#include <cstddef>
#include <cstdint>

namespace sim {

namespace {

constexpr std::string_view Replacement = "\xEF\xBF\xBD";

/// Bytes of the character that begins with `lead`. @pre well-formed
std::size_t length_of(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4; }

std::uint32_t code_of(std::string_view character)
{
    const auto lead = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) return lead;
    std::uint32_t code = lead & (0x7fu >> character.size());
    for (const char c : character.substr(1)) code = code << 6 | (static_cast<unsigned char>(c) & 0x3fu);
    return code;
}

bool may_stand(std::uint32_t code)
{
    if (code == '\t' || code == '\n') return true;
    const bool controls = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool reorders = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    const bool is_none = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) == 0xfffe;
    return !controls && !reorders && !is_none;
}

/// @pre well-formed
void append(std::string& out, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = length_of(static_cast<unsigned char>(text[0]));
        const std::string_view character = text.substr(0, length);
        const bool line_end = character == "\r";
        if (line_end && text.substr(0, 2) != "\r\n") out += '\n';
        if (!line_end) out += may_stand(code_of(character)) ? character : Replacement;
        text.remove_prefix(length);
    }
}

} // namespace

std::string shown_text(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t bad = first_bad_utf8(text);
        append(out, text.substr(0, bad));
        if (bad == std::string_view::npos) break;
        out += Replacement;
        text.remove_prefix(bad + 1);
    }
    return out;
}

} // namespace sim
