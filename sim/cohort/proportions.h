#pragma once

#include <cstdint>
#include <optional>

namespace sim::cohort {

// Shares of people, by the normal approximation. Every interval is two-sided at 95 %.

struct Interval {
    double low = 0, high = 0;
};

/// Chance of a standard normal number below x.
[[nodiscard]] double normal_below(double x);
/// The x that has this chance below it. @pre 0 < chance < 1
[[nodiscard]] double normal_at(double chance);
/// Of a 95 % interval: normal_at(0.975).
[[nodiscard]] double interval_z();

/// Two groups with a of n and b of m: two-proportion z test with the variance pooled. The interval is Wald's, each group with
/// its own variance, where both groups have at least 5 people with it and 5 without; else Newcombe's, from those of Wilson.
struct Comparison {
    double difference = 0;       ///< a/n - b/m
    double z = 0;
    std::optional<double> p;     ///< two-sided; none, and z 0, where nobody or everybody has it
    Interval interval;           ///< of the difference
};
/// @pre 0 <= a <= n, 0 <= b <= m, n > 0, m > 0
[[nodiscard]] Comparison compare_proportions(std::int64_t a, std::int64_t n, std::int64_t b, std::int64_t m);

/// The smallest rise above `base` that groups of n each are found apart by in `power` of the cases, at 5 % two-sided: the
/// difference d for which d = z(.975) sqrt(2 q (1 - q) / n) + z(power) sqrt((base (1 - base) + (base + d)(1 - base - d)) / n),
/// q = base + d / 2. As a fraction; none where not even a rise to 1 is found.
/// @pre 0 < base < 1, n > 0, 0.5 <= power < 1
[[nodiscard]] std::optional<double> smallest_detectable(double base, std::int64_t n, double power);

inline constexpr std::int64_t MostPeopleTold = 1'000'000;  ///< that a pilot needs; behind it is "more than a million"

/// People that each group needs so that a rise by `difference` above `base` is found, by the same formula; rounded up, and
/// MostPeopleTold + 1 where it is more than MostPeopleTold.
/// @pre 0 < base, 0 < difference, base + difference < 1
[[nodiscard]] std::int64_t people_needed(double base, double difference, double power);

/// Wilson's interval of a share of k in n. @pre 0 <= k <= n, n > 0
[[nodiscard]] Interval share_interval(std::int64_t k, std::int64_t n);

} // namespace sim::cohort
