#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim {

/// What stands for the names in braces: {"days", "3"} for "{days}".
using Fillings = std::vector<std::pair<std::string_view, std::string>>;

/// Replaces "{name}" by its filling. Names without one stay as they are.
[[nodiscard]] std::string fill(std::string_view text, const Fillings&);

/// The interface texts of one language, by key ("ui.play.saved").
struct Phrases {
    std::string language;
    std::map<std::string, std::vector<std::string>, std::less<>> forms;  ///< one text, or one for each plural form
    std::function<std::size_t(std::uint64_t)> form_of;                   ///< plural form of a number; may be empty: 1, others

    /// The key itself where there is no such text: visible, never a crash.
    [[nodiscard]] std::string say(std::string_view key, const Fillings& = {}) const;

    /// The form that fits the number; `{n}` is the number itself.
    [[nodiscard]] std::string count(std::string_view key, std::int64_t number, Fillings = {}) const;
};

} // namespace sim
