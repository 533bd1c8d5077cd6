#include "sim/solve/natural.h"

#include <algorithm>

namespace sim {

void Naturals::add(std::size_t number, std::size_t other)
{
    std::uint64_t* const into = &limbs_[number * words_];
    const std::uint64_t* const from = &limbs_[other * words_];
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < words_; ++i) {
        const std::uint64_t sum = into[i] + from[i];
        const std::uint64_t whole = sum + carry;
        carry = sum < from[i] || whole < sum ? 1 : 0;
        into[i] = whole;
    }
    overflowed_ = overflowed_ || carry != 0;
}

std::string Naturals::decimal(std::size_t number) const
{
    // Half words, high first, divided by 10 again and again.
    std::vector<std::uint32_t> halves;
    for (std::size_t i = words_; i-- > 0;) {
        const std::uint64_t limb = limbs_[number * words_ + i];
        halves.push_back(static_cast<std::uint32_t>(limb >> 32));
        halves.push_back(static_cast<std::uint32_t>(limb));
    }
    std::string digits;
    do {
        std::uint64_t rest = 0;
        for (std::uint32_t& half : halves) {
            const std::uint64_t value = rest << 32 | half;
            half = static_cast<std::uint32_t>(value / 10);
            rest = value % 10;
        }
        digits += static_cast<char>('0' + rest);
    } while (std::any_of(halves.begin(), halves.end(), [](std::uint32_t half) { return half != 0; }));
    std::reverse(digits.begin(), digits.end());
    return digits;
}

} // namespace sim
