#pragma once

#include "sim/session/session.h"

#include <cstdint>
#include <optional>
#include <span>

namespace sim {

/// A play up to some moment: what its state, its line and its log tell.
struct Hindsight {
    const State& state;
    std::span<const Turn> line;
    std::span<const Event> log;
};

[[nodiscard]] Hindsight hindsight_of(const Session&);

/// Asks a condition that the play itself did not ask, as the reader left it: not linked. What the state does not remember for it
/// (`done`, `happened`, `days_since`) is read off the line and the log. False when arithmetic leaves 64 bits.
[[nodiscard]] bool holds_in(const Program&, const Hindsight&, std::span<const Instruction> condition);

/// The first day at whose end such a condition held; none: it never has. While the days of an act pass nothing is asked: what it
/// brings about comes on the day that its log entries bear.
[[nodiscard]] std::optional<std::int32_t> first_day_of(const Program&, const Session&, std::span<const Instruction> condition);

} // namespace sim
