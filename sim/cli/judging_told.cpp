#include "sim/cli/judging_told.h"

#include "sim/cli/page.h"
#include "sim/system/interrupt.h"
#include "sim/system/threads.h"

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>

namespace sim {

namespace {

/// Memory that working out values may take: what a modest office machine can spare.
constexpr std::size_t MostBytes = std::size_t{1} << 30;
/// States after which a search is long enough to be told of, and after which it is told again.
constexpr std::uint64_t ToldFrom = 100'000, ToldEvery = 2'000'000;

SearchLimits limits_told(Terminal& terminal, const Reading& reading, const Interrupt& interrupt)
{
    SearchLimits limits;
    limits.bytes = MostBytes;
    limits.workers = threads(0);
    limits.progress = [&terminal, &reading, &interrupt, next = ToldFrom](const SearchProgress& now) mutable {
        if (interrupt.was_asked()) return false;
        if (now.states < next) return true;
        Page page(terminal.width);
        if (next == ToldFrom) page.line(reading.say("ui.review.solving"));
        else page.line(reading.say("ui.review.progress", {{"day", std::to_string(now.day + 1)}, {"days", std::to_string(reading.scenario().horizon() + 1)}}));
        terminal.err << page.text() << std::flush;
        next = now.states / ToldEvery * ToldEvery + ToldEvery;
        return true;
    };
    return limits;
}

} // namespace

JudgedPlay judge_play_told(Terminal& terminal, const Case& it, const Judging& judging, const Session& session)
{
    const Reading reading = it.reading();
    const Interrupt interrupt;
    return judge_play(it, judging, session, limits_told(terminal, reading, interrupt));
}

} // namespace sim
