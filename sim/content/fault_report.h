#pragma once

#include "sim/model/event.h"
#include "sim/model/problem.h"
#include "sim/rules/play.h"
#include "sim/system/files.h"

#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// A fault of a scenario in words.
[[nodiscard]] std::string fault_text(Fault);

/// A fault that a play meets, as an error (S251) at the effect where it is met; else at the file as a whole.
/// @param id       of a scenario on the shelf, which can be read without errors
/// @param witness  the names of the moves of that play
[[nodiscard]] Problem problem_of(const FaultMet&, VariantId, const Files& shelf, std::string_view id, const Vocabulary&,
                                 std::vector<std::string> witness);

} // namespace sim
