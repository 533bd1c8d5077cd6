#pragma once

#include "tests/score/random_cases.h"

#include <functional>

/// Something that marks a log; the real one, or one with a planted error.
using Scorer = std::function<sim::Points(const Trial&, const Log&, sim::Standing)>;

/// What the program does.
[[nodiscard]] sim::Points real_points(const Trial&, const Log&, sim::Standing);

// ---- What must hold of every scorer. `which` picks an event or a rule of the case, modulo their number.

/// A copy of a prohibition, with no more weight, under the same fault key.
[[nodiscard]] bool a_second_prohibition_changes_nothing(const Scorer&, const Case&, std::size_t which);
/// The same event once more, right behind itself, unless an absence counts it.
[[nodiscard]] bool doing_it_again_earns_nothing(const Scorer&, const Case&, std::size_t which);
[[nodiscard]] bool an_empty_play_earns_nothing(const Scorer&, const Case&);
