#include "sim/content/text_memory.h"

#include "sim/base/hash.h"
#include "sim/base/short_text.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

std::uint64_t hash_of(TextMemory::Kind kind, std::string_view text)
{
    std::uint64_t bytes = text.size() * 4 + static_cast<std::uint64_t>(kind);
    const char* at = text.data();
    const char* const end = at + text.size();
    for (; end - at > 8; at += 8) bytes = mix(bytes ^ word_at<std::uint64_t>(at));
    if (end - at >= 4) {
        bytes ^= (std::uint64_t{word_at<std::uint32_t>(at)} << 32) ^ word_at<std::uint32_t>(end - 4);
    } else {
        for (; at != end; ++at) bytes = bytes * 256 + static_cast<unsigned char>(*at);
    }
    return mix(bytes);
}

} // namespace

std::size_t TextMemory::slot_of(Kind kind, std::string_view text) const
{
    std::size_t slot = static_cast<std::size_t>(hash_of(kind, text)) & (slots_.size() - 1);
    while (slots_[slot].size != 0) {
        const Slot& kept = slots_[slot];
        if (kept.kind == kind && same_text({kept.text.data(), kept.size}, text)) break;
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
