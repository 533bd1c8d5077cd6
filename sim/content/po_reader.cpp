#include "sim/content/po.h"

#include "sim/content/json_explain.h"
#include "sim/content/limits.h"
#include "sim/content/po_header.h"
#include "sim/content/po_lines.h"
#include "sim/content/report.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <set>
#include <utility>

namespace sim {
namespace {

enum class Part { None, Context, Source, PluralSource, Form };

/// Reads line by line; what is wrong with a line is reported and the next one read.
class PoReader {
public:
    PoReader(const std::string& name, std::string_view bytes) : name_(name), rest_(bytes) {}

    void read();
    [[nodiscard]] Read<PoFile> whole()
    {
        if (report_.has_errors()) return {{}, report_.take()};
        return {std::move(file_), report_.take()};
    }
    [[nodiscard]] Salvaged<PoFile> sound() { return {file_in_doubt_ ? PoFile{} : std::move(file_), report_.take()}; }

private:
    void problem(std::string_view code, std::size_t column, std::string message)
    {
        const bool of_entry = code == "T001" || code == "T002" || code == "T004" || code == "T007";
        (of_entry ? entry_in_doubt_ : file_in_doubt_) = true;
        report_.add(Problem{Severity::Error, std::string(code), name_, line_, static_cast<int>(column), "", std::move(message), {}});
    }
    void read_line(std::string_view line);
    void read_comment(std::string_view line);
    void read_keyword(std::string_view line);
    bool begin_part(std::string_view keyword);
    bool begin_form(std::string_view keyword);
    void read_string(std::string_view line, std::size_t from);
    [[nodiscard]] std::string* text();
    void drop_entry();
    void finish_entry();
    void keep(PoEntry);
    void read_header(const PoEntry&);
    void check_plurals();

