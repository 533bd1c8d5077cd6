#pragma once

#include "sim/cli/terminal.h"
#include "sim/solve/search.h"
#include "sim/system/interrupt.h"

#include <cstddef>
#include <functional>
#include <string>

namespace sim {

/// How a command follows all plays.
struct SearchWish {
    std::size_t memory = 4096;  ///< MiB
    std::size_t threads = 0;      ///< 0: as many as the machine has processors
    bool quiet = false;         ///< tells nothing on the way
};

/// Tells on standard error how far a search is, after each million states, with its name in front; gives up once asked to.
/// The interrupt may be null. Terminal and interrupt must live as long as the limits.
[[nodiscard]] SearchLimits limits_for(Terminal&, const std::string& name, const SearchWish&, const Interrupt*);
/// The same with a name that is asked for whenever something is told.
[[nodiscard]] SearchLimits limits_for(Terminal&, std::function<std::string()> name, const SearchWish&, const Interrupt*);

} // namespace sim
