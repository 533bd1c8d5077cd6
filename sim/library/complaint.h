#pragma once

#include <string>

namespace sim {

/// What a program ends with.
namespace exit_code {
inline constexpr int Done = 0;
inline constexpr int NotGood = 1;   ///< the content has errors, or the play did not pass where that was asked
inline constexpr int BadInput = 2;
inline constexpr int Differs = 3;   ///< the run does not reproduce
}

/// Why something that was asked for cannot be done: one sentence that says what to do, and the exit code.
struct Complaint {
    std::string text;
    int code = exit_code::BadInput;
};

} // namespace sim
