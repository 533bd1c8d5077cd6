#pragma once

#include "sim/cli/page.h"
#include "sim/session/sample.h"
#include "sim/solve/odds.h"
#include "sim/solve/pareto.h"
#include "sim/solve/solution.h"

#include <optional>
#include <string>
#include <vector>

namespace sim {

/// What `onedoor solve` tells of a scenario.
struct SolveReport {
    bool solved = false;
    std::string scenario;   ///< as whoever asks names it; its id unless told otherwise
    Search search;
    // ---- Only of a solved one
    std::string plays, optimal_plays;  ///< decimal digits
    MicroPoints best = 0, worst = 0;
    BestPlay play;
    Points highest, to_earn;
    std::vector<NamedOdds> policies;
    std::optional<std::vector<Points>> pareto;        ///< none: it would have taken too long
    MicroPoints price_of_information = 0;
    // ---- Only of one that is not
    std::optional<Sample> sample;
};

/// Fastest with a merged graph.
[[nodiscard]] SolveReport report_of(const Solution&, const SearchLimits&);

/// Words of a play as `--acts` takes them, and the command that plays it.
[[nodiscard]] std::vector<std::string> names_of(const World&, const BestPlay&);
/// @param scenario  as whoever asks names it: an id, or a folder
[[nodiscard]] std::string play_command_of(const World&, const std::string& scenario, const BestPlay&);

/// Why a search did not come to its end, in words: "the memory is used up".
[[nodiscard]] std::string reason_text(const World&, const Search&);

void show_report(Page&, const World&, const SolveReport&);
[[nodiscard]] std::string json_of(const World&, const SolveReport&);

} // namespace sim
