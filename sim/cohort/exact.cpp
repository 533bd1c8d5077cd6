#include "sim/cohort/exact.h"

#include <algorithm>
#include <cassert>

namespace sim::cohort {

namespace {

/// Who is out of work with u months of support used, and in work by place.
struct States {
    explicit States(const Course& course) : out(course.places()), in(course.places() + 1) {}
    std::vector<double> out, in;
};

/// Plays one month. Out of work one can have used at most month - 1 months of support, and in work no more.
double play_month(const Course& course, double rate, std::size_t month, const States& before, States& after)
{
    std::fill(after.out.begin(), after.out.end(), 0.0);
    std::fill(after.in.begin(), after.in.end(), 0.0);
    const std::size_t plain = course.plain(), reach = std::min(month, course.places());
    double first = 0;  // chance of a first job this month for those who never had one: none of them has used support
    for (std::size_t used = 0; used < reach; ++used) {
        if (used > 0 && before.out[used] == 0 && before.in[used] == 0) continue;
        const double finds = chance(rate * course.ratio(month, used));
        if (used == 0) first = finds;
        after.out[used] += before.out[used] * (1 - finds);
        after.in[course.entry(month, used)] += before.out[used] * finds;
        const std::size_t next = std::min(used + 1, course.schedule);
        const double leaves = course.leave(month, used);
        after.out[next] += before.in[used] * leaves;
        after.in[next] += before.in[used] * (1 - leaves);
    }
    const double leaves = course.leave(month, plain);
    after.out[0] += before.in[plain] * leaves;
    after.in[plain] += before.in[plain] * (1 - leaves);
    return first;
}

} // namespace

std::vector<Cell> cells_of(const CohortConfig& config, Arm arm)
{
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < config.counties.size(); ++i) {
        const County& county = config.counties[i];
        const Headcount& group = arm == Arm::Treated ? county.treated : county.comparison;
        cells.push_back({i, false, arm, group.people - group.inherited});
        cells.push_back({i, true, arm, group.inherited});
    }
    return cells;
}

double rate_of(const Figures& figures, const Cell& cell)
{
    return finding_in(figures, cell.county) * (cell.inherited ? of(figures, Parameter::Inherited) : 1);
}

Outcome expected(const Course& course, double rate)
{
    Occupancy people(course);
    States now(course), next(course);
    now.out[0] = 1;
    for (std::size_t month = 1; month <= course.months; ++month) {
        for (const double part : now.out) people.out[month - 1] += part;
        std::copy(now.in.begin(), now.in.end(), people.in.begin() + static_cast<std::ptrdiff_t>((month - 1) * now.in.size()));
        const double first = play_month(course, rate, month, now, next);
        people.waiting[month] = people.waiting[month - 1] * (1 - first);
        std::swap(now, next);
        for (const double part : now.in) people.employed[month] += part;
    }
    return outcome_of(course, people);
}

Outcome expected(const CohortConfig& config, const Figures& figures, const Course& course, Arm arm)
{
    Outcome sum;
    const std::vector<Cell> cells = cells_of(config, arm);
    double people = 0;
    for (const Cell& cell : cells) people += cell.people;
    assert(people > 0);
    for (const Cell& cell : cells)
        if (cell.people > 0) add(sum, expected(course, rate_of(figures, cell)), cell.people / people);
    return sum;
}

} // namespace sim::cohort
