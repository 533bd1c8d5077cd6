#include "sim/cohort/lives.h"

namespace sim::cohort {

namespace {

std::uint64_t threshold(double chance) { return static_cast<std::uint64_t>(std::ceil(chance * 0x1.0p53)); }

} // namespace

Thresholds::Thresholds(const Course& course, double rate) : months(course.months), schedule(course.schedule), begins(course.begins)
{
    for (const double ratio : course.finding) finding.push_back(threshold(chance(rate * ratio)));
    for (const double leaves : course.leaving) leaving.push_back(threshold(leaves));
}

} // namespace sim::cohort
