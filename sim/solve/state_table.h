#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace sim {

using PackedKey = std::span<const std::uint64_t>;

[[nodiscard]] std::uint64_t hash_of(PackedKey);

/// A set of keys, rows of 1 to 65,535 words, numbered from 0 in order of arrival. Open addressing; every word is compared, so
/// that two keys never pass for one. Keys lie in blocks, so that growing copies none of them.
class StateTable {
public:
    /// The key's number, and whether it is new.
    /// @pre hash is hash_of(key)
    std::pair<std::uint32_t, bool> add(PackedKey key, std::uint64_t hash);
    std::pair<std::uint32_t, bool> add(PackedKey key) { return add(key, hash_of(key)); }

    /// Brings near what adding a key with this hash will look at first.
    void expect(std::uint64_t hash) const
    {
        if (!slots_.empty()) __builtin_prefetch(&slots_[home(hash)]);
    }

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
    /// The slot where the search for a key begins: all of it that a slot keeps of a hash is needed, so that growing reads no key.
    [[nodiscard]] std::size_t home(std::uint64_t hash) const { return static_cast<std::size_t>(hash >> 32) & (slots_.size() - 1); }

    std::vector<std::unique_ptr<std::uint64_t[]>> blocks_;
    std::size_t free_ = 0;              ///< first unused word of the last block
    std::size_t room_ = 0;              ///< words of the last block
    std::size_t words_ = 0;             ///< of all blocks
    std::vector<Place> keys_;
    std::vector<std::uint64_t> slots_;  ///< upper half of the hash, then number + 1; 0 = free. A power of two of them.
};

} // namespace sim
