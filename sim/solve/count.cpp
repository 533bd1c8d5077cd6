#include "sim/solve/count.h"

#include "sim/solve/state_table.h"

#include <algorithm>

namespace sim {

Search count_states(const Program& program, SeatId seat, VariantId variant, const SearchLimits& limits)
{
    World world{program, nullptr, seat, std::uint64_t{1} << variant.raw()};
    world.raw = true;
    return search(world, limits, nullptr);
}

FaultyPlay shortest_fault(const Program& program, SeatId seat, VariantId variant, std::uint64_t max_states)
{
    struct Way {
        std::uint32_t before;
        Move move;
    };
    const auto first = begin(program, seat, variant);
    if (!first) return {first.error(), {}};

    StateTable table;
    std::vector<Way> ways{{0, {}}};
    const auto add = [&](const State& state) { return table.add({state.words.data(), state.words.size()}).second; };
    add(first->state);
    State state = first->state;
    for (std::uint32_t i = 0; i < table.size() && table.size() <= max_states; ++i) {
        std::copy(table[i].begin(), table[i].end(), state.words.data());
        if (has_ended(program, state)) continue;
        for (const Move move : offered(program, state)) {
            State next = state;
            Fault fault = advance(program, next, move, nullptr);
            if (fault == Fault::None && !has_ended(program, next) && offered(program, next).empty())
                fault = Fault::NothingOffered;
            if (fault == Fault::None) {
                if (add(next)) ways.push_back({i, move});
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
