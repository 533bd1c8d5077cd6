#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sim {

/// Remembers what short texts were read as: conditions, assignments and ids of options repeat a thousand times in a large
/// scenario, and each is kept once. Long texts, and those that come when it is full, are not remembered.
class TextMemory {
public:
    enum class Kind : std::uint8_t { Condition, Assignment, Id };

    /// What the text was kept as; none when it was not.
    [[nodiscard]] std::optional<std::uint32_t> find(Kind, std::string_view text) const;
    void keep(Kind, std::string_view text, std::uint32_t number);

private:
    static constexpr std::size_t MostSlots = 16'384;
    static constexpr std::size_t Longest = 26;

    /// Whole, so that a question touches one line of the cache.
    struct Slot {
        std::array<char, Longest> text{};
        std::uint8_t size = 0;  ///< 0: free
        Kind kind = Kind::Condition;
        std::uint32_t number = 0;
    };
    static_assert(sizeof(Slot) == 32);

    [[nodiscard]] std::size_t slot_of(Kind, std::string_view text) const;

    void grow();

    std::vector<Slot> slots_ = std::vector<Slot>(64);  ///< a power of two of them, at most half full
    std::size_t kept_ = 0;
};

} // namespace sim
