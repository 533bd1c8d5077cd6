#pragma once

#include "sim/rules/program.h"

#include <cstddef>

namespace sim {

/// A field's number has 16 bits: this many things can a play remember.
inline constexpr std::size_t MostFields = 65'535;

/// Gives every part of the state its place, in canonical order. `types` is the number of event types the scenario can log.
/// Works on code that is not yet linked, because what the code asks for decides what must be remembered.
[[nodiscard]] Layout lay_out(const Scenario&, std::size_t types);

/// An instruction as the parser writes it, made one about fields. @pre the layout remembers what it asks for
[[nodiscard]] Instruction linked(const Layout&, Instruction);

/// What is forgotten together: see Forgetting.
[[nodiscard]] Forgetting plan_forgetting(const Scenario&, const Layout&);

} // namespace sim
