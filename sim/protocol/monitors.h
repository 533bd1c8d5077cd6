#pragma once

#include "sim/model/event.h"
#include "sim/model/packed.h"
#include "sim/protocol/judging.h"
#include "sim/protocol/points.h"

#include <cstdint>
#include <span>

namespace sim {

class Witness;

/// What the judge remembers of a play between two events: how far each obligation is, which faults are paid, which
/// criticals happened. One packed value; plays that will be judged alike from here on have equal words. The points made
/// are not in it.
using Monitors = Packed<struct MonitorsTag>;

// The functions below are called in the order of the play: begin, then each event and each day that begins, then
// finish. They pay points when a verdict falls. With a witness they tell it what they do, and do the same; without one
// they allocate nothing.

/// The monitors on day 0, after the history (days below 0, in order). What was decided before day 0 pays nothing.
[[nodiscard]] Monitors begin(const Judging&, std::span<const Event> history, Witness* = nullptr);

/// An event is logged. The judge's own events (data.no_basis and the like) follow from it and are judged with it.
Points advance(const Judging&, Monitors&, const Event&, Witness* = nullptr);

/// A day after day 0 begins, before its events: a chapter that ended the day before settles, and what can no longer be
/// done falls. Days may be left out unless an event is logged on them or a chapter settles (Judging::settles_on): what
/// fell in between falls now, as of its own day.
Points day_begins(const Judging&, Monitors&, std::int32_t day, Witness* = nullptr);

/// The play ends on `day`.
Points finish(const Judging&, Monitors&, std::int32_t day, Witness* = nullptr);

/// What became of a critical rule so far. Broken counts as unrepaired when the play ends.
[[nodiscard]] Critical critical_of(const Judging&, const Monitors&, std::uint32_t rule);

} // namespace sim
