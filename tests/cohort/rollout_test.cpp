#include "sim/cohort/rollout.h"

#include "sim/cohort/ranges.h"
#include "tests/cohort/experiments.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace sim::cohort;

namespace {

CohortConfig ninety_two()
{
    CohortConfig config = vectors();
    config.rollout = {{"earlier", "Earlier", 80, 0, 80}, {"further", "Further", 12, 3, 2}};
    return config;
}

} // namespace

TEST_CASE("80 offices done and 12 more are 92, each with its month", "[cohort][rollout]")
{
    const Rollout rollout = rollout_of(ninety_two(), {});

    CHECK(rollout.all == 92);
    REQUIRE(rollout.stages.size() == 2);
    CHECK(rollout.stages[1].has_model == std::vector<std::int32_t>{3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8});
    CHECK(rollout.offices[0] == 80);
    CHECK(rollout.offices[2] == 80);
    CHECK(rollout.offices[3] == 82);
    CHECK(rollout.offices[8] == 92);
    CHECK(rollout.offices[24] == 92);
}

TEST_CASE("an office without the new model serves as the comparison group until it has it", "[cohort][rollout]")
{
    CohortConfig late = vectors(), done = vectors();
    late.rollout = {{"late", "Late", 4, 25, 4}};
    done.rollout = {{"done", "Done", 4, 0, 4}};
    const Pair pair = expected_pair(vectors(), figures_of(vectors()), {});

    const auto near = [](const std::vector<double>& a, const std::vector<double>& b) { return std::abs(a[24] - b[24]) < 1e-12 && a.size() == b.size(); };

    CHECK(near(rollout_of(late, {}).employed, pair.comparison.employed));
    CHECK(near(rollout_of(done, {}).employed, pair.treated.employed));
    CHECK(rollout_of(late, {}).offices.back() == 0);
    CHECK(rollout_of(ninety_two(), {}).employed[24] < pair.treated.employed[24]);
    CHECK(rollout_of(ninety_two(), {}).employed[24] > pair.comparison.employed[24]);
}

TEST_CASE("an office that has the model from a month on has its first served month then", "[cohort][rollout]")
{
    const auto employed_from = [](std::int32_t month, const Levers& levers) {
        CohortConfig config = vectors();
        config.rollout = {{"one", "One", 1, month, 1}};
        return rollout_of(config, levers).employed;
    };
    const auto waited = [](std::int32_t months) { return expected_pair(vectors(), figures_of(vectors()), {.wait_months = months}).treated.employed; };

    CHECK(employed_from(1, {}) == employed_from(0, {}));
    CHECK(employed_from(4, {}) == waited(3));
    CHECK(employed_from(4, {.wait_months = 2}) == waited(5));
}

TEST_CASE("without offices there is no roll-out", "[cohort][rollout]")
{
    CHECK(rollout_of(vectors(), {}).all == 0);
    CHECK(rollout_of(vectors(), {}).employed.empty());
}
