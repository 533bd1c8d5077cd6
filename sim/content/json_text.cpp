#include "sim/content/json_text.h"

#include <algorithm>
#include <cassert>

namespace sim {

void append_string(std::string& out, std::string_view text)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20) {
            out += "\\u00";
            out += Digits[byte >> 4];
            out += Digits[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_member(std::string& out, std::string_view name, std::string_view text)
{
    if (out.back() != '{') out += ',';
    append_string(out, name);
    out += ':';
    append_string(out, text);
}

void append_scalar(std::string& out, JsonValue value)
{
    switch (value.kind()) {
    case JsonKind::Null: out += "null"; return;
    case JsonKind::Boolean: out += value.boolean() ? "true" : "false"; return;
    case JsonKind::Integer: out += std::to_string(value.integer()); return;
    case JsonKind::String: append_string(out, value.string()); return;
    case JsonKind::Array:
    case JsonKind::Object: assert(false);
    }
}

std::size_t characters_in(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

} // namespace sim
