#pragma once

#include "sim/library/complaint.h"

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

/// Says "onedoor: <text>" and gives the code back.
[[nodiscard]] int complain(Terminal&, const Complaint&);

/// The next line of input without its end; false at the end of input.
[[nodiscard]] bool read_line(Terminal&, std::string_view prompt, std::string& line);

} // namespace sim
