#include "sim/content/po_lines.h"

#include "sim/content/json_text.h"

#include <algorithm>

namespace sim {

PoString read_po_string(std::string_view line, std::size_t from)
{
    PoString string;
    const auto wrong = [&](std::string_view code, std::size_t at, const char* message) {
        string.code = code;
        string.fault = at;
        string.message = message;
        return string;
    };
    for (std::size_t at = from + 1; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '"') {
            const std::size_t after = line.find_first_not_of(" \t", at + 1);
            if (after == std::string_view::npos) return string;
            return wrong("T001", after, "nothing may follow a string on its line; a quote inside a text is written \\\"");
        }
        if (c != '\\') {
            string.text += c;
            continue;
        }
        const char escape = at + 1 < line.size() ? line[at + 1] : '\0';
        const std::string_view known = "ntr\"\\";
        const std::size_t place = escape == '\0' ? std::string_view::npos : known.find(escape);
        if (place == std::string_view::npos) return wrong("T002", at, "this escape is unknown; use \\n \\t \\r \\\" or \\\\");
        string.text += "\n\t\r\"\\"[place];
        ++at;
    }
    return wrong("T001", from, "this string is not closed; a text over several lines has quotes on each line");
}

std::size_t column_of(std::string_view line, std::size_t byte) { return characters_in(line.substr(0, std::min(byte, line.size()))) + 1; }

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    while (true) {
        const std::size_t begin = text.find_first_not_of(" \t,");
        if (begin == std::string_view::npos) return words;
        text.remove_prefix(begin);
        const std::size_t end = std::min(text.find_first_of(" \t,"), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

} // namespace sim
