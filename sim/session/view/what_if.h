#pragma once

#include "sim/session/view/card_choice.h"
#include "sim/session/view/lanes.h"

#include <vector>

namespace sim {

/// What would have followed, with the same luck, had the decision been taken otherwise: first with the later choices kept, then with
/// the best ones, which only solved values can tell. In place of the decision stands its best option; where it was the best itself, or
/// values are not known, the one with which the kept choices come to most, if that is more than the play came to. A play that goes
/// no otherwise than the run, or the one before, is left out. Of options that are equally good the best play takes the first that breaks
/// the fewest critical rules.
/// @param solution  of the play's world, from its start; may be null
[[nodiscard]] std::vector<WhatIf> what_ifs_of(const Reading&, const Judging&, const ScoredPlay&, const ChosenCard&, const Solution* solution);

} // namespace sim
