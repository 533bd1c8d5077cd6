#include "tests/report/scan.h"

#include "tests/support/catch.h"

#include <array>
#include <utility>

namespace {

using Rest = std::string_view;

void must(bool holds, Rest at)
{
    if (holds) return;
    INFO("at: " << at.substr(0, 80));
    FAIL("the page is not plainly made of tags and texts");
}

/// Up to the character, which must come.
Rest until(Rest& rest, char c)
{
    const std::size_t at = rest.find(c);
    must(at != rest.npos, rest);
    const Rest before = rest.substr(0, at);
    rest.remove_prefix(at + 1);
    return before;
}

std::string resolved(Rest text)
{
    constexpr std::array<std::pair<Rest, char>, 4> References{{{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}};
    std::string out;
    while (!text.empty()) {
        must(text[0] != '<' && text[0] != '>' && text[0] != '"', text);
        std::size_t taken = 0;
        for (const auto& [reference, character] : References)
            if (text.substr(0, reference.size()) == reference) {
                out += character;
                taken = reference.size();
            }
        must(taken > 0 || text[0] != '&', text);
        if (taken == 0) out += text[taken++];
        text.remove_prefix(taken);
    }
    return out;
}

Piece begin_tag(Rest tag)
{
    Piece piece;
    piece.kind = Piece::Kind::Begin;
    piece.name = tag.substr(0, tag.find(' '));
    tag.remove_prefix(piece.name.size());
    while (!tag.empty()) {
        must(tag[0] == ' ', tag);
        tag.remove_prefix(1);
        const std::string name(until(tag, '='));
        must(!tag.empty() && tag[0] == '"', tag);
        tag.remove_prefix(1);
        must(piece.attributes.emplace(name, resolved(until(tag, '"'))).second, tag);
    }
    return piece;
}

/// The end of a tag: values hold no '>', as the writer writes them.
Piece tag_of(Rest& rest)
{
    const Rest tag = until(rest, '>');
    if (tag.empty() || tag[0] != '/') return begin_tag(tag);
    Piece piece;
    piece.kind = Piece::Kind::End;
    piece.name = tag.substr(1);
    return piece;
}

} // namespace

std::vector<Piece> scan(std::string_view page)
{
    constexpr Rest Doctype = "<!DOCTYPE html>\n";
    if (page.substr(0, Doctype.size()) == Doctype) page.remove_prefix(Doctype.size());
    std::vector<Piece> out;
    while (!page.empty()) {
        const bool in_style = !out.empty() && out.back().kind == Piece::Kind::Begin && out.back().name == "style";
        if (page[0] != '<') {
            Piece piece;
            const Rest text = page.substr(0, page.find('<'));
            piece.text = in_style ? std::string(text) : resolved(text);
            page.remove_prefix(text.size());
            out.push_back(std::move(piece));
            continue;
        }
        page.remove_prefix(1);
        out.push_back(tag_of(page));
    }
    return out;
}

std::string skeleton(std::string_view page)
{
    std::string out;
    for (const Piece& piece : scan(page)) {
        if (piece.kind == Piece::Kind::Text) continue;
        out += piece.kind == Piece::Kind::End ? "/" + piece.name : piece.name;
        for (const auto& [name, value] : piece.attributes) out += " " + name;
        out += '\n';
    }
    return out;
}

std::string words_of(std::string_view page)
{
    std::string out;
    for (const Piece& piece : scan(page)) {
        if (piece.kind == Piece::Kind::Text) out += piece.text + "\n";
        for (const auto& [name, value] : piece.attributes) out += value + "\n";
    }
    return out;
}
