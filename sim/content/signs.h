#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sim {

/// The character that begins at a byte, as a message names it: `"ą" (U+0105)`, `a no-break space (U+00A0)`, `an invisible
/// character (U+200B)`.
[[nodiscard]] std::string character_named(std::string_view text, std::size_t at);

/// What a word processor puts in place of a plain quotation mark stands at this byte: „ “ ” « » ‚ ‘ ’ and the like.
[[nodiscard]] bool is_typographic_quote(std::string_view text, std::size_t at);

/// What looks like a space, or like nothing at all, stands at this byte.
[[nodiscard]] bool is_odd_space(std::string_view text, std::size_t at);

/// Why the sign at this byte means nothing in an expression, and what is written instead.
[[nodiscard]] std::string about_wrong_sign(std::string_view text, std::size_t at);

} // namespace sim
