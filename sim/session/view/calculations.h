#pragma once

#include "sim/session/session.h"
#include "sim/session/view/better_off.h"
#include "sim/session/view/wording.h"

#include <optional>
#include <vector>

namespace sim {

/// A better-off calculation of the play that the trainee has worked out.
struct ShownCalculation {
    OfferId offer;
    BetterOff main;
    std::optional<BetterOff> beside;  ///< another offer to compare it with
    ActId show;                       ///< what shows it to the client, where that can be done now
};

/// Has an act of the play worked out a calculation?
[[nodiscard]] bool has_calculations(const Reading&, const Session&);

/// Those that an act of the play has worked out, each once, the newest first; by the household as it is known now.
/// @param instead  another schedule of support than the scenario's; may be null
[[nodiscard]] std::vector<ShownCalculation> calculations_of(const Reading&, const Session&, const Schedule* instead = nullptr);

/// The household as the play knows it now. @pre the scenario has households
[[nodiscard]] const Household& household_now(const Program&, const State&);

} // namespace sim
