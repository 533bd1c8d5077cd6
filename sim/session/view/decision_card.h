#pragma once

#include "sim/session/view/card_choice.h"

namespace sim {

/// A chosen decision in words, without its what-ifs.
/// @param stakes  of the play
[[nodiscard]] DecisionCard decision_card(const Reading&, const Judging&, const Score&, const Session&, const std::vector<Stake>& stakes,
                                         const ChosenCard&, const Solution*);

} // namespace sim
