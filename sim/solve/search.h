#pragma once

#include "sim/base/workers.h"
#include "sim/solve/graph.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace sim {

struct SearchProgress {
    std::int32_t day = 0;           ///< the layer being followed
    std::uint64_t states = 0;       ///< met so far, those of later days included
    std::uint64_t open = 0;         ///< of these not followed yet
    std::size_t bytes = 0;          ///< held now
};

struct SearchLimits {
    std::size_t bytes = std::size_t{2} << 30;                     ///< of states and graph; what workers think with comes on top
    Workers workers;                                              ///< what is found does not depend on how many they are
    std::function<bool(const SearchProgress&)> progress;          ///< may be empty; called every 16,384 states and after
                                                                  ///< each day; false gives up
    std::function<void(std::int32_t day, const StateTable&)> layer; ///< may be empty; sees the packed states of each day before
                                                                  ///< they are dropped, and those of the day where the search stopped
};

/// How a search ended.
enum class SearchEnd : std::uint8_t {
    Whole,
    NoMemory,
    TooLarge,  ///< beyond what a PlayGraph can hold
    GivenUp,   ///< by the progress function
    Fault,     ///< `fault`
    Loop,      ///< a play can come back to a state: `loop`
};

/// All states that plays can reach, counted one by one. Of hidden variants a state is what the trainee can know.
struct Search {
    SearchEnd end = SearchEnd::Whole;
    std::uint64_t states = 0;       ///< ended ones and chance nodes included
    std::uint64_t transitions = 0;  ///< acts and outcomes that can be done in them
    std::uint64_t terminals = 0;
    std::int32_t day = 0;           ///< the last day whose states were all followed; not whole: the one where it stopped
    std::size_t peak_bytes = 0;     ///< of states and graph, at the end of a day
    Fault fault = Fault::None;      ///< a fault of the scenario that a play can meet
    std::vector<Move> loop;         ///< the shortest loop found
};

/// Follows every act and outcome, a layer for each day, and drops the keys of the days that are over. Stops at the first fault
/// or loop. The graph may be null; it is written as far as the search came.
/// @pre with a graph, somebody judges
[[nodiscard]] Search search(const World&, const SearchLimits&, PlayGraph* graph);

} // namespace sim
