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

/// The scenario made ready to run. @pre it has no errors
[[nodiscard]] Program linked(Scenario, const Vocabulary&);

} // namespace sim
