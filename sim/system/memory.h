#pragma once

namespace sim {

/// Gives freed memory back to the system. After a large file was read the C library keeps what the reading needed, which is
/// more than what was read. A matter of some milliseconds; does nothing where the C library has no such call.
void give_back_memory();

} // namespace sim
