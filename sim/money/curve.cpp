#include "sim/money/curve.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

std::int64_t rate_of(Money part, Money whole) { return whole > Money{} ? part_of(part, {WholeRate, whole.raw()}).raw() : 0; }

Job at_pay(const Job& job, Money gross)
{
    Job out = job;
    out.gross = gross;
    out.days = out.of = 0;
    const std::int64_t all = std::max<std::int64_t>(job.gross->raw(), 1);
    if (job.net) out.net = part_of(*job.net, {gross.raw(), all});
    out.hours = static_cast<std::int32_t>(part_of(Money{job.hours}, {gross.raw(), all}).raw());
    return out;
}

void find_flat(Curve& curve)
{
    const std::vector<CurvePoint>& points = curve.points;
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i - 1].net < points[i].net) continue;
        const Money start = points[i - 1].net;
        FlatStretch stretch{points[i - 1].gross, points[i].gross, start - points[i].net};
        while (i + 1 < points.size() && points[i + 1].net <= start) {
            ++i;
            stretch.to = points[i].gross;
            stretch.loss = most_of(stretch.loss, start - points[i].net);
        }
        if (stretch.loss <= Money{1}) stretch.loss = {};  // what rounding takes
        curve.flat.push_back(stretch);
    }
}

} // namespace

Computed<std::vector<Curve>> curves_of(const Country& country, const Household& household, const Job& job, const SupportPlan& plan, const std::vector<std::int32_t>& months, Money step)
{
    constexpr std::int64_t MostPoints = 2000;
    std::vector<Curve> out;
    for (const std::int32_t month : months) out.push_back({month, {}, {}});
    if (!job.gross) return out;
    const Money end = part_of(*job.gross, {3, 2});
    step = most_of(step, Money{end.raw() / MostPoints + 1});
    Money nothing;
    for (Money gross; gross <= end; gross += step) {
        const auto there = calculate(country, household, at_pay(job, gross), plan);
        if (!there) return Failure<Missing>{there.error()};
        // Without pay nothing is worked: what a household has out of work.
        if (gross == Money{}) nothing = there->out;
        for (Curve& curve : out) {
            const auto place = static_cast<std::size_t>(std::min<std::int32_t>(curve.month, static_cast<std::int32_t>(there->months.size()))) - 1;
            CurvePoint point{gross, gross == Money{} ? nothing : there->months[place].net, 0, 0};
            if (!curve.points.empty()) {
                point.ptr = rate_of(gross - (point.net - nothing), gross);
                point.metr = rate_of(step - (point.net - curve.points.back().net), step);
            }
            curve.points.push_back(point);
        }
    }
    for (Curve& curve : out) find_flat(curve);
    return out;
}

Computed<Curve> curve_of(const Country& country, const Household& household, const Job& job, const SupportPlan& plan, std::int32_t month, Money step)
{
    auto curves = curves_of(country, household, job, plan, {month}, step);
    if (!curves) return Failure<Missing>{curves.error()};
    return std::move(curves->front());
}

} // namespace sim
