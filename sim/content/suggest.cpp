#include "sim/content/suggest.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sim {
namespace {

constexpr std::size_t LongestCompared = 64;

/// Edit distance with swaps of neighbours, or more than `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most)
{
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > most || a.size() > LongestCompared || b.size() > LongestCompared) return most + 1;

    std::array<std::array<std::size_t, LongestCompared + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& before = rows[(i + 1) % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return rows[a.size() % 3][b.size()];
}

template <class Word>
std::string_view nearest_of(std::string_view written, std::span<const Word> known)
{
    const std::size_t most = written.size() <= 4 ? 1 : written.size() <= 8 ? 2 : 3;
    std::size_t best = most + 1;
    std::string_view found;
    for (const Word& word : known) {
        if (best == 0) break;
        const std::size_t here = distance(written, word, best - 1);
        if (here < best) {
            best = here;
            found = word;
        }
    }
    return found;
}

template <class Word>
std::string hint(std::string_view written, std::span<const Word> known)
{
    constexpr std::size_t FewEnoughToList = 16;
    if (const std::string_view word = nearest_of(written, known); !word.empty()) {
        return "; did you mean \"" + std::string(word) + "\"?";
    }
    if (known.empty() || known.size() > FewEnoughToList) return "";
    std::string list;
    for (const Word& word : known) {
        if (std::string_view(word).empty()) continue;
        list += list.empty() ? "; it is one of " : ", ";
        list += word;
    }
    return list;
}

} // namespace

std::string_view nearest(std::string_view written, std::span<const std::string_view> known) { return nearest_of(written, known); }
std::string_view nearest(std::string_view written, std::span<const std::string> known) { return nearest_of(written, known); }
std::string did_you_mean(std::string_view written, std::span<const std::string_view> known) { return hint(written, known); }
std::string did_you_mean(std::string_view written, std::span<const std::string> known) { return hint(written, known); }

std::string sentence(std::string text)
{
    if (!text.ends_with('.') && !text.ends_with('?')) text += '.';
    return text;
}

std::string quoted(std::string_view text)
{
    constexpr std::size_t Longest = 60;
    std::string shown = "\"";
    std::size_t characters = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xc0) != 0x80 && ++characters > Longest) {
            shown += "…";
            break;
        }
        shown += byte < 0x20 || byte == 0x7f ? '?' : c;
    }
    return shown + '"';
}

} // namespace sim
