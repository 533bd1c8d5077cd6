#pragma once

#include "sim/base/words.h"

#include <cstdint>

namespace sim {

/// A bounded integer inside a State's words. Never straddles two words.
struct Field {
    std::uint32_t word = 0;
    std::uint8_t shift = 0;
    std::uint8_t width = 0;   ///< bits; 0: a constant, always `low`
    std::int32_t low = 0;     ///< the value stored as 0
    std::int32_t high = 0;
};

/// Everything of a play that the future depends on: day, place, variables, who knows what, what is under way.
/// One packed value; equal plays have equal words. What the words mean is Program::layout; the state knows nothing of
/// protocols and never draws.
struct State {
    Words words;

    [[nodiscard]] std::int32_t get(const Field& field) const
    {
        const std::uint64_t mask = (std::uint64_t{1} << field.width) - 1;
        return field.low + static_cast<std::int32_t>((words[field.word] >> field.shift) & mask);
    }
    /// @pre field.low <= value <= field.high
    void set(const Field& field, std::int32_t value)
    {
        const std::uint64_t mask = (std::uint64_t{1} << field.width) - 1;
        const auto bits = static_cast<std::uint64_t>(static_cast<std::int64_t>(value) - field.low);
        std::uint64_t& word = words[field.word];
        word = (word & ~(mask << field.shift)) | (bits << field.shift);
    }
    friend bool operator==(const State&, const State&) = default;
};

} // namespace sim
