#pragma once

#include "sim/base/strong.h"

#include <cstdint>

namespace sim {

/// An amount in minor units of a currency, such as cents; of HUF, which has none, in forints. Never a fraction.
using Money = Strong<struct MoneyTag, std::int64_t>;

[[nodiscard]] constexpr Money operator+(Money a, Money b) { return Money{a.raw() + b.raw()}; }
[[nodiscard]] constexpr Money operator-(Money a, Money b) { return Money{a.raw() - b.raw()}; }
[[nodiscard]] constexpr Money operator-(Money a) { return Money{-a.raw()}; }
constexpr Money& operator+=(Money& a, Money b) { return a = a + b; }
constexpr Money& operator-=(Money& a, Money b) { return a = a - b; }

/// A share of something, exactly: num / den. @pre num >= 0, den > 0
struct Share {
    std::int64_t num = 0, den = 1;

    friend constexpr bool operator==(const Share&, const Share&) = default;
};

inline constexpr std::int64_t WholeRate = 10'000;  ///< rates are kept in ten-thousandths

/// A share of an amount, rounded to the nearest minor unit, halves away from zero.
/// @pre share.num * share.den stays within 62 bits
[[nodiscard]] constexpr Money part_of(Money amount, Share share)
{
    const bool negative = amount.raw() < 0;
    const std::int64_t whole = negative ? -amount.raw() : amount.raw();
    const std::int64_t rest = (whole % share.den) * share.num;
    const std::int64_t more = rest / share.den, left = rest % share.den;
    const std::int64_t sum = whole / share.den * share.num + more + (left >= share.den - left ? 1 : 0);
    return Money{negative ? -sum : sum};
}

[[nodiscard]] constexpr Money least_of(Money a, Money b) { return b < a ? b : a; }
[[nodiscard]] constexpr Money most_of(Money a, Money b) { return a < b ? b : a; }
[[nodiscard]] constexpr Money not_below_zero(Money a) { return most_of(a, Money{}); }

} // namespace sim
