#include "sim/content/check.h"
#include "sim/content/ids.h"
#include "sim/content/suggest.h"
#include "sim/money/query.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sim {

namespace {

constexpr std::array<std::string_view, 9> text_members{"title", "summary", "text",   "note",  "why",
                                                       "name",  "person",  "reason", "result"};
constexpr std::array<std::string_view, 12> money_signs{"€",   "$",   "£",   "zł",  "Ft",  "kn",
                                                       "EUR", "PLN", "HUF", "HRK", "USD", "GBP"};

bool is_text(std::string_view member)
{
    return std::find(text_members.begin(), text_members.end(), member) != text_members.end();
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

/// Spaces of every kind between a number and its sign: " ", no-break, narrow no-break, thin.
std::size_t space_at(std::string_view text, std::size_t at)
{
    for (const std::string_view space : {" ", "\u00a0", "\u202f", "\u2009"}) {
        if (text.substr(at, space.size()) == space) return space.size();
    }
    return 0;
}

bool has_word_at(std::string_view text, std::size_t at, std::string_view word)
{
    if (text.substr(at, word.size()) != word) return false;
    const std::size_t end = at + word.size();
    return !is_letter(word.back()) || end >= text.size() || !is_letter(text[end]) ||
           (static_cast<unsigned char>(word[0]) & 0x80) != 0;
}

bool has_sign_after(std::string_view text, std::size_t at, std::string_view currency)
{
    at += space_at(text, at);
    if (at < text.size() && text[at] == '%') return true;
    if (!currency.empty() && has_word_at(text, at, currency)) return true;
    return std::any_of(money_signs.begin(), money_signs.end(),
                       [&](std::string_view sign) { return has_word_at(text, at, sign); });
}

bool has_sign_before(std::string_view text, std::size_t at, std::string_view currency)
{
    std::string_view before = text.substr(0, at);
    for (const std::string_view space : {" ", "\u00a0", "\u202f"}) {
        if (before.ends_with(space)) {
            before.remove_suffix(space.size());
            break;
        }
    }
    const auto ends = [&](std::string_view sign) {
        if (!before.ends_with(sign)) return false;
        const std::size_t start = before.size() - sign.size();
        return start == 0 || !is_letter(sign.front()) || !is_letter(before[start - 1]);
    };
    return (!currency.empty() && ends(currency)) || std::any_of(money_signs.begin(), money_signs.end(), ends);
}

/// The first amount or percentage that is written in digits.
std::optional<std::string_view> figure_in(std::string_view text, std::string_view currency)
{
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        const auto goes_on = [&] {
            if (end >= text.size()) return false;
            if (is_digit(text[end])) return true;
            return (text[end] == '.' || text[end] == ',') && end + 1 < text.size() && is_digit(text[end + 1]);
        };
        while (goes_on()) ++end;
        if (has_sign_after(text, end, currency) || has_sign_before(text, i, currency)) return text.substr(i, end - i);
        i = end;
    }
    return std::nullopt;
}

struct TextChecking {
    Report& report;
    const Country* country;
    Date start;
    std::vector<std::string_view> parameters;
    JsonValue money;  ///< of the scenario
};

std::string names_of_queries()
{
    std::string all;
    for (const std::string_view name : money_query_names()) all.append(all.empty() ? "" : ", ").append(name);
    return all;
}

void check_parameters(const TextChecking& texts, JsonValue value)
{
    constexpr std::string_view opening = "{param:";
    const std::string_view text = value.string();
    for (std::size_t at = text.find(opening); at != text.npos; at = text.find(opening, at + 1)) {
        const std::size_t from = at + opening.size(), end = text.find('}', from);
        if (end == text.npos) {
            texts.report.error_inside("S209", value, at, "after this {param: the closing } is missing; write it behind the parameter's name");
            return;
        }
        const std::string_view name = text.substr(from, end - from);
        if (texts.country == nullptr) continue;
        const Parameter* parameter = texts.country->parameter(name);
        if (parameter == nullptr) {
            texts.report.error_inside("S209", value, from,
                                      "the country pack has no parameter " + quoted(name) +
                                          did_you_mean(name, std::span<const std::string_view>(texts.parameters)));
        } else if (parameter->on(texts.start) == nullptr) {
            texts.report.error_inside("S209", value, from,
                                      "the country pack gives no value of " + quoted(name) + " for the start date " +
                                          write_date(texts.start));
        }
    }
}

/// Offers and households by id, as the file names them.
bool names(JsonValue list, std::string_view id)
{
    for (const JsonValue one : list)
        if (const JsonValue name = one.member("id"); name.is(JsonKind::String) && name.string() == id) return true;
    return false;
}

void check_offers(const TextChecking& texts, JsonValue value)
{
    constexpr std::string_view opening = "{offer:";
    const std::string_view text = value.string();
    for (std::size_t at = text.find(opening); at != text.npos; at = text.find(opening, at + 1)) {
        const std::size_t from = at + opening.size(), end = text.find('}', from);
        const auto asked = end == text.npos ? std::nullopt : money_reference(text.substr(from, end - from));
        const bool known = asked && names(texts.money.member("offers"), asked->offer) && (asked->household.empty() || names(texts.money.member("households"), asked->household));
        if (!known)
            texts.report.error_inside("S210", value, at,
                                      "write {offer:<id of an offer>.gain(13)}, or with a household {offer:<offer>@<household>.gain(13)}; what can be asked: " + names_of_queries());
    }
}

/// A {word} that would stand on the screen as it is written.
void check_braces(const TextChecking& texts, JsonValue value)
{
    const std::string_view text = value.string();
    for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
        const std::string_view word = text.substr(at + 1, text.find('}', at) - at - 1);
        if (!is_id(word)) continue;
        texts.report.warning("S352", value,
                             "nothing replaces {" + std::string(word) + "}; write the words themselves, or {param:...} for an amount of the country pack");
        return;
    }
}

void check_text(const TextChecking& texts, JsonValue value, bool has_source)
{
    check_parameters(texts, value);
    check_offers(texts, value);
    check_braces(texts, value);
    if (has_source) return;
    const auto figure = figure_in(value.string(), texts.country == nullptr ? std::string_view{}
                                                                           : std::string_view(texts.country->currency));
    if (!figure) return;
    texts.report.warning(
        "S311", value,
        "where does the figure " + std::string(*figure) +
            " come from? Write {param:…} for an amount of the country pack, or name a source beside it");
}

void walk(const TextChecking& texts, JsonValue value, bool has_source)
{
    if (value.kind() == JsonKind::Object) has_source = has_source || value.member("source").exists();
    for (const JsonValue child : value) {
        if (child.kind() == JsonKind::String) {
            if (is_text(child.key())) check_text(texts, child, has_source);
        } else if (child.key() != "sources" && child.key() != "allow") {
            walk(texts, child, has_source);
        }
    }
}

}  // namespace

void check_texts(Report& report, JsonValue root, const Country* country)
{
    TextChecking texts{report, country, {}, {}, root.member("money")};
    const JsonValue start = root.member("start");
    if (start.is(JsonKind::String) && !read_date(start.string(), texts.start)) texts.country = nullptr;
    if (country != nullptr) {
        for (const Parameter& parameter : country->parameters) texts.parameters.push_back(parameter.id);
    }
    walk(texts, root, false);
}

}  // namespace sim
