#include "sim/cohort/simulate.h"

#include "sim/cohort/lives.h"

#include <algorithm>
#include <cmath>

namespace sim::cohort {

namespace {

constexpr std::int64_t MostBlocks = 64;  ///< of people played as one job; not by the number of workers

/// Who plays: the cell of each person of one copy, and where the copies lie among the numbers of people.
struct Cast {
    std::vector<std::uint16_t> cell_of;
    std::vector<Thresholds> chances;  ///< by cell
    std::uint64_t first = 0;          ///< number of the first person of the first copy
    std::uint64_t step = 0;           ///< from a copy to the next

    [[nodiscard]] std::uint64_t number(std::int64_t i) const
    {
        const auto place = static_cast<std::uint64_t>(i), size = std::uint64_t{cell_of.size()};
        return first + place / size * step + place % size;
    }
    [[nodiscard]] const Thresholds& of(std::int64_t i) const { return chances[cell_of[static_cast<std::size_t>(i) % cell_of.size()]]; }
};

Cast cast_of(const CohortConfig& config, const Figures& figures, const Course& course, Arm arm)
{
    Cast cast;
    for (const Cell& cell : cells_of(config, arm)) {
        cast.cell_of.insert(cast.cell_of.end(), static_cast<std::size_t>(cell.people), static_cast<std::uint16_t>(cast.chances.size()));
        cast.chances.emplace_back(course, rate_of(figures, cell));
    }
    const auto treated = static_cast<std::uint64_t>(people_of(config, &County::treated));
    cast.first = arm == Arm::Treated ? 0 : treated;
    cast.step = treated + static_cast<std::uint64_t>(people_of(config, &County::comparison));
    return cast;
}

/// What some people add up to: counts, and sums over people in the order of their numbers.
struct Tally {
    std::vector<std::int64_t> out, in, employed, found;
    std::int64_t months = 0, months_squared = 0;
    double net = 0, net_squared = 0;
};

/// What a month costs, by the state at its start.
struct Prices {
    std::vector<double> out, in;  ///< by month - 1; by (month - 1) * (places + 1) + place
};

Prices prices_of(const Course& course)
{
    Prices prices;
    for (std::size_t i = 0; i < course.months; ++i) {
        prices.out.push_back(course.discount[i] * (course.benefit_out + course.service[i]));
        for (const double support : course.support) prices.in.push_back(course.discount[i] * (support + course.benefit_in - course.taxes));
    }
    return prices;
}

Tally play(const Course& course, const Cast& cast, const Prices& prices, std::uint64_t seed, std::int64_t begin, std::int64_t end)
{
    const std::size_t ins = course.places() + 1;
    Tally tally;
    tally.out.resize(course.months);
    tally.in.resize(course.months * ins);
    tally.employed.resize(course.months + 1);
    tally.found.resize(course.months + 1);
    for (std::int64_t i = begin; i < end; ++i) {
        double net = 0;
        std::int64_t months = 0;
        const auto see = [&](std::size_t month, bool in_work, std::size_t place) {
            const std::size_t at = in_work ? (month - 1) * ins + place : month - 1;
            ++(in_work ? tally.in : tally.out)[at];
            net += (in_work ? prices.in : prices.out)[at];
            months += in_work;
        };
        const bool in_work = live(cast.of(i), seed, cast.number(i), see, [&](std::size_t month) { ++tally.found[month]; });
        tally.employed[course.months] += in_work;
        tally.months += months;
        tally.months_squared += months * months;
        tally.net += net;
        tally.net_squared += net * net;
    }
    return tally;
}

void add(std::vector<std::int64_t>& sum, const std::vector<std::int64_t>& more)
{
    if (sum.empty()) sum.resize(more.size());
    for (std::size_t i = 0; i < more.size(); ++i) sum[i] += more[i];
}

Tally sum_of(const std::vector<Tally>& tallies)
{
    Tally sum;
    for (const Tally& tally : tallies) {
        add(sum.out, tally.out);
        add(sum.in, tally.in);
        add(sum.employed, tally.employed);
        add(sum.found, tally.found);
        sum.months += tally.months;
        sum.months_squared += tally.months_squared;
        sum.net += tally.net;
        sum.net_squared += tally.net_squared;
    }
    return sum;
}

double error_of_mean(double sum, double squares, double n)
{
    if (n < 2) return 0;
    return std::sqrt(std::max(0.0, (squares - sum * sum / n) / (n - 1) / n));
}

std::vector<double> errors_of(const std::vector<double>& shares, double n)
{
    std::vector<double> errors;
    for (const double share : shares) errors.push_back(std::sqrt(share * (1 - share) / n));
    return errors;
}

/// In work at the end of a month is in work at the start of the next.
Occupancy occupancy_of(const Course& course, const Tally& tally, double n)
{
    Occupancy people(course);
    std::int64_t waiting = static_cast<std::int64_t>(n);
    for (std::size_t i = 0; i < course.months; ++i) people.out[i] = static_cast<double>(tally.out[i]) / n;
    for (std::size_t i = 0; i < tally.in.size(); ++i) people.in[i] = static_cast<double>(tally.in[i]) / n;
    for (std::size_t month = 1; month <= course.months; ++month) {
        const bool last = month == course.months;
        people.employed[month] = last ? static_cast<double>(tally.employed[month]) / n : 1 - people.out[month];
        waiting -= tally.found[month];
        people.waiting[month] = static_cast<double>(waiting) / n;
    }
    return people;
}

} // namespace

Simulated simulate(const CohortConfig& config, const Figures& figures, const Course& course, Arm arm, std::uint64_t seed,
                   std::int64_t copies, const Workers& workers)
{
    const Cast cast = cast_of(config, figures, course, arm);
    const Prices prices = prices_of(course);
    const std::int64_t people = static_cast<std::int64_t>(cast.cell_of.size()) * copies, blocks = std::min(people, MostBlocks);
    std::vector<Tally> tallies(static_cast<std::size_t>(blocks));
    workers.do_all(tallies.size(), [&](std::size_t job) {
        const auto block = static_cast<std::int64_t>(job);
        tallies[job] = play(course, cast, prices, seed, people * block / blocks, people * (block + 1) / blocks);
    });
    const Tally sum = sum_of(tallies);
    const auto n = static_cast<double>(people);
    Simulated result;
    result.people = people;
    result.outcome = outcome_of(course, occupancy_of(course, sum, n));
    result.employed_error = errors_of(result.outcome.employed, n);
    result.waiting_error = errors_of(result.outcome.waiting, n);
    result.employed_months_error = error_of_mean(static_cast<double>(sum.months), static_cast<double>(sum.months_squared), n);
    result.net_error = error_of_mean(sum.net, sum.net_squared, n);
    return result;
}

std::vector<Followed> follow(const CohortConfig& config, const Figures& figures, const Course& course, Arm arm, std::uint64_t seed)
{
    const Cast cast = cast_of(config, figures, course, arm);
    std::vector<Followed> people;
    for (std::size_t i = 0; i < cast.cell_of.size(); ++i) {
        const auto place = static_cast<std::int64_t>(i);
        Followed person{cast.cell_of[i], 0, std::vector<bool>(course.months + 1)};
        const auto see = [&](std::size_t month, bool in_work, std::size_t) { person.employed[month - 1] = in_work; };
        person.employed[course.months] = live(cast.of(place), seed, cast.number(place), see, [&](std::size_t month) { person.first_job = month; });
        people.push_back(std::move(person));
    }
    return people;
}

} // namespace sim::cohort
