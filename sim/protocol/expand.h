#pragma once

#include "sim/protocol/judging.h"

namespace sim {

/// Writes one obligation for each instance of each rule in Judging::scope: a keyed rule has one for each key the
/// scenario can produce, in alphabetical order; a rule with periods or months one for each; else one. The points of a
/// rule are split over its instances by largest remainder.
/// @pre entries of one id can_be_versions of one rule; the reader of protocol packs refuses others
void expand_rules(Judging&, const std::vector<Produced>&);

} // namespace sim
