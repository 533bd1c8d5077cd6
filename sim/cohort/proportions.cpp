#include "sim/cohort/proportions.h"

#include <cmath>

namespace sim::cohort {

namespace {

constexpr double RootTwoPi = 2.5066282746310005;

/// Chance of a standard normal number above x. @pre x > 3. Laplace's continued fraction of Mills' ratio.
double far_above(double x)
{
    double tail = 0;
    for (int k = 60; k >= 1; --k) tail = k / (x + tail);
    return std::exp(-x * x / 2) / RootTwoPi / (x + tail);
}

/// d less what is needed to see it; grows with d.
double surplus(double d, double base, double n, double power_z)
{
    const double other = base + d, mean = base + d / 2;
    return d - interval_z() * std::sqrt(2 * mean * (1 - mean) / n) - power_z * std::sqrt((base * (1 - base) + other * (1 - other)) / n);
}

/// Of the difference of k of n and l of m, each share within its interval of Wilson.
Interval newcombe(std::int64_t k, std::int64_t n, std::int64_t l, std::int64_t m)
{
    const double first = static_cast<double>(k) / static_cast<double>(n), second = static_cast<double>(l) / static_cast<double>(m);
    const Interval one = share_interval(k, n), other = share_interval(l, m);
    const auto far = [](double a, double b) { return std::sqrt(a * a + b * b); };
    return {first - second - far(first - one.low, other.high - second), first - second + far(one.high - first, second - other.low)};
}

bool is_large(std::int64_t k, std::int64_t n) { return k >= 5 && n - k >= 5; }

} // namespace

double normal_below(double x)
{
    if (x > 3) return 1 - far_above(x);
    if (x < -3) return far_above(-x);
    double term = x, sum = x;
    for (int k = 3; k < 200; k += 2) {
        term *= x * x / k;
        sum += term;
    }
    return 0.5 + sum * std::exp(-x * x / 2) / RootTwoPi;
}

double normal_at(double chance)
{
    double low = -40, high = 40;
    for (int i = 0; i < 80; ++i) {
        const double middle = (low + high) / 2;
        (normal_below(middle) < chance ? low : high) = middle;
    }
    return (low + high) / 2;
}

double interval_z() { return 1.959963984540054; }

Comparison compare_proportions(std::int64_t a, std::int64_t n, std::int64_t b, std::int64_t m)
{
    const auto size = static_cast<double>(n), other_size = static_cast<double>(m);
    const double first = static_cast<double>(a) / size, second = static_cast<double>(b) / other_size;
    const double pooled = static_cast<double>(a + b) / (size + other_size);
    const double error = std::sqrt(pooled * (1 - pooled) * (1 / size + 1 / other_size));
    const double own = std::sqrt(first * (1 - first) / size + second * (1 - second) / other_size);

    Comparison comparison;
    comparison.difference = first - second;
    if (error > 0) {
        comparison.z = comparison.difference / error;
        comparison.p = 2 * normal_below(-std::abs(comparison.z));
    }
    comparison.interval = is_large(a, n) && is_large(b, m)
                              ? Interval{comparison.difference - interval_z() * own, comparison.difference + interval_z() * own}
                              : newcombe(a, n, b, m);
    return comparison;
}

std::optional<double> smallest_detectable(double base, std::int64_t n, double power)
{
    const double power_z = normal_at(power);
    double low = 0, high = 1 - base;
    if (surplus(high, base, static_cast<double>(n), power_z) < 0) return {};
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (surplus(middle, base, static_cast<double>(n), power_z) < 0 ? low : high) = middle;
    }
    return (low + high) / 2;
}

std::int64_t people_needed(double base, double difference, double power)
{
    const double other = base + difference, mean = base + difference / 2;
    const double root = interval_z() * std::sqrt(2 * mean * (1 - mean)) +
                        normal_at(power) * std::sqrt(base * (1 - base) + other * (1 - other));
    const double people = std::ceil(root * root / (difference * difference));
    return people <= static_cast<double>(MostPeopleTold) ? static_cast<std::int64_t>(people) : MostPeopleTold + 1;
}

Interval share_interval(std::int64_t k, std::int64_t n)
{
    const auto size = static_cast<double>(n);
    const double share = static_cast<double>(k) / size, z = interval_z(), scale = 1 + z * z / size;
    const double middle = (share + z * z / (2 * size)) / scale;
    const double half = z * std::sqrt(share * (1 - share) / size + z * z / (4 * size * size)) / scale;
    return {k == 0 ? 0 : middle - half, k == n ? 1 : middle + half};
}

} // namespace sim::cohort
