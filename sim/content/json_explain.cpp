#include "sim/content/json_explain.h"

#include "sim/content/places.h"
#include "sim/content/signs.h"
#include "sim/content/suggest.h"

#include <cstdint>

namespace sim {
namespace {

std::size_t skip_spaces(std::string_view source, std::size_t at)
{
    while (at < source.size() && (source[at] == ' ' || source[at] == '\n' || source[at] == '\r' || source[at] == '\t')) ++at;
    return at;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view word_at(std::string_view source, std::size_t at)
{
    std::size_t end = at;
    while (end < source.size() && (is_letter(source[end]) || is_digit(source[end]) || source[end] == '-')) ++end;
    return source.substr(at, end - at);
}

/// The value of four hex digits at `at`, or -1.
int hex4(std::string_view source, std::size_t at)
{
    if (at + 4 > source.size()) return -1;
    int value = 0;
    for (const char c : source.substr(at, 4)) {
        const int digit = is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

/// An escape begins at `at`; its length, or 0 after telling the fault.
std::size_t escape_length(std::string_view source, std::size_t at, JsonFault& fault)
{
    const char kind = at + 1 < source.size() ? source[at + 1] : '\0';
    if (kind != '\0' && std::string_view("\"\\/bfnrt").find(kind) != std::string_view::npos) return 2;
    fault.offset = at;
    if (kind != 'u') {
        fault.message = "this escape is unknown; after a backslash stand \" \\ / b f n r t or u with four hex digits, and a "
                        "backslash itself is written \\\\";
        return 0;
    }
    const int unit = hex4(source, at + 2);
    if (unit < 0) {
        fault.message = "\\u needs four hex digits, such as \\u010d";
        return 0;
    }
    if (unit < 0xd800 || unit > 0xdfff) return 6;
    const int low = source.substr(at + 6, 2) == "\\u" ? hex4(source, at + 8) : -1;
    if (unit < 0xdc00 && low >= 0xdc00 && low <= 0xdfff) return 12;
    fault.message = "half of a surrogate pair stands alone; write the character itself, or both halves";
    return 0;
}

JsonFault explain_string(std::string_view source, std::size_t begin)
{
    JsonFault fault;
    const std::size_t bad = first_bad_utf8(source.substr(begin));
    for (std::size_t at = begin + 1; at < source.size();) {
        const auto byte = static_cast<unsigned char>(source[at]);
        if (bad != std::string_view::npos && at >= begin + bad) break;
        if (byte == '"') return {begin, "this string cannot stand here"};
        if (byte == '\n' || byte == '\r') {
            return {begin, "this string is not closed on its line; close it with \", and write a line break as \\n"};
        }
        if (byte < 0x20) return {at, "a control character stands in a string; write a tabulator as \\t, others as \\u00XX"};
        if (byte == '\\') {
            const std::size_t length = escape_length(source, at, fault);
            if (length == 0) return fault;
            at += length;
        } else {
            ++at;
        }
    }
    if (bad != std::string_view::npos) return {begin + bad, "these bytes are not UTF-8; save the file as UTF-8"};
    return {begin, "this string is never closed; the file ends before its \""};
}

JsonFault explain_number(std::string_view source, std::size_t at)
{
    const std::string_view word = source.substr(at, 24);
    if (word.starts_with('+')) return {at, "a number does not begin with +; leave it away"};
    if (word.starts_with('.')) return {at, "a number begins with a digit; and fractions are not used: write an integer"};
    const std::size_t first = word.starts_with('-') ? 1 : 0;
    if (first >= word.size() || !is_digit(word[first])) return {at, "a minus must be followed by a digit"};
    if (word[first] == '0' && word.size() > first + 1 && is_digit(word[first + 1])) {
        return {at, "a number does not begin with 0; leave the zeros in front away"};
    }
    return {at, "this number cannot be read; write an integer of at most 64 bits"};
}

JsonFault explain_word(std::string_view source, std::size_t at, bool name_wanted)
{
    const std::string_view word = word_at(source, at);
    if (name_wanted) return {at, "the name of a member stands in double quotes: \"" + std::string(word.substr(0, 60)) + "\""};
    if (word == "True" || word == "TRUE") return {at, "write true in small letters"};
    if (word == "False" || word == "FALSE") return {at, "write false in small letters"};
    if (word == "None" || word == "nil" || word == "undefined" || word == "NULL") {
        return {at, quoted(word) + " is no value; leave the member out where there is nothing to say"};
    }
    if (word == "NaN" || word == "Infinity" || word == "inf") return {at, quoted(word) + " is no number; write an integer"};
    return {at, quoted(word) + " is no value; a string stands in double quotes"};
}

/// Something stands at `at` where a value or the name of a member is wanted.
JsonFault explain_start(std::string_view source, std::size_t at, bool name_wanted)
{
    const char c = source[at];
    const std::string wanted = name_wanted ? "the name of a member in double quotes" : "a value";
    if (c == '"') return explain_string(source, at);
    if (c == '\'') return {at, "strings and names stand in double quotes, not in single ones"};
    if (c == '/' || c == '#') return {at, "comments are not allowed in JSON; remove it, or use a member such as `note` or `why` if the format has one"};
    if (c == ',') return {at, "a comma stands where " + wanted + " is missing"};
    if (c == ':') return {at, "a colon stands where " + wanted + " is missing"};
    if (is_letter(c)) return explain_word(source, at, name_wanted);
    if (is_typographic_quote(source, at))
        return {at, "here stands " + character_named(source, at) + ", a typographic quotation mark; names and strings stand between plain ones: \""};
    if (is_odd_space(source, at)) return {at, "here stands " + character_named(source, at) + "; replace it by an ordinary space"};
    if (name_wanted) return {at, "here " + wanted + " is missing"};
    if (is_digit(c) || c == '-' || c == '+' || c == '.') return explain_number(source, at);
    if (c == '\0') return {at, "the character U+0000 stands in the file; remove it"};
    if (first_bad_utf8(source.substr(at, 8)) == 0) return {at, "these bytes are not UTF-8; save the file as UTF-8"};
    return {at, "here " + wanted + " is missing"};
}

JsonFault explain_end(std::string_view source, const JsonContext& context)
{
    const std::size_t at = source.size();
    if (context.inside == JsonKind::Null) {
        return {at, context.after_key || skip_spaces(source, 0) != at ? "the file ends in the middle of a value"
                                                                      : "the file is empty; it must hold one object"};
    }
    const bool object = context.inside == JsonKind::Object;
    return {at, std::string("the file ends before the ") + (object ? "object" : "list") + " that begins on line " +
                    std::to_string(LineCounter(source).at(context.opened).line) + " is closed with " + (object ? "}" : "]")};
}

} // namespace

std::size_t first_bad_utf8(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    for (std::size_t at = 0; at < text.size();) {
        const unsigned lead = byte(at);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        const std::size_t length = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) == 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
        if (length == 0 || at + length > text.size()) return at;
        for (std::size_t i = 1; i < length; ++i) {
            if ((byte(at + i) & 0xc0) != 0x80) return at;
        }
        const unsigned second = byte(at + 1);
        const bool overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
        const bool beyond = (lead == 0xed && second >= 0xa0) || (lead == 0xf4 && second >= 0x90);
        if (overlong || beyond) return at;
        at += length;
    }
    return std::string_view::npos;
}

JsonFault explain_syntax(std::string_view source, std::size_t end, const JsonContext& context)
{
    std::size_t at = skip_spaces(source, end);
    if (at == source.size()) return explain_end(source, context);
    if (is_odd_space(source, at)) return {at, "here stands " + character_named(source, at) + "; replace it by an ordinary space"};
    if (context.done) return {at, "text follows after the end of the file's object; remove it, or see whether a bracket closes too early"};
    if (context.inside == JsonKind::Null) return explain_start(source, at, false);

    const bool object = context.inside == JsonKind::Object;
    if (context.after_key) {
        if (source[at] != ':') return {at, "a colon is missing between the name and its value"};
        at = skip_spaces(source, at + 1);
        if (at == source.size()) return explain_end(source, context);
        if (source[at] == '}') return {at, "the member has a name and no value"};
        return explain_start(source, at, false);
    }
    const char closing = object ? '}' : ']';
    const char foreign = object ? ']' : '}';
    if (source[at] == foreign) {
        return {at, std::string("the ") + (object ? "object" : "list") + " that begins on line " +
                        std::to_string(LineCounter(source).at(context.opened).line) + " is closed with " + foreign +
                        "; it needs " + closing};
    }
    if (!context.empty) {
        if (at == end && is_digit(source[at]) && source[at - 1] == '0') {
            return explain_number(source, source[at - 2] == '-' ? at - 2 : at - 1);
        }
        if (source[at] != ',') return {at, "a comma is missing before this"};
        const std::size_t comma = at;
        at = skip_spaces(source, at + 1);
        if (at == source.size()) return explain_end(source, context);
        if (source[at] == closing) return {comma, std::string("no comma may stand before ") + closing + "; remove it"};
    }
    return explain_start(source, at, object);
}

} // namespace sim
