#include "sim/cohort/report.h"

#include "sim/cohort/sentences.h"

#include <algorithm>
#include <cassert>

namespace sim::cohort {

namespace {

Series with_envelope(std::string id, const std::vector<double>& curve, const Envelope& envelope)
{
    Series series{std::move(id), {}};
    for (std::size_t i = 0; i < curve.size(); ++i)
        series.points.push_back({static_cast<std::int32_t>(i), curve[i], envelope.low[i], envelope.high[i]});
    return series;
}

Series counted(std::string id, const StudyGroup& group)
{
    Series series{std::move(id), {}};
    for (std::size_t i = 0; i < group.employed.size(); ++i) {
        const Interval interval = share_interval(group.employed[i], group.people);
        const double share = static_cast<double>(group.employed[i]) / static_cast<double>(group.people);
        series.points.push_back({static_cast<std::int32_t>(i), share, interval.low, interval.high});
    }
    return series;
}

Series survived(std::string id, const StudyGroup& group, std::int32_t months)
{
    Series series{std::move(id), {}};
    for (std::int32_t month = 0; month <= months; ++month) {
        const SurvivalStep here = survival_at(group.waiting, month);
        series.points.push_back({month, here.survival, here.interval.low, here.interval.high});
    }
    return series;
}

template <class Number>
Series bare(std::string id, const std::vector<Number>& values)
{
    Series series{std::move(id), {}};
    for (const Number number : values) {
        const auto value = static_cast<double>(number);
        series.points.push_back({static_cast<std::int32_t>(series.points.size()), value, value, value});
    }
    return series;
}

std::vector<Series> series_for(const CohortConfig& config, const CohortReport& report)
{
    const Outcome &treated = report.expected.treated, &comparison = report.expected.comparison;
    std::vector<Series> list{
        with_envelope("employed.treated", treated.employed, report.ranges.employed_treated),
        with_envelope("employed.comparison", comparison.employed, report.ranges.employed_comparison),
        with_envelope("waiting.treated", treated.waiting, report.ranges.waiting_treated),
        with_envelope("waiting.comparison", comparison.waiting, report.ranges.waiting_comparison),
        counted("study.employed.treated", report.study.treated),
        counted("study.employed.comparison", report.study.comparison),
        survived("study.waiting.treated", report.study.treated, config.months),
        survived("study.waiting.comparison", report.study.comparison, config.months),
    };
    if (report.rollout.all > 0) {
        list.push_back(bare("rollout.offices", report.rollout.offices));
        list.push_back(bare("rollout.employed", report.rollout.employed));
    }
    return list;
}

std::vector<Part> parts_of(const CohortConfig& config, const Levers& levers, std::size_t month)
{
    const Figures figures = figures_of(config);
    const Course with = course_of(config, figures, levers, Arm::Treated), without = course_of(config, figures, levers, Arm::Comparison);
    std::vector<Part> parts;
    for (const BalanceRow& row : balance_of(config).rows) {
        if (!has_both(row)) continue;
        const double rate = rate_of(figures, {.county = row.county, .inherited = row.inherited});
        const Outcome treated = expected(with, rate), comparison = expected(without, rate);
        parts.push_back({row.county, row.inherited, treated.employed[month], comparison.employed[month], treated.employed_months,
                         comparison.employed_months});
    }
    return parts;
}

} // namespace

CohortReport report_of(const CohortConfig& config, const Levers& levers)
{
    CohortReport report;
    report.levers = levers;
    report.primary_month = primary_month(config);
    report.ranges = ranges_of(config, levers);
    report.expected = expected_pair(config, figures_of(config), levers);
    report.parts = parts_of(config, levers, report.primary_month);
    report.balance = balance_of(config);
    report.study = study_of(config, levers, config.seed);
    report.power = power_of(config);
    const BreakEvens pays = break_evens(config, levers);
    report.break_even = pays.assumed;
    report.break_even_low = pays.cheap;
    report.break_even_high = pays.dear;
    report.rollout = rollout_of(config, levers);
    report.series = series_for(config, report);
    report.headline = headline_of(config, report);
    report.cautions = cautions_of(config, report);
    return report;
}

const Series& series_of(const CohortReport& report, std::string_view id)
{
    const auto series = std::find_if(report.series.begin(), report.series.end(), [id](const Series& one) { return one.id == id; });
    assert(series != report.series.end());
    return *series;
}

} // namespace sim::cohort
