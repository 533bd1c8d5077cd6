#include "sim/rules/state_table.h"

#include "sim/base/hash.h"

#include <cassert>
#include <cstring>

namespace sim {

namespace {

constexpr std::uint64_t NumberBits = 0xffffffffull;

std::uint64_t hash_words(const std::uint64_t* words, std::size_t count)
{
    std::uint64_t hash = count;
    for (std::size_t i = 0; i < count; ++i) hash = mix(hash ^ words[i]);
    return hash;
}

} // namespace

std::pair<std::uint32_t, bool> StateTable::add(const State& state)
{
    assert(state.words.size() == width_);
    if ((size_ + 1) * 4 > slots_.size() * 3) grow();

    const std::uint64_t hash = hash_words(state.words.data(), width_);
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = static_cast<std::size_t>(hash) & mask;
    for (; slots_[place] != 0; place = (place + 1) & mask) {
        if (((slots_[place] ^ hash) & ~NumberBits) != 0) continue;
        const std::uint32_t number = static_cast<std::uint32_t>(slots_[place] & NumberBits) - 1;
        if (std::memcmp(&keys_[number * width_], state.words.data(), width_ * sizeof(std::uint64_t)) == 0)
            return {number, false};
    }
    const auto number = static_cast<std::uint32_t>(size_++);
    slots_[place] = (hash & ~NumberBits) | (std::uint64_t{number} + 1);
    keys_.insert(keys_.end(), state.words.data(), state.words.data() + width_);
    return {number, true};
}

State StateTable::operator[](std::size_t number) const
{
    assert(number < size_);
    State state{Words(width_)};
    std::memcpy(state.words.data(), &keys_[number * width_], width_ * sizeof(std::uint64_t));
    return state;
}

void StateTable::grow()
{
    std::vector<std::uint64_t> wider(slots_.empty() ? 64 : slots_.size() * 2);
    const std::size_t mask = wider.size() - 1;
    for (std::size_t i = 0; i < size_; ++i) {
        const std::uint64_t hash = hash_words(&keys_[i * width_], width_);
        std::size_t place = static_cast<std::size_t>(hash) & mask;
        while (wider[place] != 0) place = (place + 1) & mask;
        wider[place] = (hash & ~NumberBits) | (std::uint64_t{i} + 1);
    }
    slots_ = std::move(wider);
}

} // namespace sim
