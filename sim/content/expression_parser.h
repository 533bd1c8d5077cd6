#pragma once

#include "sim/base/result.h"
#include "sim/content/lexicon.h"
#include "sim/model/expression.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace sim {

/// The first thing wrong with an expression or effect.
struct ExpressionError {
    std::string_view code;     ///< "X001" .. "X006"; a literal
    std::uint32_t offset = 0;  ///< bytes from the start of the text
    std::string message;       ///< what is wrong, then what would be right
};

// Reads the language of docs/scenario-format.md section 4 and appends it, postfix, to Scenario::code:
//
//   a + b               a  b  Add
//   a and b and c       a  JumpIfFalse 4  b  JumpIfFalse 2  c  Jump 1  Push 0       (or: JumpIfTrue, Push 1)
//   if a then b else c  a  JumpIfFalse |b|+1  b  Jump |c|  c
//   kept(x)             Load CommitmentStatus x  Push 2  Equal
//   min(a, b, c)        a  b  Minimum  c  Minimum
//
// A jump's operand is how many of the following instructions to skip; conditional jumps take the flag. Whichever way is
// taken, exactly one value is left, and fewer than 256 values stand on the stack in between. Operations on constants
// (numbers, offices, param()) are done here; a query of the state is never dropped, because what is asked decides what
// a state remembers. Nothing is allocated per expression; the code is unchanged after an error.

/// An expression of type flag.
/// @error X001 grammar, X002 unknown name, X003 type, X004 limit, X005 arithmetic, X006 not possible with this thing
[[nodiscard]] Result<Expression, ExpressionError> parse_condition(Lexicon&, std::string_view);

/// An expression of type integer. Errors as for conditions.
[[nodiscard]] Result<Expression, ExpressionError> parse_integer(Lexicon&, std::string_view);

}  // namespace sim
