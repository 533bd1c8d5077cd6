#include "sim/content/text_memory.h"

#include "sim/base/hash.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace sim {

namespace {

std::uint64_t hash_of(TextMemory::Kind kind, std::string_view text)
{
    std::uint64_t hash = text.size() * 4 + static_cast<std::uint64_t>(kind);
    while (!text.empty()) {
        std::uint64_t bytes = 0;
        const std::size_t taken = std::min(text.size(), sizeof bytes);
        std::memcpy(&bytes, text.data(), taken);
        hash = mix(hash ^ bytes);
        text.remove_prefix(taken);
    }
    return hash;
}

} // namespace

std::size_t TextMemory::slot_of(Kind kind, std::string_view text) const
{
    std::size_t slot = static_cast<std::size_t>(hash_of(kind, text)) & (slots_.size() - 1);
    while (slots_[slot].size != 0) {
        const Slot& kept = slots_[slot];
        if (kept.size == text.size() && kept.kind == kind && std::memcmp(kept.text.data(), text.data(), text.size()) == 0) break;
        slot = (slot + 1) & (slots_.size() - 1);
    }
    return slot;
}

std::optional<std::uint32_t> TextMemory::find(Kind kind, std::string_view text) const
{
    if (text.empty() || text.size() > Longest) return std::nullopt;
    const Slot& slot = slots_[slot_of(kind, text)];
    if (slot.size == 0) return std::nullopt;
    return slot.number;
}

void TextMemory::grow()
{
    const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : before)
        if (slot.size != 0) slots_[slot_of(slot.kind, {slot.text.data(), slot.size})] = slot;
}

void TextMemory::keep(Kind kind, std::string_view text, std::uint32_t number)
{
    if (text.empty() || text.size() > Longest) return;
    if (kept_ >= slots_.size() / 2) {
        if (slots_.size() >= MostSlots) return;
        grow();
    }
    Slot& slot = slots_[slot_of(kind, text)];
    if (slot.size == 0) ++kept_;
    std::copy(text.begin(), text.end(), slot.text.begin());
    slot.size = static_cast<std::uint8_t>(text.size());
    slot.kind = kind;
    slot.number = number;
}

} // namespace sim
