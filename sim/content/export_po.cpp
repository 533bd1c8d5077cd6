#include "sim/content/hashes.h"
#include "sim/content/translations.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sim {
namespace {

struct Known {
    const PoEntry* entry;
    bool stale;
};

/// What was translated before, by context and source, else by context alone.
class Before {
public:
    explicit Before(const PoFile& po)
    {
        for (const PoEntry& entry : po.entries) {
            if (!entry.has_context || entry.forms.front().empty()) continue;
            exact_.emplace(std::pair(std::string_view(entry.context), std::string_view(entry.source)), &entry);
            by_context_.emplace(entry.context, &entry);
        }
    }
    [[nodiscard]] Known find(std::string_view context, std::string_view source) const
    {
        if (const auto exact = exact_.find({context, source}); exact != exact_.end()) return {exact->second, false};
        const auto near = by_context_.find(context);
        return {near == by_context_.end() ? nullptr : near->second, true};
    }

private:
    std::map<std::pair<std::string_view, std::string_view>, const PoEntry*> exact_;
    std::map<std::string_view, const PoEntry*> by_context_;
};

std::vector<std::pair<std::string, std::string>> header_of(const Texts& texts, const PoFile& before, std::string_view language,
                                                           std::string_view project)
{
    const auto kept = [&](std::string_view name, std::string_view otherwise) {
        const std::string_view value = before.header_value(name);
        return std::string(value.empty() ? otherwise : value);
    };
    return {{"Project-Id-Version", std::string(project)},
            {"PO-Revision-Date", kept("PO-Revision-Date", "2000-01-01 00:00+0000")},
            {"Last-Translator", kept("Last-Translator", "nobody yet")},
            {"Language-Team", kept("Language-Team", language)},
            {"Language", std::string(language)},
            {"MIME-Version", "1.0"},
            {"Content-Type", "text/plain; charset=UTF-8"},
            {"Content-Transfer-Encoding", "8bit"},
            {"Plural-Forms", kept("Plural-Forms", usual_plural_forms(language))},
            {"X-Source-Hash", texts_hash(texts)}};
}

/// What was translated under a name that no text has any more stays, last: check tells it, and somebody may move it.
void keep_unnamed(const Texts& texts, const PoFile& before, PoFile& po)
{
    std::set<std::string_view> named;
    for (std::size_t i = 0; i < texts.sources.size(); ++i) named.insert(texts.contexts[i]);
    for (const PoEntry& entry : before.entries)
        if (entry.plural_source.empty() && !entry.forms.front().empty() && named.count(entry.context) == 0) po.entries.push_back(entry);
}

} // namespace

PoFile export_po(const Texts& texts, const std::vector<std::string>& notes, const PoFile& before, std::string_view language,
                 std::string_view project)
{
    PoFile po;
    po.comments = before.comments;
    po.header = header_of(texts, before, language, project);
    if (auto forms = PluralForms::read(po.header_value("Plural-Forms"))) po.plural_forms = std::move(*forms);

    const Before known(before);
    std::set<std::pair<std::string_view, std::string_view>> written;
    for (std::size_t i = 0; i < texts.sources.size(); ++i) {
        if (!written.emplace(texts.contexts[i], texts.sources[i]).second) continue;
        PoEntry& entry = po.entries.emplace_back();
        entry.has_context = true;
        entry.context = texts.contexts[i];
        entry.source = texts.sources[i];
        entry.forms.emplace_back();
        if (i < notes.size() && !notes[i].empty()) entry.notes.push_back(notes[i]);
        if (entry.source.find('{') != std::string::npos) entry.flags.emplace_back("python-brace-format");
        const auto [old, stale] = known.find(entry.context, entry.source);
        if (old == nullptr) continue;
        entry.comments = old->comments;
        entry.forms.front() = old->forms.front();
        entry.fuzzy = old->fuzzy || stale;
    }
    keep_unnamed(texts, before, po);
    return po;
}

} // namespace sim
