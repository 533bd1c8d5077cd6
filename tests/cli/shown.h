#pragma once

#include <string>

/// Holds what a page shows of the program against what it prints: every part between lines of three dots stands in the output, in
/// this order.
/// @param page  for the message of a test that fails
void check_shown(const std::string& page, const std::string& block, const std::string& out);
