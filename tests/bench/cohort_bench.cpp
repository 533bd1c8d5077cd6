// Plays the groups of the published test vectors by dice and works out a whole report, and prints one line of JSON: how many of 3,000
// people are in work after 24 months, which plain_cohort.py must find as well, and milliseconds of CPU on one thread. The report
// is that of the vectors with some ranges, of a file where one is named, and of the largest experiment that a file may hold.
//
//   cohort_bench <seconds> [experiment.json]
#include "sim/cohort/report.h"
#include "sim/cohort/simulate.h"
#include "sim/content/cohort_reader.h"
#include "tests/bench/process.h"
#include "tests/cohort/experiments.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace sim::cohort;

constexpr std::int64_t Checked = 20, Copies = 667;  ///< of a group of 150: 3,000 and 100,050 people

double in_work = 0;  ///< what is worked out is looked at, so that it is worked out

/// Milliseconds of CPU for one call, over as many calls as fit into the time.
template <class Work>
double took(double seconds, Work work)
{
    const double begin = cpu_seconds();
    long calls = 0;
    do {
        work();
        ++calls;
    } while (cpu_seconds() - begin < seconds);
    return (cpu_seconds() - begin) * 1e3 / static_cast<double>(calls);
}

/// As much of everything as a file may hold, every figure with a range.
CohortConfig largest()
{
    CohortConfig config = with_ranges();
    config.months = MostMonths;
    for (std::size_t i = 0; i < ParameterCount; ++i) {
        Estimate& figure = config.parameters[i];
        const ParameterKind& kind = kind_of(static_cast<Parameter>(i));
        figure.low = kind.least;
        figure.high = figure.value + (kind.most - figure.value) / 2;
    }
    const County county{"c", "c", {MostCohortPeople, MostCohortPeople / 2}, {MostCohortPeople, MostCohortPeople / 2}, config.counties[0].finding};
    config.counties.assign(MostCounties, county);
    config.support.assign(MostSupportMonths, 1);
    config.support_of = 1;
    config.rollout.assign(MostStages, {"s", "s", MostOffices, 0, MostOffices / MostMonths});
    return config;
}

std::optional<CohortConfig> read(const char* path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto found = sim::read_cohort(path, bytes);
    if (!found) return {};
    return std::move(*found.value);
}

} // namespace

int main(int count, char** words)
{
    double seconds = 0;
    if (count > 1) std::from_chars(words[1], words[1] + std::string_view(words[1]).size(), seconds);
    if (!(seconds > 0)) {
        std::fputs("usage: cohort_bench <seconds>\n", stderr);
        return 2;
    }
    const CohortConfig config = vectors(), ranged = with_ranges();
    const Figures figures = figures_of(config);
    const Course course = course_of(config, figures, {}, Arm::Treated);
    const auto play = [&](std::int64_t copies) { return simulate(config, figures, course, Arm::Treated, config.seed, copies, {}).outcome.employed.back(); };

    const long checked = std::lround(play(Checked) * 150 * Checked);
    const double dice = took(seconds, [&] { in_work += play(Copies); });
    const double exact = took(seconds, [&] { in_work += expected(config, figures, course_of(config, figures, {}, Arm::Treated), Arm::Treated).employed.back(); });
    const auto report_of_one = [&](const CohortConfig& one) { return took(seconds, [&] { in_work += report_of(one, {}).expected.treated.employed.back(); }); };
    const double report = report_of_one(ranged), most = report_of_one(largest());
    std::printf("{\"people\": %lld, \"in_work\": %ld, \"dice_ms\": %.3f, \"exact_ms\": %.4f, \"report_ms\": %.3f, \"largest_ms\": %.3f", static_cast<long long>(150 * Copies), checked,
                dice, exact, report, most);
    if (count > 2) {
        const std::optional<CohortConfig> named = read(words[2]);
        if (!named) return 2;
        std::printf(", \"file_ms\": %.3f", report_of_one(*named));
    }
    std::puts("}");
    return in_work > 0 ? 0 : 1;
}
