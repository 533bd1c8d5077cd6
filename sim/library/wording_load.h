#pragma once

#include "sim/library/case.h"
#include "sim/library/library.h"

#include <string>
#include <vector>

namespace sim {

/// Fills the case's wordings in its language from the text/<lang>.po of its packs. What is missing or cannot be read is shown
/// in the author's language, marked; the case has a remark on a file that cannot be read.
void load_wording(const Library&, const std::string& id, Case&);

/// The texts of a country pack in a language. @param remarks  grows as those of a case do
[[nodiscard]] Wording country_wording(const Library&, const Country&, const std::string& language, std::vector<std::string>& remarks);

/// The languages that a scenario can be read in, its own first.
[[nodiscard]] std::vector<std::string> languages_of(const Library&, const std::string& id, const std::string& source_language);

} // namespace sim
