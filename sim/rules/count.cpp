#include "sim/rules/count.h"

#include "sim/rules/loop.h"
#include "sim/rules/state_table.h"

#include <algorithm>
#include <optional>

namespace sim {

namespace {

constexpr std::size_t CheckEvery = 16'384;

/// A count under way. A layer exists from the first state of its day until the day is closed.
struct Counting {
    const Program& program;
    const CountLimits& limits;
    std::vector<std::optional<StateTable>> layers;
    Count count;

    StateTable& layer(std::int32_t day)
    {
        auto& table = layers[static_cast<std::size_t>(day)];
        if (!table) table.emplace(program.layout.words);
        return *table;
    }

    [[nodiscard]] std::size_t bytes(const Graph& graph) const
    {
        std::size_t sum = graph.bytes();
        for (const auto& table : layers) sum += table ? table->bytes() : 0;
        return sum;
    }
};

/// Tells how far the count is and whether there is memory to go on.
bool may_go_on(Counting& now, const Graph& graph)
{
    const std::size_t bytes = now.bytes(graph);
    now.count.peak_bytes = std::max(now.count.peak_bytes, bytes);
    if (now.limits.progress) now.limits.progress({now.count.day, now.count.states, bytes});
    return bytes <= now.limits.bytes;
}

/// Adds the successors of one state to their layers and, those of the same day, to the graph. False at a fault.
bool follow(Counting& now, const State& state, Graph& graph)
{
    const Moves moves = offered(now.program, state);
    if (moves.empty()) now.count.fault = Fault::NothingOffered;
    for (const Move move : moves) {
        State next = state;
        now.count.fault = advance(now.program, next, move, nullptr);
        if (now.count.fault != Fault::None) return false;
        ++now.count.transitions;

        const std::int32_t day = day_of(now.program, next);
        const auto [number, is_new] = now.layer(day).add(next);
        now.count.states += is_new;
        if (day == now.count.day) graph.targets.push_back(number);
    }
    return now.count.fault == Fault::None;
}

/// Follows every state of a day, those found on the way as well. False where the count stops.
bool close_layer(Counting& now)
{
    Graph graph;
    const auto day = static_cast<std::size_t>(now.count.day);
    for (std::size_t i = 0; i < now.layers[day]->size(); ++i) {
        const State state = (*now.layers[day])[i];
        if (has_ended(now.program, state)) {
            ++now.count.terminals;
        } else if (!follow(now, state, graph)) {
            return false;
        }
        graph.end_row();
        if (i % CheckEvery == CheckEvery - 1 && !may_go_on(now, graph)) return false;
    }
    if (!may_go_on(now, graph)) return false;

    const std::vector<std::uint32_t> loop = shortest_loop(graph);
    now.count.has_loop = !loop.empty();
    for (std::size_t i = 0; i < loop.size(); ++i) {
        const State state = (*now.layers[day])[loop[i]];
        const State target = (*now.layers[day])[loop[(i + 1) % loop.size()]];
        for (const Move move : offered(now.program, state)) {
            State next = state;
            if (advance(now.program, next, move, nullptr) != Fault::None || !(next == target)) continue;
            now.count.loop.push_back(move);
            break;
        }
    }
    return !now.count.has_loop;
}

} // namespace

Count count_states(const Program& program, SeatId seat, VariantId variant, const CountLimits& limits)
{
    Counting now{program, limits, {}, {}};
    now.layers.resize(static_cast<std::size_t>(program.scenario.horizon()) + 1);

    const auto first = begin(program, seat, variant);
    if (!first) {
        now.count.fault = first.error();
        now.count.finished = false;
        return now.count;
    }
    now.layer(day_of(program, first->state)).add(first->state);
    now.count.states = 1;

    for (std::size_t day = 0; day < now.layers.size(); ++day) {
        if (!now.layers[day]) continue;
        now.count.day = static_cast<std::int32_t>(day);
        now.count.finished = close_layer(now);
        if (!now.count.finished) break;
        now.layers[day].reset();
    }
    return now.count;
}

FaultyPlay shortest_fault(const Program& program, SeatId seat, VariantId variant, std::uint64_t max_states)
{
    struct Way {
        std::uint32_t before;
        Move move;
    };
    const auto first = begin(program, seat, variant);
    if (!first) return {first.error(), {}};

    StateTable table(program.layout.words);
    std::vector<Way> ways{{0, {}}};
    table.add(first->state);
    for (std::uint32_t i = 0; i < table.size() && table.size() <= max_states; ++i) {
        const State state = table[i];
        if (has_ended(program, state)) continue;
        for (const Move move : offered(program, state)) {
            State next = state;
            Fault fault = advance(program, next, move, nullptr);
            if (fault == Fault::None && !has_ended(program, next) && offered(program, next).empty())
                fault = Fault::NothingOffered;
            if (fault == Fault::None) {
                if (table.add(next).second) ways.push_back({i, move});
                continue;
            }
            FaultyPlay play{fault, {move}};
            for (std::uint32_t at = i; at != 0; at = ways[at].before) play.moves.push_back(ways[at].move);
            std::reverse(play.moves.begin(), play.moves.end());
            return play;
        }
    }
    return {};
}

} // namespace sim
