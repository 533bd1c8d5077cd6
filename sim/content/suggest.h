#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// The word nearest to what was written, when it is near enough to be a slip of the pen (insertions, deletions, changes and
/// swaps of neighbours: at most 1 up to 4 letters, 2 up to 8, else 3); empty otherwise. The first of equals.
[[nodiscard]] std::string_view nearest(std::string_view written, std::span<const std::string_view> known);
[[nodiscard]] std::string_view nearest(std::string_view written, std::span<const std::string> known);

/// The rest of a sentence about an unknown word: `; did you mean "scene"?`, or for up to 16 known words `; it is one of a, b`,
/// else nothing.
[[nodiscard]] std::string did_you_mean(std::string_view written, std::span<const std::string_view> known);
[[nodiscard]] std::string did_you_mean(std::string_view written, std::span<const std::string> known);

/// The text with a full stop at its end, unless it is closed by one or by a question mark.
[[nodiscard]] std::string sentence(std::string);

/// What was written, for a message: in quotes, cut after 60 characters, control characters shown as "?".
[[nodiscard]] std::string quoted(std::string_view);

} // namespace sim
