#include "sim/cohort/survival.h"

#include <algorithm>
#include <cmath>

namespace sim::cohort {

namespace {

std::vector<Duration> sorted(std::span<const Duration> durations)
{
    std::vector<Duration> list(durations.begin(), durations.end());
    std::stable_sort(list.begin(), list.end(), [](const Duration& a, const Duration& b) { return a.time < b.time; });
    return list;
}

/// People of a sorted list at and before a time.
class AtRisk {
public:
    explicit AtRisk(std::span<const Duration> durations) : list_(sorted(durations)) {}

    /// @pre times are asked in growing order
    void go_to(std::int32_t time)
    {
        while (next_ < list_.size() && list_[next_].time < time) ++next_;
    }
    [[nodiscard]] double count() const { return static_cast<double>(list_.size() - next_); }
    [[nodiscard]] double events(std::int32_t time) const
    {
        double events = 0;
        for (std::size_t i = next_; i < list_.size() && list_[i].time == time; ++i) events += list_[i].happened;
        return events;
    }

private:
    std::vector<Duration> list_;
    std::size_t next_ = 0;
};

std::vector<std::int32_t> event_times(std::span<const Duration> first, std::span<const Duration> second)
{
    std::vector<std::int32_t> times;
    for (const std::span<const Duration> group : {first, second})
        for (const Duration& duration : group)
            if (duration.happened) times.push_back(duration.time);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

} // namespace

std::vector<SurvivalStep> kaplan_meier(std::span<const Duration> durations)
{
    AtRisk people(durations);
    std::vector<SurvivalStep> curve;
    double survival = 1, sum = 0;
    for (const std::int32_t time : event_times(durations, {})) {
        people.go_to(time);
        const double at_risk = people.count(), events = people.events(time);
        survival *= 1 - events / at_risk;
        if (events < at_risk) sum += events / (at_risk * (at_risk - events));
        const double error = survival * std::sqrt(sum);
        curve.push_back({time, static_cast<std::int64_t>(at_risk), static_cast<std::int64_t>(events), survival, error,
                         {std::max(0.0, survival - interval_z() * error), std::min(1.0, survival + interval_z() * error)}});
    }
    return curve;
}

SurvivalStep survival_at(std::span<const SurvivalStep> curve, std::int32_t time)
{
    SurvivalStep here;
    for (const SurvivalStep& step : curve)
        if (step.time <= time) here = step;
    return here;
}

LogRank log_rank(std::span<const Duration> first, std::span<const Duration> second)
{
    AtRisk one(first), two(second);
    LogRank test;
    for (const std::int32_t time : event_times(first, second)) {
        one.go_to(time);
        two.go_to(time);
        const double n = one.count() + two.count(), d = one.events(time) + two.events(time), share = one.count() / n;
        test.observed += one.events(time);
        test.expected += d * share;
        if (n > 1) test.variance += d * share * (1 - share) * (n - d) / (n - 1);
    }
    if (test.variance > 0) {
        const double apart = test.observed - test.expected;
        test.chi_square = apart * apart / test.variance;
        test.p = 2 * normal_below(-std::sqrt(test.chi_square));
    }
    return test;
}

/// The variance is the sum over events of (area behind the event)^2 * d / (n (n - d)).
RestrictedMean restricted_mean(std::span<const SurvivalStep> curve, std::int32_t until)
{
    double area = 0, variance = 0;
    std::int32_t end = until;
    for (std::size_t i = curve.size(); i-- > 0;) {
        const SurvivalStep& step = curve[i];
        if (step.time >= until) continue;
        area += step.survival * (end - step.time);
        end = step.time;
        const auto n = static_cast<double>(step.at_risk), d = static_cast<double>(step.events);
        if (d < n) variance += area * area * d / (n * (n - d));
    }
    return {area + end, std::sqrt(variance)};
}

RestrictedDifference restricted_difference(const RestrictedMean& first, const RestrictedMean& second)
{
    const double error = std::sqrt(first.error * first.error + second.error * second.error);
    RestrictedDifference result;
    result.difference = first.mean - second.mean;
    if (first.error == 0 || second.error == 0) return result;
    result.interval = Interval{result.difference - interval_z() * error, result.difference + interval_z() * error};
    result.p = 2 * normal_below(-std::abs(result.difference / error));
    return result;
}

} // namespace sim::cohort
