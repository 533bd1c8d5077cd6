#pragma once

#include "sim/model/scenario.h"
#include "sim/rules/program.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// A condition that is asked of plays from outside: instructions as they are before linking.
using Question = std::vector<Instruction>;

/// One that is written among the claims.
[[nodiscard]] Question question_of(const Claims&, Expression);
/// Has an event of the type come into the log? Does the actor know the fact?
[[nodiscard]] Question has_happened(TypeId);
[[nodiscard]] Question knows_fact(const Scenario&, ActorId, FactId);

/// The scenario with questions, in their order in Scenario::questions: its plays are the same, but a state remembers what the
/// questions need, and a search keeps apart the states in which they have different answers. For linking.
[[nodiscard]] Scenario with_questions(Scenario, const std::vector<Question>&);

/// The same for the conditions of its endings, behind the questions that it has.
[[nodiscard]] Scenario with_endings_asked(Scenario);

/// Points for what is not so when the play ends: more than twice all others together. They count in this dimension.
inline constexpr std::int32_t Bonus = 100'000;
inline constexpr Dimension BonusDimension = Dimension::Cost;
/// The least sum of other points with which a play can pass. A headline is never below 0, so that a cut of 0 asks for none.
[[nodiscard]] constexpr std::int32_t least_to_pass(std::int32_t cut) { return cut > 0 ? cut : -Bonus / 2; }
/// The scenario with a measure that earns them unless the answer is yes.
[[nodiscard]] Scenario with_bonus_unless(Scenario, const Question&);

/// The scenario made ready to run. @pre it has no errors
[[nodiscard]] Program linked(Scenario, const Vocabulary&);

} // namespace sim