    const std::string& name_;
    std::string_view rest_;
    Report report_;
    PoFile file_;
    PoEntry entry_;
    Part part_ = Part::None;
    bool has_source_ = false;
    bool has_header_ = false;
    bool entry_in_doubt_ = false, file_in_doubt_ = false;
    int line_ = 0;
    std::set<std::pair<std::string, std::string>> known_;
};

void PoReader::read()
{
    if (rest_.size() > MaxFileBytes) {
        problem("T008", 0, "the file has more than " + std::to_string(MaxFileBytes) + " bytes");
    } else if (rest_.starts_with("\xef\xbb\xbf")) {
        problem("T003", 0, "the file begins with a byte order mark; save it as UTF-8 without one");
    } else {
        while (!rest_.empty()) {
            const std::size_t end = rest_.find('\n');
            std::string_view line = rest_.substr(0, end);
            rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
            ++line_;
            if (line.ends_with('\r')) line.remove_suffix(1);
            read_line(line);
        }
        finish_entry();
        check_plurals();
    }
}

void PoReader::read_line(std::string_view line)
{
    if (const std::size_t bad = first_bad_utf8(line); bad != std::string_view::npos) {
        return problem("T003", bad + 1, "these bytes are not UTF-8; save the file as UTF-8");
    }
    if (const std::size_t zero = line.find('\0'); zero != std::string_view::npos) {
        return problem("T003", zero + 1, "the character U+0000 stands in the line; remove it");
    }
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return;
    if (line[begin] == '#') return read_comment(line.substr(begin));
    if (line[begin] == '"') return read_string(line, begin);
    read_keyword(line);
}

void PoReader::read_comment(std::string_view line)
{
    if (line.starts_with("#~")) return;
    if (part_ == Part::Form) finish_entry();
    const char kind = line.size() > 1 ? line[1] : ' ';
    std::string_view text = line.substr(std::min<std::size_t>(line.size(), kind == '.' || kind == ':' || kind == ',' || kind == '|' ? 2 : 1));
    if (text.starts_with(' ')) text.remove_prefix(1);
    if (kind == '.') {
        entry_.notes.emplace_back(text);
    } else if (kind == ':') {
        entry_.references.emplace_back(text);
    } else if (kind == ',') {
        for (std::string& flag : words_of(text)) {
            if (flag == "fuzzy") {
                entry_.fuzzy = true;
            } else {
                entry_.flags.push_back(std::move(flag));
            }
        }
    } else if (kind != '|') {
        entry_.comments.emplace_back(text);
    }
}

bool PoReader::begin_form(std::string_view keyword)
{
    const std::string_view index = keyword.substr(6);
    const bool plural = !entry_.plural_source.empty();
    if (!has_source_) return false;
    if (index.empty()) return !plural && entry_.forms.empty();
    const bool digit = index.size() == 3 && index[0] == '[' && index[2] == ']' && index[1] >= '0' && index[1] <= '9';
    return plural && digit && static_cast<std::size_t>(index[1] - '0') == entry_.forms.size() && entry_.forms.size() < MaxPluralForms;
}

/// Whether the keyword may come here; if so its text begins.
bool PoReader::begin_part(std::string_view keyword)
{
    if (part_ == Part::Form && (keyword == "msgctxt" || keyword == "msgid")) finish_entry();
    if (entry_.line == 0) {
        entry_.line = line_;
        entry_in_doubt_ = false;
    }
    if (keyword == "msgctxt" && part_ == Part::None) {
        part_ = Part::Context;
        entry_.has_context = true;
    } else if (keyword == "msgid" && (part_ == Part::None || part_ == Part::Context)) {
        part_ = Part::Source;
        has_source_ = true;
    } else if (keyword == "msgid_plural" && part_ == Part::Source) {
        part_ = Part::PluralSource;
    } else if (keyword.starts_with("msgstr") && begin_form(keyword)) {
        if (entry_.forms.empty()) entry_.translation_line = line_;
        part_ = Part::Form;
        entry_.forms.emplace_back();
    } else {
        return false;
    }
    return true;
}

void PoReader::read_keyword(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of(" \t");
    const std::size_t end = std::min(line.find_first_of(" \t\"", begin), line.size());
    const std::string_view keyword = line.substr(begin, end - begin);
    const std::size_t column = column_of(line, begin);
    const bool known = keyword == "msgctxt" || keyword == "msgid" || keyword == "msgid_plural" || keyword.starts_with("msgstr");
    if (!known) {
        return problem("T001", column, "here must stand msgctxt, msgid, msgid_plural, msgstr, a string in quotes or a comment, not " + quoted(keyword));
    }
    if (!begin_part(keyword)) {
        problem("T001", column, std::string(keyword.substr(0, 20)) +
                                    " cannot stand here; the order is msgctxt, msgid, msgid_plural, msgstr (with a plural "
                                    "msgstr[0], msgstr[1], ...)");
        if (keyword != "msgctxt") return;
        drop_entry();  // so that the next one is not lost with it
        static_cast<void>(begin_part(keyword));
    }
    const std::size_t string = line.find_first_not_of(" \t", end);
    if (string == std::string_view::npos || line[string] != '"') {
        return problem("T001", column_of(line, end), "after " + std::string(keyword) + " a string in double quotes is missing");
    }
    read_string(line, string);
}

std::string* PoReader::text()
{
    switch (part_) {
    case Part::Context: return &entry_.context;
    case Part::Source: return &entry_.source;
    case Part::PluralSource: return &entry_.plural_source;
    case Part::Form: return &entry_.forms.back();
    case Part::None: break;
    }
    return nullptr;
}

void PoReader::read_string(std::string_view line, std::size_t from)
{
    std::string* into = text();
    if (into == nullptr) return problem("T001", column_of(line, from), "this string belongs to nothing; msgid must stand before it");
    const PoString string = read_po_string(line, from);
    if (!string.message.empty()) return problem(string.code, column_of(line, string.fault), string.message);
    if (into->size() + string.text.size() > MaxString) {
        return problem("T008", column_of(line, from), "this text has more than " + std::to_string(MaxString) + " bytes");
    }
    *into += string.text;
}

void PoReader::drop_entry()
{
    entry_ = {};
    part_ = Part::None;
    has_source_ = false;
}

void PoReader::finish_entry()
{
    PoEntry entry = std::move(entry_);
    const bool begun = part_ != Part::None;
    const bool complete = part_ == Part::Form;
    drop_entry();
    if (!begun) return;
    if (!complete) {
        const int here = std::exchange(line_, entry.line);
        problem("T001", 1, "this entry is not complete; it needs msgid and msgstr");
        line_ = here;
        return;
    }
    keep(std::move(entry));
}

void PoReader::keep(PoEntry entry)
{
    const int here = std::exchange(line_, entry.line);
    if (!entry.has_context && entry.source.empty()) {
        if (has_header_) problem("T004", 1, "there is a second header (an empty msgid without msgctxt)");
        has_header_ = true;
        read_header(entry);
    } else if (!known_.emplace(entry.context, entry.source).second) {
        problem("T004", 1, "this msgctxt with this msgid stands in the file already");
    } else if (file_.entries.size() == MaxMessages) {
        problem("T008", 1, "the file has more than " + std::to_string(MaxMessages) + " messages");
        rest_ = {};
    } else if (!entry_in_doubt_) {
        file_.entries.push_back(std::move(entry));
    }
    line_ = here;
}

void PoReader::read_header(const PoEntry& entry)
{
    line_ = entry.translation_line;
    for (PoHeaderFault& fault : read_po_header(entry, file_)) problem(fault.code, 1, std::move(fault.message));
}

void PoReader::check_plurals()
{
    std::erase_if(file_.entries, [&](const PoEntry& entry) {
        if (entry.plural_source.empty() || entry.forms.size() == file_.plural_forms.count()) return false;
        line_ = entry.translation_line;
        problem("T007", 1, "here are " + std::to_string(entry.forms.size()) + " forms; the header's Plural-Forms says " +
                               std::to_string(file_.plural_forms.count()));
        return true;
    });
}

} // namespace

Read<PoFile> read_po(const std::string& name, std::string_view bytes)
{
    PoReader reader(name, bytes);
    reader.read();
    return reader.whole();
}

Salvaged<PoFile> salvage_po(const std::string& name, std::string_view bytes)
{
    PoReader reader(name, bytes);
    reader.read();
    return reader.sound();
}

} // namespace sim
