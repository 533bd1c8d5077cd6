#include "sim/prove/survey.h"
#include "sim/prove/questions.h"
#include "tests/solve/small_worlds.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"
#include "tests/support/world.h"

#include <map>
#include <vector>

using namespace sim;

namespace {

/// One question for each value of each variable: is it this one?
std::vector<Question> every_value(const Scenario& scenario)
{
    std::vector<Question> questions;
    for (std::uint32_t v = 0; v < scenario.variables.size(); ++v)
        for (std::int32_t value = scenario.variables[v].min; value <= scenario.variables[v].max; ++value)
            questions.push_back({{Op::Load, 0, Symbol{SymbolKind::Variable, v}.packed()}, {Op::Push, 0, value}, {Op::Equal, 0, 0}});
    return questions;
}

Program asked(const Scenario& scenario)
{
    auto program = link(with_questions(scenario, every_value(scenario)), shipped_vocabulary());
    REQUIRE(program.has_value());
    return std::move(*program);
}

/// The number of moves of the shortest play to each value of each variable, found without the solver: state after state, none
/// taken for another.
std::map<std::pair<std::size_t, std::int32_t>, std::size_t> shortest_by_hand(const Program& program, VariantId variant)
{
    std::map<std::pair<std::size_t, std::int32_t>, std::size_t> shortest;
    std::map<std::vector<std::uint64_t>, bool> known;
    std::vector<State> level{begin(program, SeatId{0}, variant)->state};
    for (std::size_t moves = 0; !level.empty(); ++moves) {
        std::vector<State> next;
        for (const State& state : level) {
            const std::vector<std::uint64_t> words(state.words.data(), state.words.data() + state.words.size());
            if (!known.emplace(words, true).second) continue;
            for (std::size_t v = 0; v < program.scenario.variables.size(); ++v)
                shortest.emplace(std::pair{v, value_of(program, state, VariableId{v})}, moves);
            for (const Move move : offered(program, state)) next.push_back(step(program, state, move)->state);
        }
        level = std::move(next);
    }
    return shortest;
}

} // namespace

TEST_CASE("a survey sees every value that a variable can take, by a shortest play, whatever it folds", "[prove][survey]")
{
    for (std::uint64_t number = 0; number < 60; ++number) {
        const SmallWorld small(number);
        const Program program = asked(world_as_read(small.members));
        for (std::size_t variant = 0; variant < program.scenario.variants.size(); ++variant) {
            const auto by_hand = shortest_by_hand(program, VariantId{variant});

            const Survey seen = survey(program, SeatId{0}, VariantId{variant}, {});

            REQUIRE(seen.end == SearchEnd::Whole);
            std::size_t question = 0;
            for (std::size_t v = 0; v < program.scenario.variables.size(); ++v)
                for (std::int32_t value = program.scenario.variables[v].min; value <= program.scenario.variables[v].max; ++value, ++question) {
                    INFO("world " << number << ", variable " << program.scenario.variables[v].id << " == " << value);
                    const Sight &open = seen.holds[question], &end = seen.holds_at_end[question];
                    const auto found = by_hand.find({v, value});
                    CHECK((open.seen() || end.seen()) == (found != by_hand.end()));
                    if (found == by_hand.end()) continue;
                    std::size_t shortest = found->second + 1;
                    if (open.seen()) shortest = std::min(shortest, open.moves.size());
                    if (end.seen()) shortest = std::min(shortest, end.moves.size());
                    CHECK(shortest == found->second);
                }
        }
    }
}

TEST_CASE("a survey meets a fault by a shortest play and says what it is", "[prove][survey]")
{
    const Program program = world(R"("variables": [{"id": "n", "type": "int", "min": 0, "max": 2, "start": 0}],
        "acts": [{"id": "count", "text": "t", "takes": 1, "effects": ["n += 1"]}])");

    const Survey seen = survey(program, SeatId{0}, VariantId{0}, {});

    CHECK(seen.end == SearchEnd::Fault);
    CHECK(seen.fault == Fault::OutOfRange);
    CHECK(seen.faulty.size() == 3);
}

TEST_CASE("a survey without memory says so, and what it has seen stays true", "[prove][survey]")
{
    const Program program = world(R"("chapters": [{"id": "all", "title": "t", "end": 3000, "pace": "daily"}],
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 30, "start": 0, "overflow": "saturate"}],
        "acts": [{"id": "count", "text": "t", "takes": 1, "when": "n < 30", "effects": ["n += 1"]}],
        "measures": [{"id": "m", "dimension": "O", "of": 1000, "value": "n", "text": "t"}])");
    SearchLimits limits;
    limits.bytes = 1000;

    const Survey seen = survey(program, SeatId{0}, VariantId{0}, limits);

    CHECK(seen.end == SearchEnd::NoMemory);
    CHECK(seen.acts[program.scenario.act_named("count").raw()].seen());
    CHECK_FALSE(seen.endings[0].seen());
}
