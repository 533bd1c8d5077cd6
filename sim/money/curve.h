#pragma once

#include "sim/money/calculation.h"

#include <cstdint>
#include <vector>

namespace sim {

/// What is left in a month at one gross pay.
struct CurvePoint {
    Money gross, net;
    std::int64_t ptr = 0;   ///< participation tax, ten-thousandths of gross: support included; 0 at no pay
    std::int64_t metr = 0;  ///< marginal tax on the step from the point before, ten-thousandths; 0 at the first
};

/// Gross pay from `from` to `to` over which working more leaves nothing more, or less.
struct FlatStretch {
    Money from, to;
    Money loss;  ///< how much less is left at most than at its beginning; 0: nothing more
};

/// 10,000 minor units: what marginal rates are measured over.
inline constexpr Money CurveStep{10'000};

struct Curve {
    std::int32_t month = 1;
    std::vector<CurvePoint> points;
    std::vector<FlatStretch> flat;
};

/// Income in a month of work over gross pay, from no pay to half as much again as the job, at its pay an hour: hours grow with it. Net pay
/// is the job's share of gross where it says its net pay.
/// No points where gross pay is not said.
/// @param step  of gross pay between two points; wider where there would be more than 2,000
[[nodiscard]] Computed<Curve> curve_of(const Country&, const Household&, const Job&, const SupportPlan&, std::int32_t month, Money step);

/// The same for several months, each pay worked out once.
[[nodiscard]] Computed<std::vector<Curve>> curves_of(const Country&, const Household&, const Job&, const SupportPlan&, const std::vector<std::int32_t>& months, Money step);

} // namespace sim
