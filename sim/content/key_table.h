#pragma once

#include "sim/base/short_text.h"
#include "sim/content/limits.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// The names of members seen so far, each once.
class KeyTable {
public:
    static constexpr std::uint16_t Full = 0xffff;

    [[nodiscard]] std::uint16_t number_of(std::string_view key, std::vector<std::string>& keys)
    {
        std::uint32_t slot = first_slot(key);
        for (; slots_[slot] != 0; slot = (slot + 1) & Mask) {
            if (same_text(keys[slots_[slot]], key)) return slots_[slot];
        }
        if (keys.size() > MaxMemberNames) return Full;
        slots_[slot] = static_cast<std::uint16_t>(keys.size());
        keys.emplace_back(key);
        return slots_[slot];
    }

private:
    static constexpr std::uint32_t Mask = 4095;
    static_assert(MaxMemberNames * 2 < Mask);

    /// Three letters and the length tell the names of our formats apart.
    [[nodiscard]] static std::uint32_t first_slot(std::string_view key)
    {
        if (key.empty()) return 0;
        const auto letter = [key](std::size_t place) { return std::uint32_t{static_cast<unsigned char>(key[place])}; };
        return (letter(0) * 7 + letter(key.size() / 2) * 131 + letter(key.size() - 1) * 1031 + static_cast<std::uint32_t>(key.size())) & Mask;
    }

    std::array<std::uint16_t, Mask + 1> slots_{};
};

} // namespace sim
