#include "sim/content/po.h"

#include <algorithm>

namespace sim {
namespace {

void append_quoted(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        case '\r': out += "\\r"; break;
        default: out += c;
        }
    }
    out += "\"\n";
}

/// A text with line feeds in it begins on the next line, and each of its lines is one of the file.
void append_text(std::string& out, std::string_view keyword, std::string_view text)
{
    out.append(keyword).append(1, ' ');
    const std::size_t feed = text.find('\n');
    if (feed == std::string_view::npos || feed + 1 == text.size()) return append_quoted(out, text);
    append_quoted(out, "");
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        append_quoted(out, text.substr(0, end));
        text.remove_prefix(end);
    }
}

/// A comment that holds line feeds becomes several.
void append_comments(std::string& out, std::string_view sign, const std::vector<std::string>& comments)
{
    for (const std::string& comment : comments) {
        std::string_view rest = comment;
        while (true) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            out += sign;
            if (end != 0) out.append(1, ' ').append(rest.substr(0, end));
            out += '\n';
            if (end == rest.size()) break;
            rest.remove_prefix(end + 1);
        }
    }
}

void append_entry(std::string& out, const PoEntry& entry)
{
    append_comments(out, "#", entry.comments);
    append_comments(out, "#.", entry.notes);
    append_comments(out, "#:", entry.references);
    if (entry.fuzzy || !entry.flags.empty()) {
        out += entry.fuzzy ? "#, fuzzy" : "#,";
        const char* comma = entry.fuzzy ? ", " : " ";
        for (const std::string& flag : entry.flags) {
            out.append(comma).append(flag);
            comma = ", ";
        }
        out += '\n';
    }
    if (entry.has_context) append_text(out, "msgctxt", entry.context);
    append_text(out, "msgid", entry.source);
    if (entry.plural_source.empty()) {
        append_text(out, "msgstr", entry.forms.empty() ? std::string_view{} : std::string_view{entry.forms.front()});
        return;
    }
    append_text(out, "msgid_plural", entry.plural_source);
    for (std::size_t form = 0; form < entry.forms.size(); ++form) append_text(out, "msgstr[" + std::to_string(form) + ']', entry.forms[form]);
}

} // namespace

std::string write_po(const PoFile& file)
{
    std::string out;
    append_comments(out, "#", file.comments);
    out += "msgid \"\"\nmsgstr \"\"\n";
    for (const auto& [name, value] : file.header) append_quoted(out, name + ": " + value + '\n');
    for (const PoEntry& entry : file.entries) {
        out += '\n';
        append_entry(out, entry);
    }
    return out;
}

} // namespace sim
