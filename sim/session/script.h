#pragma once

#include "sim/session/session.h"

#include <cstddef>
#include <span>
#include <string>

namespace sim {

/// A play that is written down as words: acts in order, in which outcomes ("<chance>=<outcome>") may stand where they come. The
/// tape gives the outcomes in order instead, as "<chance>=<outcome>" or "<outcome>".
struct Script {
    SeatId seat{0};
    VariantId variant{0};
    std::span<const std::string> acts, tape;
};

struct ScriptPlayed {
    Session session;      ///< as far as it could be played
    std::size_t acts = 0; ///< words of Script::acts that were played
    std::string stopped;  ///< why not further, one sentence without a full stop; empty: all of it was played
};

/// Plays a script. Nothing is drawn.
[[nodiscard]] ScriptPlayed play_script(const Program&, const Script&);

} // namespace sim
