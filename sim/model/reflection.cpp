#include "sim/model/reflection.h"

#include <algorithm>
#include <cstdint>

namespace sim {

namespace {

/// Bytes of the character that begins here; 0 where none does. No halves of surrogate pairs, nothing longer than it need be.
std::size_t character_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
    const std::uint32_t lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xc2 || lead > 0xf4) return 0;
    const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xc0) != 0x80) return 0;
    if (lead == 0xe0 && byte(1) < 0xa0) return 0;
    if (lead == 0xed && byte(1) >= 0xa0) return 0;
    if (lead == 0xf0 && byte(1) < 0x90) return 0;
    if (lead == 0xf4 && byte(1) >= 0x90) return 0;
    return length;
}

bool is_control(std::string_view character)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) return (byte(0) < 0x20 && character != "\n" && character != "\t") || byte(0) == 0x7f;
    return character.size() == 2 && byte(0) == 0xc2 && byte(1) < 0xa0;
}

} // namespace

bool operator==(const Reflection& a, const Reflection& b)
{
    return a.reaction == b.reaction && a.timeline == b.timeline && a.reasons == b.reasons && a.keep == b.keep && a.change == b.change &&
           a.if_then == b.if_then;
}

std::string kept_words(std::string_view text)
{
    constexpr std::string_view Blank = " \t\n";
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < MostWords;) {
        const std::size_t length = character_at(text, at);
        const std::string_view character = text.substr(at, length);
        at += length == 0 ? 1 : length;
        if (length == 0 || is_control(character)) continue;
        if (out.empty() && Blank.find(character) != Blank.npos) continue;
        out += character;
        ++count;
    }
    const std::size_t last = out.find_last_not_of(Blank);
    out.resize(last == out.npos ? 0 : last + 1);
    return out;
}

void set_reason(Reflection& reflection, std::size_t move, std::string_view words)
{
    auto& reasons = reflection.reasons;
    const auto at = std::lower_bound(reasons.begin(), reasons.end(), move, [](const Reason& each, std::size_t place) { return each.move < place; });
    const bool known = at != reasons.end() && at->move == move;
    std::string text = kept_words(words);
    if (text.empty()) {
        if (known) reasons.erase(at);
    } else if (known) {
        at->text = std::move(text);
    } else if (reasons.size() < MostReasons) {
        reasons.insert(at, {move, std::move(text)});
    }
}

std::string_view reason_for(const Reflection& reflection, std::size_t move)
{
    for (const Reason& each : reflection.reasons)
        if (each.move == move) return each.text;
    return {};
}

Reflection fitting(const Reflection& words, std::size_t moves, std::size_t entries)
{
    Reflection out;
    out.reaction = kept_words(words.reaction);
    for (const std::size_t entry : words.timeline)
        if (entry < entries && out.timeline.size() < MostPlaced && std::find(out.timeline.begin(), out.timeline.end(), entry) == out.timeline.end())
            out.timeline.push_back(entry);
    for (const Reason& reason : words.reasons)
        if (reason.move < moves) set_reason(out, reason.move, reason.text);
    out.keep = kept_words(words.keep);
    out.change = kept_words(words.change);
    out.if_then = kept_words(words.if_then);
    return out;
}

} // namespace sim
