#pragma once

#include "sim/cohort/exact.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sim::cohort {

/// What a configuration and its levers come to: treated less comparison, for each person.
enum class Measure : std::uint8_t {
    EmployedPrimary,  ///< share in work at the end of primary_month()
    EmployedEnd,      ///< at the end of the last month
    WorkMonths,       ///< additional months in work, less those that others lose
    NetCost,          ///< additional, minor units; what others lose is counted in
    MonthCost,        ///< NetCost for each of WorkMonths; none where there is no additional month, or as good as none
};
inline constexpr std::array<std::string_view, 5> MeasureNames{"employed_primary", "employed_end", "work_months", "net_cost", "month_cost"};
inline constexpr std::size_t MeasureCount = MeasureNames.size();

inline constexpr double MostMonthCost = 1e13;  ///< minor units; what costs more is no figure

/// Differences that rounding alone can make are exactly 0.
using Measures = std::array<std::optional<double>, MeasureCount>;

/// Month 12, or the last one of a shorter follow-up: the outcome that a real pilot would register beforehand.
[[nodiscard]] std::size_t primary_month(const CohortConfig&);

/// Both groups by the exact engine.
struct Pair {
    Outcome treated, comparison;
};
[[nodiscard]] Pair expected_pair(const CohortConfig&, const Figures&, const Levers&);

/// The comparison group under one figure after the other: worked out again only where something moves it, which most do not.
class ComparisonGroup {
public:
    /// @pre configuration and levers live as long
    ComparisonGroup(const CohortConfig&, const Levers&);
    [[nodiscard]] Outcome at(const Figures&) const;

private:
    const CohortConfig& config_;
    const Levers& levers_;
    Figures figures_;
    Course course_;
    Outcome assumed_;
};
[[nodiscard]] Measures measures_of(const CohortConfig&, const Figures&, const Pair&);

/// From the least to the most; none where some value in between has no meaning.
struct Span {
    std::optional<double> low, high;
};

/// One figure at both ends of its range, the others as they are.
struct Bar {
    FigureNumber figure = 0;
    Measures low, high;  ///< with the figure at its low, its high end
};

/// Lowest and highest values of curves that were met.
struct Envelope {
    std::vector<double> low, high;
};

struct Ranges {
    Measures value;
    std::vector<Bar> bars;                    ///< the tornado; widest of WorkMonths first, only figures that move something
    std::array<Span, MeasureCount> one_by_one;  ///< over all bars
    std::array<Span, MeasureCount> together;    ///< every figure at the end that pulls down, and at the end that pulls up
    Envelope employed_treated, employed_comparison, waiting_treated, waiting_comparison;  ///< over all of it
};
[[nodiscard]] Ranges ranges_of(const CohortConfig&, const Levers&);

} // namespace sim::cohort
