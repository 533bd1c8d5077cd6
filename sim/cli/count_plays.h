#pragma once

#include "sim/cli/pack_paths.h"
#include "sim/cli/page.h"
#include "sim/cli/search_limits.h"
#include "sim/content/json_writer.h"
#include "sim/model/problem.h"
#include "sim/solve/count.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// What was counted for one seat and variant of a scenario.
struct CountLine {
    std::string scenario, seat, variant;
    std::string path;                  ///< of the scenario, as the person wrote it
    Search count;
    std::vector<std::string> witness;  ///< a play that meets the fault; or the acts of the loop
    std::optional<Problem> problem;    ///< the fault, where it stands in the file
};

/// Counts the plays of a scenario and adds a line for each seat and variant. True when all were counted to the end and
/// neither a fault nor a loop was met.
bool count_plays(Terminal&, const Library&, const NamedPack&, const std::string& seat, const SearchWish&, const Interrupt&, std::vector<CountLine>&);

void print_count(Page&, const CountLine&);
void write_counts(JsonWriter&, const std::vector<CountLine>&);

} // namespace sim
