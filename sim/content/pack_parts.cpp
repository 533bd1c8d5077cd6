#include "sim/content/pack_parts.h"

#include "sim/base/short_text.h"
#include "sim/content/limits.h"
#include "sim/content/suggest.h"

#include <algorithm>

namespace sim {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

std::string in_small(std::string_view word)
{
    std::string small(word);
    for (char& c : small) c = lower(c);
    return small;
}

/// Words of the form S31, in small letters.
std::vector<std::string> ids_in(std::string_view text)
{
    std::vector<std::string> ids;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (!is_word(text[begin])) continue;
        std::size_t end = begin;
        while (end < text.size() && is_word(text[end])) ++end;
        const std::string word = in_small(text.substr(begin, end - begin));
        if (word.size() > 1 && word[0] == 's' && std::all_of(word.begin() + 1, word.end(), is_digit)) ids.push_back(word);
        begin = end;
    }
    return ids;
}

} // namespace

bool is_language(std::string_view tag)
{
    std::size_t group = 0;
    while (true) {
        const std::size_t hyphen = tag.find('-');
        const std::string_view part = tag.substr(0, hyphen);
        const bool letters = std::all_of(part.begin(), part.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
        const bool small = std::all_of(part.begin(), part.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        const bool digits = std::all_of(part.begin(), part.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
        if (group == 0 ? part.size() < 2 || part.size() > 3 || !small : part.empty() || part.size() > 8 || !(letters || digits)) return false;
        if (hyphen == std::string_view::npos) return true;
        tag.remove_prefix(hyphen + 1);
        if (++group == 5) return false;
    }
}

PackHead read_pack_head(Report& report, ObjectReader& file, std::string_view place, std::string_view kind)
{
    file.ignore("$schema");
    static_cast<void>(file.integer("format", {1, 1}));
    PackHead head;
    head.id = file.id("id", IdSyntax::Pack);
    if (!head.id.empty() && head.id != place) {
        report.error("J112", file.value().member("id"),
                     "the id is " + quoted(head.id) + ", but the pack's " + std::string(kind) + " is " + quoted(place) + "; rename the " + std::string(kind) + ", or the id");
    }
    head.version = file.string("version");
    head.language = file.string("language");
    if (!head.language.empty() && !is_language(head.language)) {
        report.error("J111", file.value().member("language"), quoted(head.language) + " is no language tag; write one such as \"sl\" or \"de-AT\"");
    }
    head.title = file.text("title");
    return head;
}

Currency read_currency(Report& report, ObjectReader& file)
{
    Currency currency;
    currency.code = file.string("currency");
    const std::string& code = currency.code;
    const bool capitals = code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!code.empty() && !capitals) {
        report.error("C010", file.value().member("currency"), quoted(code) + " is no currency code; write three capitals, such as \"EUR\"");
    }
    currency.exponent = static_cast<int>(file.integer("exponent", {0, 4}));
    return currency;
}

void UniqueIds::add(JsonValue at, std::string_view id)
{
    if (id.empty()) return;
    const auto place = std::lower_bound(ids_.begin(), ids_.end(), id);
    if (place != ids_.end() && *place == id) {
        report_.error("J113", at, "there is a second " + std::string(what_) + " with the id " + quoted(id) + "; every id stands once");
    } else {
        ids_.emplace(place, id);
    }
}

std::vector<Source> read_sources(Report& report, ObjectReader& file)
{
    std::vector<Source> sources;
    UniqueIds unique(report, "source");
    for (const JsonValue value : file.list("sources", 0, MaxSources)) {
        ObjectReader object(report, value, "a source");
        Source& source = sources.emplace_back();
        source.id = object.id("id", IdSyntax::Rule);
        source.title = object.text("title");
        source.address = object.optional_string("address");
        object.finish();
        unique.add(value, source.id);
    }
    return sources;
}

Provenance read_provenance(Report& report, ObjectReader& object, const std::vector<Source>& sources)
{
    Provenance provenance;
    provenance.source = object.optional_text("source");
    // MarkNames begins with "", which nobody may write.
    provenance.mark = object.one_of<Mark>("mark", MarkNames, Mark::None);
    for (const std::string& id : ids_in(provenance.source)) {
        if (std::any_of(sources.begin(), sources.end(), [&](const Source& source) { return in_small(source.id) == id; })) continue;
        report.warning("J114", object.value().member("source"), "this names " + quoted(id) + ", which is not among the `sources`");
    }
    if (provenance.mark == Mark::Verified && provenance.source.empty()) {
        report.warning("J115", object.value(), "this is marked V, read in a source, but names no `source`");
    }
    return provenance;
}

} // namespace sim
