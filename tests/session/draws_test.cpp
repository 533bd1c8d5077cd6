#include "sim/session/draws.h"

#include "sim/base/hash.h"
#include "tests/support/catch.h"

#include <array>
#include <cstdint>
#include <vector>

using namespace sim;

namespace {

/// The counter of the cohort model, section 7.1 of the scoring definitions.
std::uint64_t counter(std::uint64_t person, std::uint64_t month, std::uint64_t stream) { return person << 20 | month << 4 | stream; }

double unit(std::uint64_t u) { return static_cast<double>(u >> 11) * 0x1.0p-53; }

} // namespace

TEST_CASE("the finaliser gives the numbers of SplitMix64", "[session][draws]")
{
    constexpr std::uint64_t Gamma = 0x9E3779B97F4A7C15ull;
    const std::array<std::uint64_t, 5> expected{6457827717110365317u, 3203168211198807973u, 9817491932198370423u,
                                                4593380528125082431u, 16408922859458223821u};

    for (std::uint64_t i = 0; i < expected.size(); ++i) CHECK(mix(1234567 + Gamma * (i + 1)) == expected[i]);
}

TEST_CASE("draws by counter give the published numbers", "[session][draws]")
{
    const auto is = [](std::uint64_t u, double published) { return unit(u) > published - 1e-15 && unit(u) < published + 1e-15; };

    CHECK(is(draw(42, counter(0, 1, 0)), 0.5422280109188186));
    CHECK(is(draw(42, counter(0, 1, 1)), 0.447151826053415));
    CHECK(is(draw(42, counter(149, 24, 0)), 0.2441809851353891));
    CHECK(is(draw(7, counter(299, 12, 1)), 0.2395599349325394));
}

TEST_CASE("scaling takes the high half of the whole product", "[session][draws]")
{
    CHECK(scale(0, 3) == 0);
    CHECK(scale(~0ull, 3) == 2);
    CHECK(scale(1ull << 63, 2) == 1);
    CHECK(scale((1ull << 63) - 1, 2) == 0);
    CHECK(scale(~0ull, 0xffffffffu) == 0xfffffffeu);
    CHECK(scale(0x5555555555555555ull, 3) == 0);
    CHECK(scale(0x5555555555555556ull, 3) == 1);
}

TEST_CASE("an outcome is drawn as often as its weight says, and never one that is not there", "[session][draws]")
{
    const std::vector<std::int32_t> weights{2, 1};
    std::array<int, 2> seen{};

    for (std::uint64_t visit = 0; visit < 30'000; ++visit) ++seen[draw_weighted(1, "answer", visit, weights)];

    CHECK(seen[0] + seen[1] == 30'000);
    CHECK(seen[0] > 19'600);
    CHECK(seen[0] < 20'400);
}

TEST_CASE("another visit, another node and another seed are other draws", "[session][draws]")
{
    CHECK(draw_key("answer", 0) != draw_key("answer", 1));
    CHECK(draw_key("answer", 0) != draw_key("reply", 0));
    CHECK(draw(1, draw_key("answer", 0)) != draw(2, draw_key("answer", 0)));
}
