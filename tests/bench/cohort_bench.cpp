// Plays the groups of the published test vectors by dice and works out a whole report, and prints one line of JSON: how many of 3,000
// people are in work after 24 months, which plain_cohort.py must find as well, and milliseconds of CPU on one thread.
//
//   cohort_bench <seconds>
#include "sim/cohort/report.h"
#include "sim/cohort/simulate.h"
#include "tests/bench/process.h"
#include "tests/cohort/experiments.h"

#include <charconv>
#include <cmath>
#include <cstdio>
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
    const double report = took(seconds, [&] { in_work += report_of(ranged, {}).expected.treated.employed.back(); });
    std::printf("{\"people\": %lld, \"in_work\": %ld, \"dice_ms\": %.3f, \"exact_ms\": %.4f, \"report_ms\": %.3f}\n", static_cast<long long>(150 * Copies), checked,
                dice, exact, report);
    return in_work > 0 ? 0 : 1;
}
