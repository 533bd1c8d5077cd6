#include "sim/cli/search_limits.h"

#include "sim/session/view/format.h"
#include "sim/system/threads.h"

#include <ostream>
#include <utility>

namespace sim {

namespace {

constexpr std::uint64_t ProgressEvery = 1'000'000;


} // namespace

SearchLimits limits_for(Terminal& terminal, const std::string& name, const SearchWish& wish, const Interrupt* interrupt)
{
    return limits_for(terminal, [name] { return name; }, wish, interrupt);
}

SearchLimits limits_for(Terminal& terminal, std::function<std::string()> name, const SearchWish& wish, const Interrupt* interrupt)
{
    SearchLimits limits;
    limits.bytes = wish.memory << 20;
    limits.workers = threads(wish.threads);
    limits.progress = [&terminal, interrupt, name = std::move(name), quiet = wish.quiet, next = ProgressEvery](const SearchProgress& now) mutable {
        if (interrupt != nullptr && interrupt->was_asked()) return false;
        if (now.states < ProgressEvery) next = ProgressEvery;  // another search has begun
        if (quiet || now.states < next) return true;
        next = (now.states / ProgressEvery + 1) * ProgressEvery;
        terminal.err << name() << ": day " << now.day + 1 << ", " << with_commas(now.states) << " states, " << with_commas(now.open)
                     << " not followed yet, " << with_commas(now.bytes >> 20) << " MiB\n"
                     << std::flush;
        return true;
    };
    return limits;
}

} // namespace sim
