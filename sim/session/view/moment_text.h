#pragma once

#include "sim/session/session.h"
#include "sim/session/view/wording.h"

#include <string>
#include <string_view>

namespace sim {

// What happened, short enough for a timeline.

/// The entry's name, what it is about, and who did it where that was not the seat's own actor: "Referral answered (Health centre)".
[[nodiscard]] std::string moment_text(const Reading&, SeatId, const Event&);

/// What chance brought; an outcome without a text has the name of its first entry in the log, else says that chance decided.
/// @param turn  place of an outcome in Session::line
[[nodiscard]] std::string outcome_text(const Reading&, const Session&, std::size_t turn);

/// Up to the first full stop, question or exclamation mark that ends a sentence, which is left out where it is a full stop.
[[nodiscard]] std::string first_sentence(std::string_view);

} // namespace sim
