#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace sim {

/// Where a command reads and writes. Results go to `out`, messages to `err`.
struct Terminal {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::size_t width = 80;  ///< characters in a line
};

/// What a program ends with.
namespace exit_code {
inline constexpr int Done = 0;
inline constexpr int NotGood = 1;   ///< the content has errors, or the play did not pass where that was asked
inline constexpr int BadInput = 2;
inline constexpr int Differs = 3;   ///< the run does not reproduce
}

/// Why a command cannot go on: one sentence that says what to do, and the exit code.
struct Complaint {
    std::string text;
    int code = exit_code::BadInput;
};

/// Says "onedoor: <text>" and gives the code back.
[[nodiscard]] int complain(Terminal&, const Complaint&);

/// The next line of input without its end; false at the end of input.
[[nodiscard]] bool read_line(Terminal&, std::string_view prompt, std::string& line);

} // namespace sim
