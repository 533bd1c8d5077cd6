#pragma once

#include "sim/base/words.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace sim {

/// A bounded integer inside packed words. Never straddles two words.
struct Field {
    std::uint32_t word = 0;
    std::uint8_t shift = 0;
    std::uint8_t width = 0;  ///< bits; 0: a constant, always `low`
    std::int32_t low = 0;    ///< the value stored as 0
    std::int32_t high = 0;
};

/// Bounded integers in a row of words, copied and compared as one. What they mean is known to who packed them; the tag
/// keeps two kinds of rows apart.
template <class Tag>
struct Packed {
    Words words;

    [[nodiscard]] std::int32_t get(const Field& field) const
    {
        const std::uint64_t mask = (std::uint64_t{1} << field.width) - 1;
        return field.low + static_cast<std::int32_t>((words[field.word] >> field.shift) & mask);
    }
    /// Does nothing to a constant.
    /// @pre field.low <= value <= field.high
    void set(const Field& field, std::int32_t value)
    {
        const std::uint64_t mask = (std::uint64_t{1} << field.width) - 1;
        const auto bits = static_cast<std::uint64_t>(std::int64_t{value} - field.low) & mask;
        std::uint64_t& word = words[field.word];
        word = (word & ~(mask << field.shift)) | (bits << field.shift);
    }
    friend bool operator==(const Packed&, const Packed&) = default;
};

/// Lays one field after another into words.
class Packer {
public:
    /// @return the field's number, counted from 0
    std::uint32_t add(std::int32_t low, std::int32_t high)
    {
        const auto values = static_cast<std::uint64_t>(std::int64_t{high} - low);
        std::uint8_t width = 0;
        while ((values >> width) != 0) ++width;
        if (shift_ + width > 64) ++word_, shift_ = 0;
        // A constant takes no room and may lie in any word.
        fields_.push_back({word_, static_cast<std::uint8_t>(width == 0 ? 0 : shift_), width, low, high});
        shift_ += width;
        return static_cast<std::uint32_t>(fields_.size() - 1);
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(fields_.size()); }  ///< fields
    [[nodiscard]] std::uint32_t words() const { return word_ + 1; }
    [[nodiscard]] std::vector<Field> take() { return std::move(fields_); }  ///< by number

private:
    std::vector<Field> fields_;
    std::uint32_t word_ = 0;
    unsigned shift_ = 0;
};

} // namespace sim
