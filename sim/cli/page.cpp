#include "sim/cli/page.h"

#include "sim/session/view/format.h"

#include <algorithm>
#include <cstdint>

namespace sim {

namespace {

/// Bytes of the character that begins here; 1 for a byte that begins none.
std::size_t length_at(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length > text.size() - at) return 1;
    for (std::size_t i = 1; i < length; ++i)
        if ((static_cast<unsigned char>(text[at + i]) & 0xc0) != 0x80) return 1;
    return length;
}

/// C0 and C1 controls but line feed, bytes that are no character, and the marks that turn the writing direction (U+200E, F, U+202A..E, U+2066..9).
bool steers(std::string_view character)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) return (byte(0) < 0x20 && byte(0) != '\n') || byte(0) == 0x7f || byte(0) >= 0x80;
    if (character.size() == 2) return byte(0) == 0xc2 && byte(1) < 0xa0;
    if (character.size() != 3 || byte(0) != 0xe2) return false;
    if (byte(1) == 0x80) return byte(2) == 0x8e || byte(2) == 0x8f || (byte(2) >= 0xaa && byte(2) <= 0xae);
    return byte(1) == 0x81 && byte(2) >= 0xa6 && byte(2) <= 0xa9;
}

} // namespace

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string harmless(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view character = text.substr(i, length_at(text, i));
        if (character == "\t") out += ' ';
        else if (!steers(character)) out += character;
        i += character.size();
    }
    return out;
}

void Page::line(std::string_view raw, std::size_t indent, std::size_t hang)
{
    const std::string text = harmless(raw);
    std::string_view rest = text;
    bool first = true;
    do {
        const std::size_t end = rest.find('\n');
        std::string_view paragraph = rest.substr(0, end);
        rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);

        std::size_t column = indent + (first ? 0 : hang);
        text_.append(column, ' ');
        bool fresh = true;
        while (!paragraph.empty()) {
            const std::size_t space = paragraph.find(' ');
            const std::string_view word = paragraph.substr(0, space);
            paragraph = space == paragraph.npos ? std::string_view{} : paragraph.substr(space + 1);
            const std::size_t length = characters(word);
            if (!fresh && column + 1 + length > width_) {
                text_ += '\n';
                column = indent + hang;
                text_.append(column, ' ');
                fresh = true;
            }
            if (!fresh) text_ += ' ', ++column;
            text_ += word;
            column += length;
            fresh = false;
        }
        text_ += '\n';
        first = false;
    } while (!rest.empty());
}

void Page::whole_line(std::string_view text, std::size_t indent)
{
    text_.append(indent, ' ');
    for (const char c : harmless(text)) text_ += c == '\n' ? ' ' : c;
    text_ += '\n';
}

void Page::heading(std::string_view text)
{
    blank();
    line(text);
}

void Page::blank()
{
    if (text_.empty() || (text_.size() >= 2 && text_.ends_with("\n\n"))) return;
    text_ += '\n';
}

std::string counted(std::size_t number, std::string_view one) { return with_commas(number) + " " + std::string(one) + (number == 1 ? "" : "s"); }

} // namespace sim
