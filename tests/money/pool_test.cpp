#include "sim/money/support.h"
#include "tests/money/land.h"

#include <numeric>

using namespace sim;

namespace {

using Cents = std::vector<std::int64_t>;

Cents shared(std::int64_t budget, const Cents& wanted)
{
    std::vector<Money> amounts;
    for (const std::int64_t one : wanted) amounts.push_back(Money{one});
    Cents out;
    for (const Money one : share_out(Money{budget}, amounts)) out.push_back(one.raw());
    return out;
}

} // namespace

TEST_CASE("a budget that reaches pays all that is wanted", "[money][pool]")
{
    CHECK(shared(600, {100, 200, 300}) == Cents{100, 200, 300});
    CHECK(shared(1000, {100, 200, 300}) == Cents{100, 200, 300});
    CHECK(shared(5, {}).empty());
}

TEST_CASE("a short budget is shared in proportion, the largest remainders get the last cents", "[money][pool]")
{
    // 100/6 = 16 4/6, 33 2/6, 50: the first has the largest remainder.
    CHECK(shared(100, {100, 200, 300}) == Cents{17, 33, 50});
    // 2.8, 2.8, 1.4 of 7: 2 + 2 + 1, the two of .8 first.
    CHECK(shared(7, {4, 4, 2}) == Cents{3, 3, 1});
}

TEST_CASE("equal remainders: the one with the lower place is first", "[money][pool]")
{
    CHECK(shared(100, {50, 50, 50}) == Cents{34, 33, 33});
    CHECK(shared(1, {1, 1, 1}) == Cents{1, 0, 0});
    CHECK(shared(2, {1, 1, 1}) == Cents{1, 1, 0});
    // 1.5 each of 3 and none for the one who wants none.
    CHECK(shared(3, {0, 2, 2}) == Cents{0, 2, 1});
}

TEST_CASE("a pool with nothing in it, or less, pays nothing to anyone", "[money][pool]")
{
    CHECK(shared(0, {5, 7}) == Cents{0, 0});
    CHECK(shared(-3, {5, 7}) == Cents{0, 0});
    CHECK(shared(-3, {0, 0}) == Cents{0, 0});
    CHECK(shared(-1, {}).empty());
}

TEST_CASE("amounts near the limit are shared without a slip", "[money][pool]")
{
    const std::int64_t half = std::int64_t{1} << 60;

    CHECK(shared(half + 1, {half, half - 1}) == Cents{half / 2 + 1, half / 2});
    CHECK(shared(1, {half, half}) == Cents{1, 0});
}
