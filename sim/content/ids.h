#pragma once

#include <cstdint>
#include <string_view>

namespace sim {

enum class IdSyntax : std::uint8_t { Plain, Pack, Rule, EventType };  ///< docs/scenario-format.md section 2

/// Is this word an id of that kind?
[[nodiscard]] bool is_id(std::string_view, IdSyntax = IdSyntax::Plain);

/// For messages: "a small letter, then small letters, digits and _, at most 64".
[[nodiscard]] std::string_view description_of(IdSyntax);

} // namespace sim
