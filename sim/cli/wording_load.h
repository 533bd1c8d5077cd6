#pragma once

#include "sim/cli/case.h"
#include "sim/cli/library.h"

#include <string>
#include <vector>

namespace sim {

/// Fills the case's wordings in its language from the text/<lang>.po of its packs. What is missing or cannot be read is shown
/// in the author's language, marked.
void load_wording(const Library&, const std::string& id, Case&);

/// One pack's texts in a language, out of the PO files that are there.
/// @param folders  of the packs whose texts stand in the list, "protocols/si/"
[[nodiscard]] Wording wording_of(const Library&, const Texts&, const std::string& source_language,
                                 const std::vector<std::string>& folders, const std::string& language);

/// The languages that a scenario can be read in, its own first.
[[nodiscard]] std::vector<std::string> languages_of(const Library&, const std::string& id, const std::string& source_language);

} // namespace sim
