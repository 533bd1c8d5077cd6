#include "sim/report/html.h"

#include "sim/report/shown_text.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace sim {

namespace {

template <std::size_t Size>
bool is_one_of(std::string_view name, const std::array<std::string_view, Size>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_word(std::string_view name)
{
    const auto belongs = [](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && is_letter(name.front()) && std::all_of(name.begin(), name.end(), belongs);
}

/// Can an element of that name hold a text as a text, and do nothing but show it?
bool is_quiet_element(std::string_view name)
{
    constexpr std::array<std::string_view, 14> Loud{"script", "style", "a",      "link",   "base",     "iframe", "object",
                                                    "embed",  "img",   "image",  "use",    "template", "form",   "animate"};
    return is_word(name) && !is_one_of(name, Loud);
}

bool is_quiet_attribute(std::string_view name)
{
    constexpr std::array<std::string_view, 10> Loud{"href",   "src",        "srcdoc", "srcset", "style",
                                                    "action", "formaction", "data",   "poster", "background"};
    return is_word(name) && name.substr(0, 2) != "on" && !is_one_of(name, Loud);
}

/// Neither a text nor a value in double quotes can end before its end.
void append_escaped(std::string& out, std::string_view text)
{
    for (const char c : shown_text(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
}

/// Whose tags stand on lines of their own, so that the file can be read and compared.
bool is_block(std::string_view name)
{
    constexpr std::array<std::string_view, 24> Blocks{
        "html",    "head", "body", "meta",    "title", "style", "header", "main",  "footer", "section", "article", "div",
        "h1",      "h2",   "h3",   "h4",      "p",     "ul",    "ol",     "li",    "table",  "caption", "tr",      "svg"};
    return is_one_of(name, Blocks);
}

} // namespace

Html::Open::Open(Html& html, std::string_view name) : html_(html), name_(name) {}

Html::Open::~Open() { html_.end(name_); }

void Html::begin(std::string_view name, const HtmlAttributes& attributes)
{
    out_.append("<").append(name);
    for (const auto& [attribute, value] : attributes) {
        assert(is_quiet_attribute(attribute));
        out_.append(" ").append(attribute).append("=\"");
        append_escaped(out_, value);
        out_ += '"';
    }
    out_ += '>';
}

void Html::end(std::string_view name)
{
    out_.append("</").append(name).append(">");
    if (is_block(name)) out_ += '\n';
}

Html::Open Html::in(std::string_view name, const HtmlAttributes& attributes)
{
    assert(is_quiet_element(name));
    begin(name, attributes);
    return {*this, name};
}

void Html::element(std::string_view name, std::string_view text, const HtmlAttributes& attributes)
{
    const Open it = in(name, attributes);
    this->text(text);
}

void Html::leaf(std::string_view name, const HtmlAttributes& attributes)
{
    assert(is_quiet_element(name));
    begin(name, attributes);
    if (name != "meta") end(name);
    else out_ += '\n';
}

void Html::text(std::string_view text) { append_escaped(out_, text); }

void Html::style_sheet(std::string_view sheet)
{
    assert(sheet.find('<') == sheet.npos);
    begin("style", {});
    out_ += sheet;
    end("style");
}

} // namespace sim
