#include "sim/solve/state_table.h"

#include "sim/base/hash.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace sim {

namespace {

constexpr std::uint64_t NumberBits = 0xffffffffull;
/// Of a block, unless a single key is larger. A day with few states must not cost much.
constexpr std::size_t BlockWords = std::size_t{1} << 12;

} // namespace

std::uint64_t hash_of(PackedKey key)
{
    std::uint64_t hash = key.size();
    for (const std::uint64_t word : key) hash = mix(hash ^ word);
    return hash;
}

std::pair<std::uint32_t, bool> StateTable::add(PackedKey key, std::uint64_t hash)
{
    if ((keys_.size() + 1) * 4 > slots_.size() * 3) grow();

    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = home(hash);
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
        if (((slots_[slot] ^ hash) & ~NumberBits) != 0) continue;
        const std::uint32_t number = static_cast<std::uint32_t>(slots_[slot] & NumberBits) - 1;
        const PackedKey known = (*this)[number];
        if (known.size() == key.size() && std::memcmp(known.data(), key.data(), key.size_bytes()) == 0) return {number, false};
    }
    const auto number = static_cast<std::uint32_t>(keys_.size());
    slots_[slot] = (hash & ~NumberBits) | (std::uint64_t{number} + 1);
    keys_.push_back(store(key));
    return {number, true};
}

PackedKey StateTable::operator[](std::size_t number) const
{
    assert(number < keys_.size());
    const Place& place = keys_[number];
    return {&blocks_[place.block][place.word], place.size};
}

std::size_t StateTable::bytes() const
{
    return (words_ + slots_.capacity()) * sizeof(std::uint64_t) + keys_.capacity() * sizeof(Place);
}

StateTable::Place StateTable::store(PackedKey key)
{
    assert(!key.empty() && key.size() <= 0xffff);
    if (free_ + key.size() > room_) {
        room_ = std::max(BlockWords, key.size());
        blocks_.push_back(std::make_unique<std::uint64_t[]>(room_));
        words_ += room_;
        free_ = 0;
    }
    std::memcpy(&blocks_.back()[free_], key.data(), key.size_bytes());
    const Place place{static_cast<std::uint32_t>(blocks_.size() - 1), static_cast<std::uint16_t>(free_),
                      static_cast<std::uint16_t>(key.size())};
    free_ += key.size();
    return place;
}

void StateTable::grow()
{
    const std::vector<std::uint64_t> narrow = std::exchange(slots_, std::vector<std::uint64_t>(slots_.empty() ? 64 : slots_.size() * 2));
    const std::size_t mask = slots_.size() - 1;
    for (const std::uint64_t taken : narrow) {
        if (taken == 0) continue;
        std::size_t slot = home(taken);
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = taken;
    }
}

} // namespace sim
