#pragma once

#include "sim/session/session.h"
#include "sim/session/view/wording.h"

#include <string>
#include <string_view>

namespace sim {

// What happened, short enough for a timeline.

/// The entry's name, what it is about, and who did it where that was not the seat's own actor: "Referral answered (Health centre)".
[[nodiscard]] std::string moment_text(const Reading&, SeatId, const Event&);

/// What chance brought: what was said first, else the outcome's text, else its first entry in the log, else that chance decided.
/// @param turn  place of an outcome in Session::line
[[nodiscard]] std::string outcome_text(const Reading&, const Session&, std::size_t turn);

/// The first sentence of the first line, and those behind it while they are short together; without a full stop at the end.
[[nodiscard]] std::string opening(std::string_view);

} // namespace sim
