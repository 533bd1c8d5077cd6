#pragma once

#include "sim/session/view/phrases.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// What can be said at any time of a play.
enum class Word : std::uint8_t { File, Plan, Calendar, Protocol, Log, Undo, Save, Quit, Help, Calculation, Register };

/// The word in the reader's language.
[[nodiscard]] std::string title_of(const Phrases&, Word);

/// Reads a word in the reader's language or in English, whole or its beginning; of several that begin so the first in the order
/// above, the reader's language first. Capitals and marks as in č, š and ž do not matter.
[[nodiscard]] std::optional<Word> word_of(const Phrases&, std::string_view);

/// Reads "12"; none where it is no number from 1 to 999.
[[nodiscard]] std::optional<std::size_t> number_of(std::string_view);

/// Yes or no in the reader's language or in English; none where it is neither.
[[nodiscard]] std::optional<bool> answer_of(const Phrases&, std::string_view);

} // namespace sim
