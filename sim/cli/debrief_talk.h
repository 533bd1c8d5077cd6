#pragma once

#include "sim/cli/terminal.h"
#include "sim/library/autosave.h"
#include "sim/library/judged_play.h"

#include <cstddef>
#include <optional>

namespace sim {

/// What follows a play that has ended, told without questions; values of decisions only where they lie in the cache.
void tell_review(Terminal&, const Case&, const Judging&, const Session&);

/// The same talked over with the person who played: each question before its answer is told. What they say goes into the run at once.
/// Values are worked out meanwhile; how far that is stands on standard error, and Ctrl-C goes on without them.
[[nodiscard]] Review talk_over(Terminal&, const Case&, const Judging&, Session&, Autosave&);

/// From which decision the person wants to try again: a place in Session::line; none where they do not.
[[nodiscard]] std::optional<std::size_t> ask_again(Terminal&, const Reading&, const Review&);

} // namespace sim
