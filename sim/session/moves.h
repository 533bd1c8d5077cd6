#pragma once

#include "sim/rules/play.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace sim {

/// How runs, scripts and witnesses write a move: "kitchen.ask_rent", "refer_ngo", "go_on" or "<chance>=<outcome>".
[[nodiscard]] std::string move_name(const Program&, Move);

/// Reads what move_name() writes. False when the scenario has no such move.
[[nodiscard]] bool move_named(const Program&, std::string_view, Move&);

/// The chance node that an outcome belongs to.
[[nodiscard]] ChanceId chance_of_outcome(const Program&, OutcomeId);

/// Reads "<chance>=<outcome>" or the outcome's bare id. None when the chance node has no such outcome.
[[nodiscard]] OutcomeId outcome_named(const Program&, ChanceId, std::string_view);

/// "scene", "desk", "chance" or "end": where a state stands, as transcripts name it; a scene by its id.
[[nodiscard]] std::string place_name(const Program&, const State&);

/// 16 lower-case hex digits.
[[nodiscard]] std::string write_hash(std::uint64_t);

} // namespace sim
