#include "sim/solve/count.h"
#include "sim/solve/state_table.h"
#include "sim/solve/loop.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

#include <cstdint>
#include <string>
#include <vector>

using namespace sim;

namespace {

Search counted(const Program& program, const SearchLimits& limits = {})
{
    return count_states(program, SeatId{0}, VariantId{0}, limits);
}

std::vector<std::string> names(const Program& program, const std::vector<Move>& moves)
{
    std::vector<std::string> out;
    for (const Move move : moves) out.push_back(program.scenario.name_of(ActId{move.index}));
    return out;
}

Graph graph(const std::vector<std::vector<std::uint32_t>>& rows)
{
    Graph out;
    for (const auto& row : rows) {
        out.targets.insert(out.targets.end(), row.begin(), row.end());
        out.end_row();
    }
    return out;
}

} // namespace

TEST_CASE("every state that a play can reach is counted once", "[solve][count]")
{
    // Thirty days: unmarked, marked today and, from the second on, marked earlier; then the two ends.
    const Program program = world(R"(
        "variables": [{"id": "marked", "type": "bool", "start": false}],
        "acts": [{"id": "mark", "text": "t", "takes": 0, "when": "not marked", "effects": ["marked = true"]}])");

    const Search count = counted(program);

    CHECK(count.end == SearchEnd::Whole);
    CHECK(count.states == 30 + 30 + 29 + 2);
    CHECK(count.transitions == 30 * 2 + 30 + 29);
    CHECK(count.terminals == 2);
    CHECK(count.fault == Fault::None);
}

TEST_CASE("chance nodes are states and their outcomes transitions", "[solve][count]")
{
    const Program program = world(R"(
        "chapters": [{"id": "all", "title": "t", "end": 1, "pace": "daily"}],
        "variables": [{"id": "luck", "type": "bool", "start": false}],
        "acts": [{"id": "try", "text": "t", "takes": 0, "once": true, "goes": "chance:coin"}],
        "chances": [{"id": "coin", "outcomes": [{"id": "head", "weight": 1, "effects": ["luck = true"]}, {"id": "tail", "weight": 1}]}])");

    const Search count = counted(program);

    // start, chance, head, tail; the ends after pausing: untried, head, tail.
    CHECK(count.states == 7);
    CHECK(count.terminals == 3);
    CHECK(count.transitions == 7 - 1);
}

TEST_CASE("a fault of the scenario is met, with the shortest play that meets it", "[solve][count]")
{
    const Program program = world(R"(
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 2, "start": 0}],
        "acts": [{"id": "add", "text": "t", "takes": 1, "effects": ["n += 1"]}])");

    const Search count = counted(program);
    const FaultyPlay play = shortest_fault(program, SeatId{0}, VariantId{0}, 1000);

    CHECK(count.end == SearchEnd::Fault);
    CHECK(count.fault == Fault::OutOfRange);
    CHECK(play.fault == Fault::OutOfRange);
    CHECK(names(program, play.moves) == std::vector<std::string>{"add", "add", "add"});
}

TEST_CASE("a circle without time is found, as the acts that go round it", "[solve][count]")
{
    const Program program = world(R"(
        "seats": [{"id": "ess", "opens": "one"}],
        "scenes": [{"id": "one", "options": [{"id": "go", "text": "t", "goes": "two"}]},
                   {"id": "two", "options": [{"id": "back", "text": "t", "goes": "one"}, {"id": "out", "text": "t", "goes": "desk"}]}])");

    const Search count = counted(program);

    CHECK(count.end == SearchEnd::Loop);
    CHECK(names(program, count.loop) == std::vector<std::string>{"one.go", "two.back"});
    CHECK(count.day == 0);
}

TEST_CASE("a count stops where its memory ends and says how far it came", "[solve][count]")
{
    const Program program = world(R"(
        "variables": [{"id": "a", "type": "int", "min": 0, "max": 200, "start": 0, "overflow": "saturate"},
                      {"id": "b", "type": "int", "min": 0, "max": 200, "start": 0, "overflow": "saturate"},
                      {"id": "c", "type": "int", "min": 0, "max": 200, "start": 0, "overflow": "saturate"}],
        "acts": [{"id": "add_a", "text": "t", "takes": 1, "effects": ["a += 1"]},
                 {"id": "add_b", "text": "t", "takes": 1, "effects": ["b += 1"]},
                 {"id": "add_c", "text": "t", "takes": 1, "effects": ["c += 1"]}])");
    std::size_t reports = 0;
    SearchLimits limits;
    limits.bytes = 300'000;
    limits.progress = [&](const SearchProgress&) { return ++reports > 0; };

    const Search count = counted(program, limits);

    CHECK(count.end == SearchEnd::NoMemory);
    CHECK(count.day > 0);
    CHECK(count.states > 0);
    CHECK(reports > 0);
}

TEST_CASE("the shortest loop of a graph is found, and none where there is none", "[solve][count]")
{
    CHECK(shortest_loop(graph({{1}, {2}, {}})).empty());
    CHECK(shortest_loop(graph({{1}, {2}, {0}})).size() == 3);
    CHECK(shortest_loop(graph({{1}, {2, 0}, {3}, {1}})) == std::vector<std::uint32_t>{0, 1});
    CHECK(shortest_loop(graph({{1}, {2}, {2, 3}, {1}})) == std::vector<std::uint32_t>{2});
    CHECK(shortest_loop(graph({})).empty());
}

TEST_CASE("a table tells two keys apart as long as a bit or the length differs", "[solve][count]")
{
    StateTable table;
    std::uint32_t added = 0;

    for (std::uint64_t i = 0; i < 5000; ++i) {
        const std::vector<std::uint64_t> words{i * 0x9E3779B97F4A7C15ull, i % 7, 0};
        for (const std::size_t length : {std::size_t{2}, std::size_t{3}}) {
            const auto [number, is_new] = table.add({words.data(), length});
            CHECK(is_new);
            CHECK(number == added++);
            CHECK_FALSE(table.add({words.data(), length}).second);
            CHECK(std::vector<std::uint64_t>(table[number].begin(), table[number].end()) ==
                  std::vector<std::uint64_t>(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(length)));
        }
    }

    CHECK(table.size() == 10'000);
}
