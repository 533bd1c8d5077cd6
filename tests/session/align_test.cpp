#include "sim/session/align.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

using namespace sim;
using Acts = std::vector<PlayedAct>;

namespace {

/// "a" on day 0, "b" on day 3: {{'a', 0}, {'b', 3}}. Capital letters are critical.
Acts acts(std::initializer_list<std::pair<char, int>> list)
{
    Acts out;
    for (const auto& [name, day] : list) {
        const bool critical = name >= 'A' && name <= 'Z';
        out.push_back({ActId{static_cast<std::uint32_t>(critical ? name - 'A' : name - 'a')}, day, critical});
    }
    return out;
}

/// The moves of an alignment in short: "=" matched, "=3" matched three days late, "-" missing, "+" extra.
std::string way(const Alignment& alignment)
{
    std::string out;
    for (const AlignedMove& move : alignment.moves) {
        out += move.kind == AlignedKind::Matched ? "=" : move.kind == AlignedKind::Missing ? "-" : "+";
        if (move.late > 0) out += std::to_string(move.late);
    }
    return out;
}

Alignment aligned(const Acts& exemplar, const Acts& played)
{
    AlignmentRoom room;
    return align(exemplar, played, room);
}

/// Every alignment there is, one by one, in the order in which ties are decided; the first of the cheapest.
struct Every {
    const Acts &exemplar, &played;
    std::optional<int> least;
    std::string best;

    void follow(std::size_t i, std::size_t j, int cost, const std::string& so_far)
    {
        if (i == exemplar.size() && j == played.size()) {
            if (!least || cost < *least) least = cost, best = so_far;
            return;
        }
        if (i < exemplar.size() && j < played.size() && exemplar[i].act == played[j].act) {
            const int late = played[j].day > exemplar[i].day ? played[j].day - exemplar[i].day : 0;
            follow(i + 1, j + 1, cost + (late > 4 ? 4 : late), so_far + "=" + (late > 0 ? std::to_string(late) : ""));
        }
        if (i < exemplar.size()) follow(i + 1, j, cost + (exemplar[i].critical ? 4 : 2), so_far + "-");
        if (j < played.size()) follow(i, j + 1, cost + (played[j].critical ? 4 : 2), so_far + "+");
    }
};

/// Up to five acts of three kinds on days that never fall; the third kind is critical.
Acts any_acts(int most = 5)
{
    Acts out;
    int day = 0;
    for (int n = *rc::gen::inRange(0, most + 1); n > 0; --n) {
        const auto act = *rc::gen::inRange(0u, 3u);
        day += *rc::gen::inRange(0, 4);
        out.push_back({ActId{act}, day, act == 2});
    }
    return out;
}

} // namespace

TEST_CASE("a play is at no distance from itself, nor one that is earlier", "[session][align]")
{
    const Acts exemplar = acts({{'a', 0}, {'b', 3}, {'C', 3}});

    CHECK(aligned(exemplar, exemplar).cost == 0);
    CHECK(way(aligned(exemplar, exemplar)) == "===");
    CHECK(aligned(exemplar, acts({{'a', 0}, {'b', 1}, {'C', 2}})).cost == 0);
    CHECK(aligned({}, {}).cost == 0);
    CHECK(aligned({}, {}).moves.empty());
}

TEST_CASE("a missing or an extra act costs 2, a critical one 4", "[session][align]")
{
    const Acts exemplar = acts({{'a', 0}, {'B', 1}});

    CHECK(aligned(exemplar, acts({{'a', 0}})).cost == 4);
    CHECK(aligned(exemplar, acts({{'B', 1}})).cost == 2);
    CHECK(aligned(exemplar, {}).cost == 6);
    CHECK(aligned(exemplar, acts({{'a', 0}, {'c', 0}, {'B', 1}})).cost == 2);
    CHECK(way(aligned(exemplar, acts({{'a', 0}, {'c', 0}, {'B', 1}}))) == "=+=");
    CHECK(aligned(exemplar, acts({{'a', 0}, {'B', 1}, {'D', 1}})).cost == 4);
    CHECK(aligned({}, acts({{'a', 0}, {'B', 1}})).cost == 6);
}

TEST_CASE("a day of delay costs 1, a long one 4 and never more", "[session][align]")
{
    const Acts exemplar = acts({{'a', 2}});

    CHECK(aligned(exemplar, acts({{'a', 3}})).cost == 1);
    CHECK(aligned(exemplar, acts({{'a', 6}})).cost == 4);
    CHECK(aligned(exemplar, acts({{'a', 90}})).cost == 4);
    const Alignment late = aligned(exemplar, acts({{'a', 90}}));
    REQUIRE(late.moves.size() == 1);
    CHECK(late.moves[0] == AlignedMove{AlignedKind::Matched, 0, 0, 88, 4});
}

TEST_CASE("of equal ways the one that matches before it misses, and misses before it adds, from the front", "[session][align]")
{
    // A match four days late costs as much as one missing and one extra act.
    CHECK(way(aligned(acts({{'a', 0}}), acts({{'a', 4}}))) == "=4");
    CHECK(way(aligned(acts({{'a', 0}}), acts({{'b', 0}}))) == "-+");
    CHECK(way(aligned(acts({{'a', 0}}), acts({{'a', 0}, {'a', 0}}))) == "=+");
    CHECK(way(aligned(acts({{'a', 0}, {'a', 0}}), acts({{'a', 0}}))) == "=-");
    CHECK(way(aligned(acts({{'a', 0}, {'b', 0}}), acts({{'b', 0}, {'a', 0}}))) == "-=+");
}

TEST_CASE("the places in both plays stand beside every move", "[session][align]")
{
    const Alignment it = aligned(acts({{'a', 0}, {'b', 1}}), acts({{'c', 0}, {'b', 2}}));

    REQUIRE(it.moves.size() == 3);
    CHECK(it.moves[0] == AlignedMove{AlignedKind::Missing, 0, 0, 0, 2});
    CHECK(it.moves[1] == AlignedMove{AlignedKind::Extra, 1, 0, 0, 2});
    CHECK(it.moves[2] == AlignedMove{AlignedKind::Matched, 1, 1, 1, 1});
    CHECK(it.cost == 5);
}

TEST_CASE("the cheapest way is the cheapest of all ways, and the first of them", "[session][align]")
{
    AlignmentRoom room;
    CHECK(rc::check([&room] {
        const Acts exemplar = any_acts(), played = any_acts();
        Every every{exemplar, played, {}, {}};
        every.follow(0, 0, 0, {});

        const Alignment found = align(exemplar, played, room);

        RC_ASSERT(found.cost == *every.least);
        RC_ASSERT(way(found) == every.best);
        RC_ASSERT(distance(exemplar, played, room) == found.cost);
        int sum = 0;
        for (const AlignedMove& move : found.moves) sum += move.cost;
        RC_ASSERT(sum == found.cost);
    }));
}

TEST_CASE("where an act is critical in every play or in none, a way over a third play is no shorter", "[session][align]")
{
    CHECK(rc::check([] {
        const Acts a = any_acts(8), b = any_acts(8), c = any_acts(8);

        RC_ASSERT(aligned(a, a).cost == 0);
        RC_ASSERT(aligned(a, c).cost <= aligned(a, b).cost + aligned(b, c).cost);
    }));
}
