#include "sim/solve/natural.h"
#include "sim/solve/values.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <limits>
#include <string>

using namespace sim;

namespace {

MicroPoints mean(std::uint64_t w1, MicroPoints v1, std::uint64_t w2, MicroPoints v2)
{
    WeightedMean both;
    both.add(w1, v1);
    both.add(w2, v2);
    return both.value();
}

} // namespace

TEST_CASE("the mean over chance rounds half up, below zero too", "[solve][values]")
{
    CHECK(mean(1, 0, 1, 1) == 1);
    CHECK(mean(1, 0, 1, -1) == 0);
    CHECK(mean(1, -1, 1, -2) == -1);
    CHECK(mean(2, 0, 1, 1) == 0);
    CHECK(mean(1, 0, 2, 1) == 1);
    CHECK(mean(2, 0, 1, -1) == 0);
    CHECK(mean(1, 0, 2, -1) == -1);
    CHECK(mean(3, 700, 2, 980) == 812);
}

TEST_CASE("the mean holds at the ends of 64 bits", "[solve][values]")
{
    constexpr MicroPoints Most = std::numeric_limits<MicroPoints>::max();
    constexpr std::uint64_t Heavy = std::uint64_t{1} << 60;

    CHECK(mean(Heavy, Most, Heavy, Most) == Most);
    CHECK(mean(Heavy, -Most, Heavy, -Most) == -Most);
    CHECK(mean(Heavy, Most, Heavy, -Most) == 0);
}

TEST_CASE("numbers are counted exactly beyond 64 bits, and a sum that does not fit is noticed", "[solve][natural]")
{
    Naturals numbers(2, 2);
    numbers.set(0, 1);
    numbers.set(1, 0);
    for (int i = 0; i < 127; ++i) numbers.add(0, 0);

    CHECK(numbers.decimal(0) == "170141183460469231731687303715884105728");
    CHECK(numbers.decimal(1) == "0");
    CHECK_FALSE(numbers.overflowed());

    numbers.add(0, 0);

    CHECK(numbers.overflowed());
}
