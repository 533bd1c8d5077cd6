#pragma once

#include "sim/cohort/parameter.h"
#include "sim/model/calendar.h"
#include "sim/model/source.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sim::cohort {

// What docs/cohort.md calls an experiment: two groups of invented people, the offices, and what is assumed of them.

inline constexpr std::int32_t MostMonths = 60;          ///< of follow-up
inline constexpr std::int32_t MostCohortPeople = 2'000;  ///< of one county in one group
inline constexpr std::size_t MostCounties = 12;
inline constexpr std::size_t MostStages = 8;
inline constexpr std::int32_t MostOffices = 2'000;      ///< of one stage
inline constexpr std::size_t MostSupportMonths = 36;

/// People of one county in one group.
struct Headcount {
    std::int32_t people = 0;
    std::int32_t inherited = 0;  ///< of them, whose parents were long-term unemployed as well

    friend bool operator==(const Headcount&, const Headcount&) = default;
};

struct County {
    std::string id, title;
    Headcount treated, comparison;
    Estimate finding;  ///< of a job by a person without inherited unemployment and without the new service; ppm a month
};

/// Offices that get the new service model one after the other.
struct Stage {
    std::string id, title;
    std::int32_t offices = 0;
    std::int32_t begins = 0;     ///< month in which the first ones have it; 0: before the first month
    std::int32_t per_month = 1;  ///< offices in each month
};

struct CohortConfig {
    std::string id, version, language, title;
    Date as_of;                   ///< of the figures
    std::string currency = "EUR";
    std::int32_t exponent = 2;    ///< amounts are in 10^-exponent of the currency
    std::int32_t months = 24;     ///< of follow-up; nothing is said of what comes after
    std::uint64_t seed = 1;
    std::vector<County> counties;
    std::array<Estimate, ParameterCount> parameters;
    /// The part of the lost benefits that is paid in the first, second, ... month in work, in parts of `support_of`.
    std::vector<std::int32_t> support;
    std::int32_t support_of = 1;
    std::vector<Stage> rollout;   ///< in authored order
    std::vector<Source> sources;
};

/// Which figure of a configuration: a parameter, or behind them the job finding of a county.
using FigureNumber = std::size_t;

[[nodiscard]] std::size_t figure_count(const CohortConfig&);
/// @pre number < figure_count(config)
[[nodiscard]] const Estimate& figure(const CohortConfig&, FigureNumber);
[[nodiscard]] Quantity quantity_of(FigureNumber);
/// "separation", "finding:zabrze"
[[nodiscard]] std::string figure_id(const CohortConfig&, FigureNumber);

/// People of a group, all counties together.
[[nodiscard]] std::int32_t people_of(const CohortConfig&, Headcount County::*group);

} // namespace sim::cohort
