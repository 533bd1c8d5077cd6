#pragma once

#include "sim/cli/page.h"
#include "sim/session/view/better_off.h"

namespace sim {

/// A better-off calculation as plain lines: the answer, what it is made of, the months, and how each amount came about.
/// @param whole  also line by line why, and the figures it rests on
void show(Page&, const Phrases&, const BetterOff&, bool whole);

} // namespace sim
