#pragma once

#include <cstdint>

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

/// Two groups with a of n and b of m: two-proportion z test, variance pooled for z, each group's own for the interval (Wald).
struct Comparison {
    double difference = 0;  ///< a/n - b/m
    double z = 0, p = 1;    ///< p is two-sided; z 0 and p 1 where nobody or everybody has it
    Interval interval;      ///< of the difference
};
/// @pre 0 <= a <= n, 0 <= b <= m, n > 0, m > 0
[[nodiscard]] Comparison compare_proportions(std::int64_t a, std::int64_t n, std::int64_t b, std::int64_t m);

/// The smallest rise above `base` that groups of n each are found apart by in `power` of the cases, at 5 % two-sided: the
/// difference d for which d = z(.975) sqrt(2 q (1 - q) / n) + z(power) sqrt((base (1 - base) + (base + d)(1 - base - d)) / n),
/// q = base + d / 2. As a fraction; 1 - base where even that is not found.
/// @pre 0 < base < 1, n > 0, 0.5 <= power < 1
[[nodiscard]] double smallest_detectable(double base, std::int64_t n, double power);

/// People that each group needs so that a rise by `difference` above `base` is found, by the same formula; rounded up.
/// @pre 0 < base, 0 < difference, base + difference < 1
[[nodiscard]] std::int64_t people_needed(double base, double difference, double power);

/// Wilson's interval of a share of k in n. @pre 0 <= k <= n, n > 0
[[nodiscard]] Interval share_interval(std::int64_t k, std::int64_t n);

} // namespace sim::cohort
