#pragma once

#include "sim/cohort/balance.h"
#include "sim/cohort/break_even.h"
#include "sim/cohort/rollout.h"
#include "sim/cohort/study.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim::cohort {

/// A value of a month, never without a range.
struct Point {
    std::int32_t month = 0;
    double value = 0, low = 0, high = 0;
};

/// Ids: employed.treated, employed.comparison, waiting.treated, waiting.comparison: what the model expects, with the least
/// and the most over all ranges of the figures. study.employed.*, study.waiting.*: one made-up pilot of the experiment's size, with 95 %
/// intervals of Wilson and Greenwood. rollout.offices, rollout.employed: value, low and high are the same.
struct Series {
    std::string id;
    std::vector<Point> points;  ///< in order of months; month 0 is the start
};

/// How a number of a sentence is to be written.
enum class Unit : std::uint8_t {
    Share,   ///< a fraction, told in percent
    Points,  ///< a difference of shares, told in percentage points
    Rate,    ///< a chance in a month, told in percent
    Month,   ///< its number
    Months,  ///< a length of time
    Money,   ///< minor units
    People,
    Decimal, ///< as it is: z, chi-square
    Chance,  ///< a p value
};

struct Told {
    std::string_view name;  ///< of the place in the sentence: "low"
    double value = 0;
    Unit unit = Unit::Decimal;
};

/// A sentence by its key among the interface texts; the words lie outside the core.
struct Sentence {
    std::string_view key;  ///< "ui.cohort.headline.employed"
    std::vector<Told> numbers;
};

/// Part of the groups with people in both: what the model expects of it. No study of this size could tell parts apart.
struct Part {
    std::size_t county = 0;
    bool inherited = false;
    double employed_treated = 0, employed_comparison = 0;  ///< share in work at the end of the primary month
    double months_treated = 0, months_comparison = 0;      ///< in work, of all months
};

/// All that an experiment comes to under some levers. Every figure is of the model; nothing in it was observed.
struct CohortReport {
    Levers levers;
    std::size_t primary_month = 12;
    std::vector<Sentence> headline;   ///< ranges, in reading order
    std::vector<Sentence> cautions;   ///< what must stand beside them
    std::vector<Series> series;
    Ranges ranges;                    ///< the tornado
    Pair expected;                    ///< ledgers and indices of both groups, for each person
    std::vector<Part> parts;
    Balance balance;
    Study study;
    Power power;
    BreakEven break_even, break_even_low, break_even_high;  ///< as assumed; with all figures but job finding at the ends that make it cheap, dear
    Rollout rollout;
};

/// @pre the configuration is as read_cohort (content) accepts it: people in both groups, at least one month
[[nodiscard]] CohortReport report_of(const CohortConfig&, const Levers&);

/// The series of this id. @pre there is one
[[nodiscard]] const Series& series_of(const CohortReport&, std::string_view id);

} // namespace sim::cohort
