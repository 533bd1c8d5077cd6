#include "sim/solve/run_value.h"

#include <vector>

namespace sim {

namespace {

/// Places in the line where the trainee decides, save one at the very start of which the whole says it all.
std::vector<std::size_t> decisions_of(const World& world, const PlayedLine& line)
{
    std::vector<std::size_t> decisions;
    for (std::size_t i = world.is_hidden() ? 0 : 1; i < line.moves.size(); ++i)
        if (line.moves[i].kind == Move::Kind::Act) decisions.push_back(i);
    return decisions;
}

} // namespace

RunValue judge_run(const Solution& whole, const PlayedLine& line, const SearchLimits& limits)
{
    if (whole.is_solved()) return {whole.search, true, value_of(whole, line)};
    RunValue run{whole.search, false, {}};
    if (whole.search.end == SearchEnd::GivenUp) return run;
    const std::vector<std::size_t> decisions = decisions_of(whole.world, line);
    // What can follow a decision is part of what can follow an earlier one: if the one fits, so does the other.
    std::size_t first = 0, fits = decisions.size();
    while (first < fits) {
        const std::size_t tried = first + (fits - first) / 2;
        World later = whole.world;
        later.from = cell_before(later, line, decisions[tried]);
        const auto rest = solve_merged(later, limits);
        if (rest->search.end == SearchEnd::GivenUp) break;
        if (rest->is_solved()) {
            fits = tried;
            run.value = value_of(*rest, line, decisions[tried]);
        } else {
            first = tried + 1;
        }
    }
    return run;
}

} // namespace sim
