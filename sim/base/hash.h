#pragma once

#include <cstdint>
#include <string_view>

namespace sim {

inline constexpr std::uint64_t FnvBasis = 0xcbf29ce484222325ull;
inline constexpr std::uint64_t FnvPrime = 0x100000001b3ull;

/// FNV-1a, 64 bits. Feed it byte by byte; `hash` continues an earlier sum.
[[nodiscard]] constexpr std::uint64_t fnv1a64(std::string_view bytes, std::uint64_t hash = FnvBasis)
{
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * FnvPrime;
    return hash;
}

/// Continues an FNV-1a sum with a 32-bit integer, little-endian.
[[nodiscard]] constexpr std::uint64_t fnv1a64(std::int32_t value, std::uint64_t hash)
{
    const auto bits = static_cast<std::uint32_t>(value);
    for (int shift = 0; shift < 32; shift += 8) hash = (hash ^ ((bits >> shift) & 0xff)) * FnvPrime;
    return hash;
}

/// The finaliser of SplitMix64: every input bit reaches every output bit.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

/// The k-th number of a seed: u(k) of docs/scenario-format.md section 9. Counter-based, so that asking for one draw never
/// moves another.
[[nodiscard]] constexpr std::uint64_t draw(std::uint64_t seed, std::uint64_t k)
{
    constexpr std::uint64_t Gamma = 0x9E3779B97F4A7C15ull;
    return mix(mix(seed + Gamma) + Gamma * (k + 1));
}

} // namespace sim
