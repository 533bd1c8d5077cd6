#include "sim/cohort/study.h"

#include "sim/cohort/balance.h"
#include "sim/cohort/ranges.h"

#include <algorithm>

namespace sim::cohort {

namespace {

std::vector<Duration> durations_of(const std::vector<Followed>& people, std::int32_t months)
{
    std::vector<Duration> durations;
    for (const Followed& person : people) {
        if (person.first_job == 0) durations.push_back({months, false});
        else durations.push_back({static_cast<std::int32_t>(person.first_job), true});
    }
    return durations;
}

StudyGroup group_of(const CohortConfig& config, const std::vector<Followed>& people, const std::vector<Duration>& durations)
{
    StudyGroup group;
    group.people = static_cast<std::int64_t>(people.size());
    group.employed.resize(static_cast<std::size_t>(config.months) + 1);
    for (const Followed& person : people)
        for (std::size_t month = 0; month < group.employed.size(); ++month) group.employed[month] += person.employed[month];
    group.waiting = kaplan_meier(durations);
    group.months_to_job = restricted_mean(group.waiting, config.months);
    return group;
}

} // namespace

Study study_of(const CohortConfig& config, const Levers& levers, std::uint64_t seed)
{
    const Figures figures = figures_of(config);
    const auto people = [&](Arm arm) { return follow(config, figures, course_of(config, figures, levers, arm), arm, seed); };
    const std::vector<Followed> treated = people(Arm::Treated), comparison = people(Arm::Comparison);
    const std::vector<Duration> first = durations_of(treated, config.months), second = durations_of(comparison, config.months);

    Study study;
    study.treated = group_of(config, treated, first);
    study.comparison = group_of(config, comparison, second);
    const std::size_t month = primary_month(config);
    study.employed = compare_proportions(study.treated.employed[month], study.treated.people,
                                         study.comparison.employed[month], study.comparison.people);
    study.first_job = log_rank(first, second);
    study.months_to_job = restricted_difference(study.treated.months_to_job, study.comparison.months_to_job);
    return study;
}

Power power_of(const CohortConfig& config)
{
    Power power;
    power.people = std::min(people_of(config, &County::treated), people_of(config, &County::comparison));
    power.subgroup = std::max<std::int64_t>(1, power.people / 2);
    for (const BalanceRow& row : balance_of(config).rows) {
        const std::int64_t fewer = std::min(row.treated, row.comparison);
        if (has_both(row) && (power.part == 0 || fewer < power.part)) power.part = fewer;
    }
    const auto seen = [](double base, std::int64_t people) { return people > 0 ? smallest_detectable(base, people, 0.8) : std::nullopt; };
    for (const double base : {0.1, 0.2, 0.3}) power.rows.push_back({base, seen(base, power.people), seen(base, power.subgroup), seen(base, power.part)});
    return power;
}

} // namespace sim::cohort
