#include "sim/base/bytes.h"
#include "sim/base/hash.h"
#include "sim/solve/regret.h"
#include "tests/solve/small_worlds.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

using namespace sim;

namespace {

constexpr std::string_view Key = "the key";

/// Kept and read again.
std::unique_ptr<Solution> recalled(const World& world, const Solution& solution)
{
    auto kept = read_kept(kept_bytes(solution.graph, solution.search, Key), Key, world.variants);
    return kept ? std::make_unique<Solution>(world, std::move(*kept)) : nullptr;
}

bool has_kind(const PlayGraph& graph, NodeKind kind)
{
    return std::any_of(graph.order.begin(), graph.order.end(), [&](NodeId node) { return graph.kind(node) == kind; });
}

/// The smallest of some worlds with chance and hidden variants, as bytes.
struct Small {
    Small()
    {
        for (std::uint64_t number = 0; number < 60; ++number) {
            const SmallWorld small(number);
            const World world = small.world(false);
            const auto solution = solve_merged(world, {});
            if (!solution->is_solved() || !has_kind(solution->graph, NodeKind::Chance) || !has_kind(solution->graph, NodeKind::Split)) continue;
            std::string now = kept_bytes(solution->graph, solution->search, Key);
            if (!bytes.empty() && now.size() >= bytes.size()) continue;
            bytes = std::move(now);
            variants = world.variants;
        }
    }
    std::string bytes;
    std::uint64_t variants = 0;
};

std::string summed_anew(std::string bytes)
{
    bytes.resize(bytes.size() - sizeof(std::uint64_t));
    put(bytes, fnv1a64(bytes));
    return bytes;
}

} // namespace

TEST_CASE("solved values that were kept are those of a search, for every play", "[solve][kept]")
{
    std::uint64_t plays = 0, hidden = 0, splits = 0;
    for (std::uint64_t number = 0; number < 60; ++number) {
        const SmallWorld small(number);
        for (const bool other : {false, true}) {
            const World world = small.world(other, !other);
            const auto solution = solve(world, {});
            if (!solution->is_solved()) continue;
            INFO("world " << number << ": " << small.members);

            const auto again = recalled(world, *solve_merged(world, {}));

            REQUIRE(again != nullptr);
            CHECK(again->search.states == solution->search.states);
            CHECK(again->search.peak_bytes == solution->search.peak_bytes);
            CHECK(again->best->start() == solution->best->start());
            CHECK(Values(world, again->graph, Aim::Worst).start() == Values(world, solution->graph, Aim::Worst).start());
            CHECK(number_of_plays(again->graph) == number_of_plays(solution->graph));
            CHECK(best_play(world, again->graph, *again->best).moves == best_play(world, solution->graph, *solution->best).moves);
            for (std::uint64_t seed = 0; seed < 5; ++seed) {
                const Played play = played(world, seed * 1000 + number);
                const PlayValue value = value_of(*again, play.line), whole = value_of(*solution, play.line);
                CHECK(value.now == whole.now);
                CHECK(value.luck == whole.luck);
                REQUIRE(value.decisions.size() == whole.decisions.size());
                for (std::size_t i = 0; i < value.decisions.size(); ++i) CHECK(value.decisions[i].regret == whole.decisions[i].regret);
                ++plays;
                hidden += world.is_hidden();
            }
            for (const NodeId node : again->graph.order) splits += again->graph.kind(node) == NodeKind::Split;
        }
    }
    CHECK(plays > 400);
    CHECK(hidden > 50);
    CHECK(splits > 50);
}

TEST_CASE("a graph that was read is written in the same bytes again", "[solve][kept]")
{
    const Small small;

    const auto kept = read_kept(small.bytes, Key, small.variants);

    REQUIRE(kept);
    CHECK(kept_bytes(kept->graph, kept->search, Key) == small.bytes);
}

TEST_CASE("solved values are read for the world and version they were kept for and no other", "[solve][kept]")
{
    const Small small;
    std::string newer = small.bytes;
    ++newer[kept_head("").size() - 2 * sizeof(std::uint32_t)];

    CHECK(read_kept(small.bytes, Key, small.variants));
    CHECK_FALSE(read_kept(small.bytes, "the kez", small.variants));
    CHECK_FALSE(read_kept(small.bytes, "the key ", small.variants));
    CHECK_FALSE(read_kept(small.bytes, Key, 1));
    CHECK_FALSE(read_kept(summed_anew(newer), Key, small.variants));
    CHECK_FALSE(read_kept({}, Key, small.variants));
}

TEST_CASE("bytes that are cut off or changed are not read", "[solve][kept]")
{
    const Small small;

    for (std::size_t size = 0; size < small.bytes.size(); ++size) {
        INFO("cut at " << size);
        REQUIRE_FALSE(read_kept(small.bytes.substr(0, size), Key, small.variants));
    }
    for (std::size_t at = 0; at < small.bytes.size(); ++at) {
        std::string bytes = small.bytes;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
        INFO("changed at " << at);
        REQUIRE_FALSE(read_kept(bytes, Key, small.variants));
    }
    CHECK_FALSE(read_kept(small.bytes + '\0', Key, small.variants));
}

TEST_CASE("a graph that somebody forged can be gone through, or is not read", "[solve][kept]")
{
    const Small small;
    std::uint64_t read = 0, refused = 0;

    for (std::size_t at = kept_head(Key).size(); at + sizeof(std::uint64_t) < small.bytes.size(); ++at) {
        for (const int change : {0x01, 0x80, 0xff}) {
            std::string bytes = small.bytes;
            bytes[at] = static_cast<char>(bytes[at] ^ change);
            const auto kept = read_kept(summed_anew(std::move(bytes)), Key, small.variants);
            ++(kept ? read : refused);
            if (!kept) continue;
            const std::string plays = number_of_plays(kept->graph);
            REQUIRE_FALSE(plays.empty());
            for (const NodeId node : kept->graph.order)
                for (std::uint32_t i = 0; kept->graph.kind(node) != NodeKind::End && i < kept->graph.fan(node); ++i)
                    REQUIRE(kept->graph.edge(node, i).to < node);
        }
    }

    CHECK(read > 100);
    CHECK(refused > 500);
}
