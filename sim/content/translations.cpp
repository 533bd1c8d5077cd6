#include "sim/content/translations.h"

#include "sim/content/hashes.h"
#include "sim/content/json_text.h"
#include "sim/content/limits.h"
#include "sim/content/report.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace sim {
namespace {

/// The words in braces, sorted: they must be the same in both languages.
std::vector<std::string_view> placeholders(std::string_view text)
{
    std::vector<std::string_view> found;
    while (true) {
        const std::size_t begin = text.find('{');
        const std::size_t end = text.find('}', begin);
        if (begin == std::string_view::npos || end == std::string_view::npos) break;
        found.push_back(text.substr(begin, end - begin + 1));
        text.remove_prefix(end + 1);
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// The numbers of the texts that have a context, in order.
using Contexts = std::map<std::string_view, std::vector<std::size_t>>;

Contexts contexts_of(const Texts& texts)
{
    Contexts contexts;
    for (std::size_t i = 0; i < texts.contexts.size(); ++i) contexts[texts.contexts[i]].push_back(i);
    return contexts;
}

class Comparison {
public:
    Comparison(const Texts& texts, const std::string& file) : texts_(texts), file_(file), contexts_(contexts_of(texts))
    {
        result_.texts.resize(texts.sources.size());
    }

    void take(const PoEntry&);
    void check_missing();
    void check_language(const PoFile&);
    [[nodiscard]] Salvaged<Translations> finish() { return {std::move(result_), report_.take()}; }

private:
    void problem(Severity severity, std::string_view code, int line, std::string message)
    {
        report_.add(Problem{severity, std::string(code), file_, line, line == 0 ? 0 : 1, "", std::move(message), {}});
    }
    void unknown(const PoEntry&);
    void fill(std::size_t text, const PoEntry&, bool stale);
    [[nodiscard]] bool is_sound(const PoEntry&, std::string_view translation);

    const Texts& texts_;
    const std::string& file_;
    Contexts contexts_;
    Report report_;
    Translations result_;
};

void Comparison::unknown(const PoEntry& entry)
{
    std::vector<std::string_view> known;
    for (const auto& [context, texts] : contexts_) known.push_back(context);
    const std::string_view near = nearest(entry.context, std::span<const std::string_view>(known));
    problem(Severity::Warning, "T101", entry.line,
            "the pack has no text " + quoted(entry.context) + (near.empty() ? "; remove the entry" : "; did you mean " + quoted(near) + '?'));
}

/// "missing in the translation: {param:rent}; not in the text: {rent}"
std::string difference(const std::vector<std::string_view>& wanted, const std::vector<std::string_view>& found)
{
    const auto without = [](const auto& all, const auto& known) {
        std::vector<std::string_view> left;
        std::set_difference(all.begin(), all.end(), known.begin(), known.end(), std::back_inserter(left));
        std::string list;
        for (const std::string_view word : left) list.append(list.empty() ? "" : ", ").append(word);
        return list;
    };
    const std::string missing = without(wanted, found), invented = without(found, wanted);
    std::string out = missing.empty() ? "" : "missing in the translation: " + missing;
    if (!invented.empty()) out += (out.empty() ? "" : "; ") + std::string("not in the text: ") + invented;
    return out;
}

bool Comparison::is_sound(const PoEntry& entry, std::string_view translation)
{
    bool sound = true;
    if (const auto wanted = placeholders(entry.source), found = placeholders(translation); wanted != found) {
        problem(Severity::Error, "T105", entry.translation_line,
                "the words in braces must be the same in the text and its translation; " + difference(wanted, found));
        sound = false;
    }
    if (translation.size() > MaxText && characters_in(translation) > MaxText) {
        problem(Severity::Error, "T106", entry.translation_line, "the translation has more than " + std::to_string(MaxText) + " characters; shorten it");
        sound = false;
    }
    return sound;
}

void Comparison::fill(std::size_t text, const PoEntry& entry, bool stale)
{
    Translation& translation = result_.texts[text];
    if (translation.state == TextState::Ok) return;
    const std::string& form = entry.forms.front();
    translation.line = entry.line;
    if (form.empty()) return;
    translation.text = form;
    translation.state = stale ? TextState::Stale : entry.fuzzy ? TextState::Fuzzy : TextState::Ok;
}

void Comparison::take(const PoEntry& entry)
{
    const auto known = contexts_.find(entry.context);
    if (!entry.has_context || known == contexts_.end()) return unknown(entry);
    const std::string& form = entry.forms.front();
    const auto is_meant = [&](std::size_t text) { return texts_.sources[text] == entry.source; };
    const bool fits = std::any_of(known->second.begin(), known->second.end(), is_meant);
    if (fits && !form.empty() && !is_sound(entry, form)) {
        for (const std::size_t text : known->second)
            if (is_meant(text)) result_.texts[text].text = form;
        return;
    }
    for (const std::size_t text : known->second)
        if (is_meant(text)) fill(text, entry, false);
    if (!fits) {
        for (const std::size_t text : known->second) fill(text, entry, true);
        if (!form.empty()) {
            problem(Severity::Warning, "T102", entry.line,
                    "the text " + quoted(entry.context) + " has changed since this translation: it is now " + quoted(texts_.sources[known->second.front()]));
        }
    } else if (!form.empty() && entry.fuzzy) {
        problem(Severity::Warning, "T103", entry.line, "the translation of " + quoted(entry.context) + " is marked fuzzy: not approved");
    }
}

void Comparison::check_missing()
{
    const auto is_missing = [](const Translation& it) { return it.state == TextState::Missing && it.text.empty(); };
    const auto missing = static_cast<std::size_t>(std::count_if(result_.texts.begin(), result_.texts.end(), is_missing));
    if (missing == 0) return;
    std::string examples;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < result_.texts.size() && shown < 3; ++i) {
        if (!is_missing(result_.texts[i])) continue;
        examples += (shown == 0 ? "" : ", ") + std::string(texts_.contexts[i]);
        ++shown;
    }
    problem(Severity::Warning, "T104", 0, std::to_string(missing) + " of " + std::to_string(result_.texts.size()) +
                                              " texts are not translated: " + examples + (missing > shown ? ", ..." : ""));
}

void Comparison::check_language(const PoFile& po)
{
    result_.language = language_of_file(file_);
    const std::string_view written = po.header_value("Language");
    if (written == result_.language) return;
    problem(Severity::Error, "T107", 1, written.empty() ? "the header needs the line Language: " + result_.language
                                                        : "the header says Language: " + std::string(written) +
                                                              ", the file's name says " + result_.language);
}

} // namespace

std::size_t Translations::count(TextState state) const
{
    return static_cast<std::size_t>(
        std::count_if(texts.begin(), texts.end(), [&](const Translation& translation) { return translation.state == state; }));
}

std::vector<std::string> Translations::shown() const
{
    std::vector<std::string> list;
    list.reserve(texts.size());
    for (const Translation& translation : texts) list.push_back(translation.state == TextState::Ok ? translation.text : std::string());
    return list;
}

Salvaged<Translations> translate(const Texts& texts, const PoFile& po, const std::string& file)
{
    Comparison comparison(texts, file);
    comparison.check_language(po);
    for (const PoEntry& entry : po.entries) comparison.take(entry);
    comparison.check_missing();
    return comparison.finish();
}

Salvaged<Translations> usable_texts(const Texts& texts, const std::string& file, std::string_view bytes)
{
    Salvaged<PoFile> po = salvage_po(file, bytes);
    Salvaged<Translations> translations = translate(texts, po.value, file);
    std::move(translations.problems.begin(), translations.problems.end(), std::back_inserter(po.problems));
    return {std::move(translations.value), std::move(po.problems)};
}

std::string language_of_file(std::string_view path)
{
    path.remove_prefix(path.find_last_of('/') + 1);
    return std::string(path.substr(0, path.find('.')));
}

} // namespace sim
