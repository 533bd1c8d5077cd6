#include "sim/content/name_table.h"

#include "sim/base/short_text.h"

#include <array>
#include <cstring>

namespace sim {

namespace {

/// Eight bytes at a time: names are short and looked up some hundred thousand times.
std::uint32_t hash_of(NameKind kind, std::string_view name)
{
    std::uint64_t hash = 0x9E3779B97F4A7C15ull * (static_cast<std::uint64_t>(kind) + 1) + name.size();
    const char* at = name.data();
    std::size_t left = name.size();
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, at, 8);
        hash = (hash ^ bytes) * 0xBF58476D1CE4E5B9ull;
        hash ^= hash >> 29;
    }
    std::uint64_t rest = 0;
    for (std::size_t i = 0; i < left; ++i) rest |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
    hash = (hash ^ rest) * 0x94D049BB133111EBull;
    return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

std::string_view word_for(NameKind kind)
{
    constexpr std::array<std::string_view, 17> words{
        "variable", "actor",  "variant",    "fact",     "packet",  "chapter", "commitment", "event",    "scene",
        "desk act", "chance", "event type", "category", "purpose", "basis",   "key",        "parameter"};
    return words[static_cast<std::size_t>(kind)];
}

std::size_t NameTable::slot_of(NameKind kind, std::string_view name, std::uint32_t hash) const
{
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        if (slots_[slot] == 0) return slot;
        const Entry& entry = entries_[slots_[slot] - 1];
        if (entry.hash == hash && entry.kind == kind && same_text(entry.name, name)) return slot;
    }
}

void NameTable::grow(std::size_t slots)
{
    slots_.assign(slots, 0);
    const std::size_t mask = slots - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::size_t slot = entries_[i].hash & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

void NameTable::reserve(std::size_t names)
{
    std::size_t slots = 64;
    while (slots < names * 2) slots *= 2;
    entries_.reserve(names);
    if (slots > slots_.size()) grow(slots);
}

bool NameTable::add(NameKind kind, std::string_view name, std::uint32_t number)
{
    if (slots_.size() < (entries_.size() + 1) * 2) grow(slots_.empty() ? 64 : slots_.size() * 2);

    const std::uint32_t hash = hash_of(kind, name);
    const std::size_t slot = slot_of(kind, name, hash);
    if (slots_[slot] != 0) return false;

    entries_.push_back({name, hash, number, kind});
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
    return true;
}

void NameTable::replace(NameKind kind, std::string_view name, std::uint32_t number)
{
    if (add(kind, name, number)) return;
    entries_[slots_[slot_of(kind, name, hash_of(kind, name))] - 1].number = number;
}

std::optional<std::uint32_t> NameTable::find(NameKind kind, std::string_view name) const
{
    if (slots_.empty()) return std::nullopt;
    const std::size_t slot = slot_of(kind, name, hash_of(kind, name));
    if (slots_[slot] == 0) return std::nullopt;
    return entries_[slots_[slot] - 1].number;
}

std::vector<std::string_view> NameTable::all(NameKind kind) const
{
    std::vector<std::string_view> names;
    for (const Entry& entry : entries_) {
        if (entry.kind == kind) names.push_back(entry.name);
    }
    return names;
}

}  // namespace sim
