#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace sim {

using PackedKey = std::span<const std::uint64_t>;

/// A set of keys, rows of 1 to 65,535 words, numbered from 0 in order of arrival. Open addressing; every word is compared, so
/// that two keys never pass for one. Keys lie in blocks, so that growing copies none of them.
class StateTable {
public:
    /// The key's number, and whether it is new.
    std::pair<std::uint32_t, bool> add(PackedKey);

    /// Valid as long as the table.
    [[nodiscard]] PackedKey operator[](std::size_t number) const;
    [[nodiscard]] std::size_t size() const { return keys_.size(); }
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Place {
        std::uint32_t block = 0;
        std::uint16_t word = 0;
        std::uint16_t size = 0;
    };

    [[nodiscard]] Place store(PackedKey);
    void grow();

    std::vector<std::unique_ptr<std::uint64_t[]>> blocks_;
    std::size_t free_ = 0;              ///< first unused word of the last block
    std::size_t room_ = 0;              ///< words of the last block
    std::size_t words_ = 0;             ///< of all blocks
    std::vector<Place> keys_;
    std::vector<std::uint64_t> slots_;  ///< upper half of the hash, then number + 1; 0 = free. A power of two of them.
};

} // namespace sim
