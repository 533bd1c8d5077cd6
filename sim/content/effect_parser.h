#pragma once

#include "sim/content/expression_parser.h"
#include "sim/content/lexicon.h"

#include <optional>
#include <string_view>

namespace sim {

/// Reads one effect and appends it to Scenario::effects, its expressions to code, what it shares or emits to emissions.
/// An assignment with += or -= is read as one of the sum. @return what is wrong, with the codes of expressions; these three
/// lists are as before then, keys and types of its own that it named may stay in theirs
[[nodiscard]] std::optional<ExpressionError> parse_effect(Lexicon&, std::string_view);

}  // namespace sim
