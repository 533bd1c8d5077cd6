#pragma once

#include "sim/cohort/ranges.h"

namespace sim::cohort {

/// How much more often people would have to find a job for the service and its support to pay for themselves within the
/// months of follow-up, all other assumptions as they are.
struct BreakEven {
    enum class Kind : std::uint8_t {
        Already, ///< without any rise
        Found,   ///< `needed` is the job finding
        Never,   ///< not even with HighestRise
    };
    static constexpr double HighestRise = 20;  ///< of the job finding once the service works in full, in times

    Kind kind = Kind::Never;
    double now = 0;     ///< chance of a person of the treated group in a month, without the service
    double needed = 0;  ///< the same once the service works in full; 0 unless Found
};
[[nodiscard]] BreakEven break_even(const CohortConfig&, const Figures&, const Levers&);

/// Whether the first needs less than the second.
[[nodiscard]] bool needs_less(const BreakEven&, const BreakEven&);

/// As assumed, and with every figure but those of job finding at the end of its range that makes it cheap, dear, where it
/// breaks even as assumed. None of them lies out of this order.
struct BreakEvens {
    BreakEven cheap, assumed, dear;
};
[[nodiscard]] BreakEvens break_evens(const CohortConfig&, const Levers&);

} // namespace sim::cohort
