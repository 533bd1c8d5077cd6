#include "sim/content/ids.h"

#include "sim/content/limits.h"

#include <algorithm>

namespace sim {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_plain(std::string_view word, bool with_hyphen)
{
    if (word.empty() || word.size() > MaxId || !is_small(word.front())) return false;
    return std::all_of(word.begin(), word.end(), [&](char c) {
        return is_small(c) || is_digit(c) || c == '_' || (with_hyphen && c == '-');
    });
}

bool is_rule(std::string_view word)
{
    if (word.empty() || word.size() > MaxId || (!is_small(word.front()) && !is_capital(word.front()))) return false;
    return std::all_of(word.begin(), word.end(), [](char c) {
        return is_small(c) || is_capital(c) || is_digit(c) || c == '_' || c == '.' || c == '-';
    });
}

bool is_event_type(std::string_view word)
{
    std::size_t parts = 0;
    while (true) {
        const std::size_t dot = word.find('.');
        if (!is_plain(word.substr(0, dot), false)) return false;
        ++parts;
        if (dot == std::string_view::npos) return parts == 2 || parts == 3;
        word.remove_prefix(dot + 1);
    }
}

} // namespace

bool is_id(std::string_view word, IdSyntax syntax)
{
    switch (syntax) {
    case IdSyntax::Plain: return is_plain(word, false);
    case IdSyntax::Pack: return is_plain(word, true);
    case IdSyntax::Rule: return is_rule(word);
    case IdSyntax::EventType: return is_event_type(word);
    }
    return false;
}

std::string_view description_of(IdSyntax syntax)
{
    switch (syntax) {
    case IdSyntax::Plain: return "a small letter, then small letters, digits and _, at most 64";
    case IdSyntax::Pack: return "a small letter, then small letters, digits, _ and -, at most 64";
    case IdSyntax::Rule: return "a letter, then letters, digits, _ . and -, at most 64";
    case IdSyntax::EventType: return "two or three ids joined by dots, such as plan.signed";
    }
    return "";
}

} // namespace sim
