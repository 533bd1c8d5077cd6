#include "sim/prove/guesswork.h"
#include "tests/support/catch.h"

#include <cmath>
#include <vector>

using namespace sim;

namespace {

bool is_to_twelve_places(double found, double expected) { return std::abs(found - expected) < 5.1e-13; }

std::vector<double> guesses(std::size_t decisions, std::size_t options) { return std::vector<double>(decisions, 1 / static_cast<double>(options)); }

} // namespace

// The three figures are computed with whole numbers elsewhere: sum of C(n, i) (k - 1)^(n - i) over k^n.
TEST_CASE("how likely chance finds the longest option so often is a binomial tail", "[prove][guesswork]")
{
    CHECK(is_to_twelve_places(probability_of_at_least(11, guesses(20, 4)), 0.003942141664));
    CHECK(is_to_twelve_places(probability_of_at_least(9, guesses(20, 4)), 0.040925167707));
    CHECK(is_to_twelve_places(probability_of_at_least(8, guesses(12, 3)), 0.018758432262));
}

TEST_CASE("guesses with different chances are told apart", "[prove][guesswork]")
{
    CHECK(is_to_twelve_places(probability_of_at_least(2, {0.5, 0.25}), 0.125));
    CHECK(is_to_twelve_places(probability_of_at_least(1, {0.5, 0.25}), 0.625));
}

TEST_CASE("at least none is certain, more than there are is impossible", "[prove][guesswork]")
{
    CHECK(probability_of_at_least(0, {}) == 1);
    CHECK(probability_of_at_least(1, {}) == 0);
    CHECK(is_to_twelve_places(probability_of_at_least(0, guesses(7, 3)), 1));
    CHECK(probability_of_at_least(8, guesses(7, 3)) == 0);
}
