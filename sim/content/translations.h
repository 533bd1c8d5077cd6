#pragma once

#include "sim/content/po.h"
#include "sim/content/read.h"
#include "sim/model/text.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

enum class TextState : std::uint8_t {
    Ok,
    Stale,    ///< the author's text has changed since it was translated
    Fuzzy,    ///< not approved
    Missing,
};

struct Translation {
    std::string text;                      ///< as the translator left it; also of one that is stale or fuzzy, or faulty and so missing
    TextState state = TextState::Missing;
    int line = 0;                          ///< in the PO file; 0: no entry
};

/// One pack's texts in one language.
struct Translations {
    std::string language;
    std::vector<Translation> texts;        ///< by TextId

    [[nodiscard]] std::size_t count(TextState) const;
    /// By TextId, empty where the state is not Ok: what may be shown without a mark.
    [[nodiscard]] std::vector<std::string> shown() const;
};

/// Holds a PO file against a pack's texts. Texts of one context (a rule with several periods) are told apart by their source.
/// Problems: T101 an entry that names nothing, T102 stale, T103 fuzzy, T104 missing texts (one for the file), T105 a
/// placeholder in braces lost or invented, T106 too long, T107 another language than the file's name says. A text whose
/// translation has an error counts as missing.
/// @param file  as problems name it, ".../text/sl.po": the language is its last part
[[nodiscard]] Salvaged<Translations> translate(const Texts&, const PoFile&, const std::string& file);

/// What can be shown of a PO file, whatever mistakes it has.
[[nodiscard]] Salvaged<Translations> usable_texts(const Texts&, const std::string& file, std::string_view bytes);

/// The pack's PO file for translators: every text in order with what is translated already, stale entries marked fuzzy; then the
/// translated entries of `before` that name no text any more.
/// @param notes  by TextId, may be shorter: for `#.` lines (speaker, mood, the line before)
[[nodiscard]] PoFile export_po(const Texts&, const std::vector<std::string>& notes, const PoFile& before,
                               std::string_view language, std::string_view project);

/// "sl" of ".../text/sl.po".
[[nodiscard]] std::string language_of_file(std::string_view path);

} // namespace sim
