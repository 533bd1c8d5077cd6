#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace sim {

/// The bytes at a place as one number.
template <class Word>
[[nodiscard]] Word word_at(const char* place)
{
    Word word{};
    std::memcpy(&word, place, sizeof word);
    return word;
}

/// A letter of ASCII as a small one; anything else as it is.
[[nodiscard]] constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Equality of texts that are mostly short, such as names: up to 16 bytes in two overlapping words and without a call.
[[nodiscard]] inline bool same_text(std::string_view a, std::string_view b)
{
    const std::size_t size = a.size();
    if (size != b.size()) return false;
    const auto ends_match = [&]<class Word>(Word) {
        const std::size_t last = size - sizeof(Word);
        return word_at<Word>(a.data()) == word_at<Word>(b.data()) && word_at<Word>(a.data() + last) == word_at<Word>(b.data() + last);
    };
    if (size > 16) return std::memcmp(a.data(), b.data(), size) == 0;
    if (size >= 8) return ends_match(std::uint64_t{});
    if (size >= 4) return ends_match(std::uint32_t{});
    if (size >= 2) return ends_match(std::uint16_t{});
    return size == 0 || a.front() == b.front();
}

} // namespace sim
