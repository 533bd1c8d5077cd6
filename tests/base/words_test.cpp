#include "sim/base/string_pool.h"
#include "sim/base/words.h"
#include "tests/support/catch.h"

#include <utility>

using namespace sim;

namespace {

Words numbered(std::size_t size)
{
    Words words{size};
    for (std::size_t i = 0; i < size; ++i) words[i] = i + 1;
    return words;
}

} // namespace

TEST_CASE("a copy of words is equal and lives on its own, short or long", "[base][words]")
{
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{8}, std::size_t{100}}) {
        const Words original = numbered(size);

        Words copy = original;
        CHECK(copy == original);
        if (size == 0) continue;
        copy[size - 1] = 0;

        CHECK_FALSE(copy == original);
        CHECK(original[size - 1] == size);
    }
}

TEST_CASE("assigning words changes the length both ways", "[base][words]")
{
    for (const auto& [from, to] : {std::pair{3, 12}, std::pair{12, 3}, std::pair{12, 20}, std::pair{12, 12}}) {
        Words target = numbered(static_cast<std::size_t>(from));
        const Words source = numbered(static_cast<std::size_t>(to));

        target = source;
        CHECK(target == source);

        const Words& alias = target;
        target = alias;
        CHECK(target == source);
    }
}

TEST_CASE("moved words arrive whole", "[base][words]")
{
    for (const std::size_t size : {std::size_t{4}, std::size_t{40}}) {
        Words source = numbered(size);

        Words target = std::move(source);
        Words assigned{2};
        assigned = std::move(target);

        CHECK(assigned == numbered(size));
    }
}

TEST_CASE("a pool gives back its strings by number, empty ones too", "[base][pool]")
{
    StringPool pool;
    const auto first = pool.add("");
    const auto second = pool.add("rent");
    const auto third = pool.add("");
    const auto fourth = pool.add("č");

    CHECK(pool.size() == 4);
    CHECK(pool[first].empty());
    CHECK(pool[second] == "rent");
    CHECK(pool[third].empty());
    CHECK(pool[fourth] == "č");
}
