#pragma once

#include <cstddef>

namespace sim {

/// Characters in a line of the terminal that standard output goes to; COLUMNS where it is set; 80 where nothing is known.
[[nodiscard]] std::size_t terminal_width();

/// Is there a display to open a window on? One of this machine is asked whether it answers.
[[nodiscard]] bool has_display();

} // namespace sim
