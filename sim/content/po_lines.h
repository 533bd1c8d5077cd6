#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

// Pieces of a line of a PO file.

struct PoString {
    std::string text;         ///< with escapes resolved
    std::string_view code;    ///< of the problem, if `message` is not empty
    std::string message;
    std::size_t fault = 0;    ///< where in the line, in bytes
};

/// The string in quotes that begins at `from` and must end the line.
[[nodiscard]] PoString read_po_string(std::string_view line, std::size_t from);

/// Counted from 1, in characters.
[[nodiscard]] std::size_t column_of(std::string_view line, std::size_t byte);

/// Words between commas and spaces.
[[nodiscard]] std::vector<std::string> words_of(std::string_view);

} // namespace sim
