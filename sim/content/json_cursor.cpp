#include "sim/content/json_cursor.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace sim {

namespace {

/// Bytes of a string that need no judging.
constexpr std::array<bool, 256> Plain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte) plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

constexpr std::uint64_t every(std::uint8_t byte) { return 0x0101010101010101ull * byte; }

/// The highest bit of the lowest byte that is 0; perhaps of others above it.
constexpr std::uint64_t zeros(std::uint64_t bytes) { return (bytes - every(1)) & ~bytes; }

/// The highest bits of those of eight bytes that are not plain; the lowest is exact, those above may be too many.
std::uint64_t special_bits(const char* at)
{
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return (bytes | zeros(bytes ^ every('"')) | zeros(bytes ^ every('\\')) | (bytes - every(0x20))) & every(0x80);
}

const char* behind_plain(const char* at, const char* end)
{
    if constexpr (std::endian::native == std::endian::little) {
        for (; end - at >= 8; at += 8)
            if (const std::uint64_t special = special_bits(at)) return at + std::countr_zero(special) / 8;
    }
    while (at != end && Plain[static_cast<unsigned char>(*at)]) ++at;
    return at;
}

} // namespace

void JsonCursor::begin_string()
{
    const char* const judged = behind_plain(at_, end_);
    const char* quote = judged;
    escaped_ = false;
    while (quote != end_ && *quote != '"') {
        const bool escape = *quote == '\\';
        escaped_ |= escape;
        quote += escape && quote + 1 != end_ ? 2 : 1;
    }
    past_ = quote == end_ ? end_ : quote + 1;
    if (!escaped_) at_ = judged;
}

} // namespace sim
