#pragma once

#include "sim/content/plural.h"
#include "sim/content/read.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim {

/// One message of a PO file.
struct PoEntry {
    std::vector<std::string> notes;       ///< `#.` lines: what the translator should know
    std::vector<std::string> comments;    ///< `#` lines: what translators wrote
    std::vector<std::string> references;  ///< `#:` lines
    std::vector<std::string> flags;       ///< of `#,` lines, without fuzzy
    bool fuzzy = false;                   ///< not approved
    bool has_context = false;
    std::string context;                  ///< msgctxt
    std::string source;                   ///< msgid
    std::string plural_source;            ///< msgid_plural; empty: no plural
    std::vector<std::string> forms;       ///< msgstr; with a plural msgstr[0], msgstr[1], ...; an empty one is not translated
    int line = 0;                         ///< where it begins, and its translation; 0 in what was not read
    int translation_line = 0;
};

struct PoFile {
    std::vector<std::string> comments;                          ///< of the header
    std::vector<std::pair<std::string, std::string>> header;    ///< "Language" to "sl", in the order of the file
    std::vector<PoEntry> entries;                               ///< in the order of the file
    PluralForms plural_forms;                                   ///< of the header; one form where it says nothing

    [[nodiscard]] std::string_view header_value(std::string_view name) const;  ///< empty when absent
};

/// Reads gettext's text format: msgctxt, msgid, msgid_plural, msgstr, comments, flags, strings over several lines; entries
/// that are commented out (#~) are passed over. Every problem has its line and column; codes T0...
[[nodiscard]] Read<PoFile> read_po(const std::string& name, std::string_view bytes);

/// The entries without a mistake of a file that has some: nothing where its bytes, character set, plural forms or size are wrong.
[[nodiscard]] Salvaged<PoFile> salvage_po(const std::string& name, std::string_view bytes);

/// Writes it so that reading gives the same again, and gettext's own tools accept it.
[[nodiscard]] std::string write_po(const PoFile&);

} // namespace sim
