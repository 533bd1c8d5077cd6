#include "sim/solve/run_value.h"

#include <vector>

namespace sim {

namespace {

/// Places in the line where a chapter's first move is made, the start excluded, the last chapter first.
std::vector<std::size_t> chapter_starts(const World& world, const PlayedLine& line)
{
    std::vector<std::size_t> starts;
    auto first = begin(world.program, world.seat, line.variant);
    State state = first->state;
    ChapterId chapter = chapter_of(world.program, state);
    for (std::size_t i = 0; i < line.moves.size(); ++i) {
        if (chapter_of(world.program, state) != chapter) starts.insert(starts.begin(), i);
        chapter = chapter_of(world.program, state);
        if (advance(world.program, state, line.moves[i], nullptr) != Fault::None) break;
    }
    return starts;
}

} // namespace

RunValue judge_run(const World& world, const PlayedLine& line, const SearchLimits& limits)
{
    RunValue run;
    if (const auto whole = solve(world, limits); whole->is_solved()) return {whole->search, true, value_of(*whole, line)};
    else run.search = whole->search;
    for (const std::size_t start : chapter_starts(world, line)) {
        World later = world;
        later.from = cell_before(world, line, start);
        const auto rest = solve(later, limits);
        if (!rest->is_solved()) break;
        run.value = value_of(*rest, line, start);
    }
    return run;
}

} // namespace sim
