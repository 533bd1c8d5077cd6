#include "sim/base/hash.h"
#include "tests/support/catch.h"

using namespace sim;

TEST_CASE("FNV-1a gives its published values", "[base][hash]")
{
    STATIC_REQUIRE(fnv1a64("") == 0xcbf29ce484222325ull);
    STATIC_REQUIRE(fnv1a64("a") == 0xaf63dc4c8601ec8cull);
    STATIC_REQUIRE(fnv1a64("foobar") == 0x85944171f73967e8ull);
}

TEST_CASE("an integer is hashed as its four bytes, the lowest first", "[base][hash]")
{
    const std::string_view bytes("\x04\x03\x02\x81", 4);

    CHECK(fnv1a64(static_cast<std::int32_t>(0x81020304u), FnvBasis) == fnv1a64(bytes));
}

TEST_CASE("mix is the finaliser of SplitMix64", "[base][hash]")
{
    // The first three outputs for seed 1234567: the state grows by the golden gamma before each.
    constexpr std::uint64_t Gamma = 0x9E3779B97F4A7C15ull;
    CHECK(mix(1234567 + Gamma) == 6457827717110365317ull);
    CHECK(mix(1234567 + 2 * Gamma) == 3203168211198807973ull);
    CHECK(mix(1234567 + 3 * Gamma) == 9817491932198370423ull);
}
