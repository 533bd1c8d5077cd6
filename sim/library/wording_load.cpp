#include "sim/library/wording_load.h"

#include "sim/content/limits.h"
#include "sim/content/shelf.h"
#include "sim/content/suggest.h"
#include "sim/content/translations.h"
#include "sim/library/case_load.h"
#include "sim/library/first_error.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace sim {

namespace {

/// One pack's texts in a language, out of the PO files that are there.
/// @param folders  of the packs whose texts stand in the list, "protocols/si/"
Wording wording_of(const Library& library, const Texts& texts, const std::string& source_language,
                   const std::vector<std::string>& folders, const std::string& language, std::vector<std::string>& remarks)
{
    Wording wording{&texts, source_language, {}};
    if (language == source_language) return wording;
    wording.translated.resize(texts.sources.size());
    for (const std::string& folder : folders) {
        const std::string path = folder + "text/" + language + ".po";
        const std::string* bytes = find_file(library.shelf, path);
        if (bytes == nullptr) continue;
        const Salvaged<Translations> translations = usable_texts(texts, path, *bytes);
        const std::string fault = first_error(as_found(library, translations.problems));
        if (!fault.empty())
            remarks.push_back("A translation has mistakes; what they touch is shown in the author's language, marked. The first: " + fault +
                              ". " + how_to_see_all(path_of(library, folder.substr(0, folder.size() - 1))));
        const std::vector<std::string> shown = translations.value.shown();
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (!shown[i].empty()) wording.translated[i] = shown[i];
    }
    return wording;
}

} // namespace

void load_wording(const Library& library, const std::string& id, Case& it)
{
    const Scenario& scenario = it.program.scenario;
    std::vector<std::string> chain;
    for (const std::string& link : it.protocol.chain) chain.push_back(folder_of(PackKind::Protocol, link));

    it.scenario_words = wording_of(library, scenario.texts, scenario.language, {folder_of(PackKind::Scenario, id)}, it.language, it.remarks);
    it.protocol_words = wording_of(library, it.protocol.texts, it.protocol.language, chain, it.language, it.remarks);
    it.country_words = country_wording(library, it.country, it.language, it.remarks);
    it.vocabulary_words = wording_of(library, it.vocabulary.texts, "en", {"schema/"}, it.language, it.remarks);
}

Wording country_wording(const Library& library, const Country& country, const std::string& language, std::vector<std::string>& remarks)
{
    return wording_of(library, country.texts, country.language, {folder_of(PackKind::Country, country.id)}, language, remarks);
}

std::vector<std::string> languages_of(const Library& library, const std::string& id, const std::string& source_language)
{
    std::vector<std::string> languages{source_language};
    const std::string folder = folder_of(PackKind::Scenario, id) + "text/";
    for (auto file = library.shelf.lower_bound(folder); file != library.shelf.end() && file->first.starts_with(folder); ++file)
        if (file->first.ends_with(".po")) languages.push_back(language_of_file(file->first));
    return languages;
}

Result<Phrases, Complaint> load_phrases(const Library& library, const std::string& language)
{
    for (const std::string& wanted : {language.substr(0, language.find('-')), std::string("en")}) {
        const std::string path = library.assets + "/lang/" + wanted + ".po";
        const auto bytes = read_file(real_fs(), path, MaxFileBytes);
        if (!bytes) continue;
        const auto po = read_po(path, *bytes);
        if (!po) return Failure<Complaint>{Complaint{"the interface texts cannot be read: " + first_error(po.problems) + "."}};
        Phrases phrases;
        phrases.language = wanted;
        phrases.form_of = [forms = po.value->plural_forms](std::uint64_t number) { return forms.form_of(number); };
        for (const PoEntry& entry : po.value->entries) phrases.forms[entry.context] = entry.forms;
        return phrases;
    }
    return Failure<Complaint>{Complaint{"the interface texts are missing: there is no " + library.assets +
                                        "/lang/en.po. Set ONEDOOR_DATA to the folder that holds `scenarios` and `assets`."}};
}

} // namespace sim
