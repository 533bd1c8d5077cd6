#include "sim/content/po_header.h"

#include "sim/content/suggest.h"

#include <algorithm>
#include <utility>

namespace sim {

std::string_view PoFile::header_value(std::string_view name) const
{
    for (const auto& [known, value] : header) {
        if (known == name) return value;
    }
    return {};
}

std::vector<PoHeaderFault> read_po_header(const PoEntry& entry, PoFile& file)
{
    std::vector<PoHeaderFault> faults;
    file.comments = entry.comments;
    std::string_view text = entry.forms.front();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) {
            faults.push_back({"T005", "the header line " + quoted(line) + " has no colon; write Name: value"});
            continue;
        }
        const std::size_t value = std::min(line.find_first_not_of(' ', colon + 1), line.size());
        file.header.emplace_back(line.substr(0, colon), line.substr(value));
    }
    const std::string_view type = file.header_value("Content-Type");
    if (!type.empty() && type.find("UTF-8") == std::string_view::npos && type.find("utf-8") == std::string_view::npos) {
        faults.push_back({"T005", "the header says " + quoted(type) + "; it must be \"text/plain; charset=UTF-8\""});
    }
    if (const std::string_view plural = file.header_value("Plural-Forms"); !plural.empty()) {
        auto forms = PluralForms::read(plural);
        if (forms) {
            file.plural_forms = std::move(*forms);
        } else {
            faults.push_back({"T006", std::move(forms.error())});
        }
    }
    return faults;
}

} // namespace sim
