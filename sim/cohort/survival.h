#pragma once

#include "sim/cohort/proportions.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sim::cohort {

// Time until something happens, with people whose time ends before it does.

struct Duration {
    std::int32_t time = 0;    ///< from the start, above 0
    bool happened = false;    ///< at `time`; else nothing is known of what comes after
};

/// One step of a Kaplan-Meier curve.
struct SurvivalStep {
    std::int32_t time = 0;      ///< at which it happened to somebody
    std::int64_t at_risk = 0, events = 0;
    double survival = 1;        ///< after the step
    double error = 0;           ///< Greenwood's standard error
    Interval interval = {1, 1}; ///< survival +- z * error, within 0 and 1
};

/// Kaplan-Meier with Greenwood's interval, steps in order of time.
[[nodiscard]] std::vector<SurvivalStep> kaplan_meier(std::span<const Duration>);

/// The curve at a time: its last step not after it.
[[nodiscard]] SurvivalStep survival_at(std::span<const SurvivalStep>, std::int32_t time);

/// The log-rank test of two groups.
struct LogRank {
    double observed = 0, expected = 0;  ///< events of the first group
    double variance = 0;
    double chi_square = 0;              ///< one degree of freedom
    std::optional<double> p;            ///< none where nothing happened that could tell them apart
};
[[nodiscard]] LogRank log_rank(std::span<const Duration> first, std::span<const Duration> second);

/// Restricted mean survival time up to a time: the area below the curve.
struct RestrictedMean {
    double mean = 0, error = 0;
};
[[nodiscard]] RestrictedMean restricted_mean(std::span<const SurvivalStep>, std::int32_t until);

struct RestrictedDifference {
    double difference = 0;  ///< first less second
    std::optional<Interval> interval;  ///< none where one of the errors is 0, which a handful of people may have by luck
    std::optional<double> p;           ///< the same
};
[[nodiscard]] RestrictedDifference restricted_difference(const RestrictedMean& first, const RestrictedMean& second);

} // namespace sim::cohort
