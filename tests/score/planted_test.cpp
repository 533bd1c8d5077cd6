#include "sim/score/headline.h"
#include "tests/score/properties.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace sim;

// The properties must be able to fail: each of these scorers has an error that people make, and each is caught.

namespace {

/// Every fault costs its full penalty, whatever was paid under its key.
Points without_fault_keys(const Trial& trial, const Log& log, Standing end)
{
    const Judging judging = trial.judging();
    Points points;
    for (const Finding& finding : trial.judged(log, end).findings) {
        const Dimension dimension = judging.rule_of(judging.obligations[finding.obligation]).dimension;
        points[dimension] += finding.credit;
        for (const FaultFound& fault : finding.faults) points[dimension] -= fault.penalty;
    }
    return points;
}

/// A duty earns its points each time it is done.
Points paying_every_time(const Trial& trial, const Log& log, Standing end)
{
    const Judging judging = trial.judging();
    Points points = real_points(trial, log, end);
    for (const Obligation& obligation : judging.obligations) {
        const Rule& rule = judging.rule_of(obligation);
        if (!obligation.expected || !is_duty(rule.kind)) continue;
        const auto times =
            std::count_if(log.begin(), log.end(), [&](const Event& e) { return e.type == rule.target.type; });
        if (times > 1) points[rule.dimension] += obligation.worth * static_cast<std::int32_t>(times - 1);
    }
    return points;
}

/// A duty that was never asked for counts as met.
Points paying_for_nothing(const Trial& trial, const Log& log, Standing end)
{
    const Judging judging = trial.judging();
    Points points = real_points(trial, log, end);
    for (const Finding& finding : trial.judged(log, end).findings) {
        const Obligation& obligation = judging.obligations[finding.obligation];
        if (finding.verdict == Verdict::None) points[judging.rule_of(obligation).dimension] += obligation.worth;
    }
    return points;
}

/// Each cap takes its share of what the others left.
std::int32_t headline_by_products(std::int32_t points, const std::vector<std::int32_t>& caps)
{
    std::int32_t headline = std::clamp(points, 0, FullMark);
    for (const std::int32_t cap : caps) headline = headline * cap / FullMark;
    return headline;
}

/// How many of 300 fixed cases show the error.
template <class Property>
int caught(Property holds)
{
    const rc::Gen<Case> all = cases();
    int count = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Case made = all(rc::Random{seed}, 50).value();
        if (!holds(made, static_cast<std::size_t>(seed))) ++count;
    }
    return count;
}

} // namespace

TEST_CASE("a scorer that ignores fault keys is caught by I2", "[score][planted]")
{
    CHECK(caught([](const Case& made, std::size_t which) {
              return a_second_prohibition_changes_nothing(without_fault_keys, made, which);
          }) > 0);
}

TEST_CASE("a scorer that pays repeated duties is caught by I4", "[score][planted]")
{
    CHECK(caught([](const Case& made, std::size_t which) {
              return doing_it_again_earns_nothing(paying_every_time, made, which);
          }) > 0);
}

TEST_CASE("a scorer that pays duties nobody asked for is caught by I6", "[score][planted]")
{
    CHECK(caught([](const Case& made, std::size_t) { return an_empty_play_earns_nothing(paying_for_nothing, made); }) >
          0);
}

TEST_CASE("caps that multiply are caught by I8: they are not idempotent", "[score][planted]")
{
    CHECK(headline_by_products(739, {400, 400}) != headline_by_products(739, {400}));
    CHECK(headline_by_products(739, {900}) < 739);
    CHECK(headline_of(739, {400, 400}) == headline_of(739, {400}));
}

TEST_CASE("the real scorer shows none of these errors on the same cases", "[score][planted]")
{
    CHECK(caught([](const Case& made, std::size_t which) {
              return a_second_prohibition_changes_nothing(real_points, made, which) &&
                     doing_it_again_earns_nothing(real_points, made, which) &&
                     an_empty_play_earns_nothing(real_points, made);
          }) == 0);
}
