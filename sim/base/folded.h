#pragma once

#include "sim/base/short_text.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace sim {

/// The letter of ASCII that a marked one is written as where marks cannot be: 'S' for "Ś"; 0 for any other character. Knows the letters
/// of Polish, Slovenian, Croatian, Hungarian and German that are two bytes of UTF-8, but ß.
[[nodiscard]] inline char without_mark(std::string_view character)
{
    struct Row {
        char small;
        std::string_view marked, capitals;
    };
    constexpr std::array<Row, 11> Rows{{{'a', "ąáä", "ĄÁÄ"}, {'c', "ćč", "ĆČ"}, {'d', "đ", "Đ"}, {'e', "ęé", "ĘÉ"}, {'i', "í", "Í"}, {'l', "ł", "Ł"},
                                        {'n', "ń", "Ń"}, {'o', "óöő", "ÓÖŐ"}, {'s', "śš", "ŚŠ"}, {'u', "úüű", "ÚÜŰ"}, {'z', "źżž", "ŹŻŽ"}}};
    if (character.size() != 2) return 0;
    const auto stands_in = [&](std::string_view marked) {
        for (std::size_t i = 0; i < marked.size(); i += 2)
            if (marked.substr(i, 2) == character) return true;
        return false;
    };
    for (const Row& row : Rows) {
        if (stands_in(row.marked)) return row.small;
        if (stands_in(row.capitals)) return static_cast<char>(row.small - 'a' + 'A');
    }
    return 0;
}

/// A text whose letters have lost their marks: "Swietochlowice". What without_mark does not know stays.
[[nodiscard]] inline std::string without_marks(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool may_be_marked = static_cast<unsigned char>(text[at]) >= 0xc3 && static_cast<unsigned char>(text[at]) <= 0xc5;
        const char letter = may_be_marked ? without_mark(text.substr(at, 2)) : '\0';
        out += letter == 0 ? text[at] : letter;
        if (letter != 0) ++at;
    }
    return out;
}

/// A text as it is compared when people look for it: without marks, in small letters of ASCII.
[[nodiscard]] inline std::string folded(std::string_view text)
{
    std::string out = without_marks(text);
    for (char& c : out) c = lower(c);
    return out;
}

} // namespace sim
