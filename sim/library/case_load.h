#pragma once

#include "sim/library/case.h"
#include "sim/library/library.h"

#include <memory>
#include <string>

namespace sim {

/// What a case is to be read with; empty: the scenario's own, and the language of the scenario.
struct CaseWish {
    std::string language;
    std::string protocol, country;  ///< the packs that judge
};

/// Reads a scenario of the library with all the packs it needs and their texts in the language.
/// @error the pack has errors (the first is told, and how to see all), or a pack or language is not there
[[nodiscard]] Result<std::unique_ptr<Case>, Complaint> load_case(const Library&, const std::string& id, const CaseWish&);

/// The same in a language, or in the scenario's own where it is not there in that one.
[[nodiscard]] Result<std::unique_ptr<Case>, Complaint> load_case_in(const Library&, const std::string& id, const std::string& language);

/// The interface texts of a language, else of English.
/// @error not even the English ones are there
[[nodiscard]] Result<Phrases, Complaint> load_phrases(const Library&, const std::string& language);

/// The language that the surroundings ask for (LC_ALL, LC_MESSAGES, LANG), else English: "sl".
[[nodiscard]] std::string language_of_surroundings();

} // namespace sim
